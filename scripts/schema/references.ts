/** Ids that name an item of the deck. What they name stands in the schema itself; the checks read it there. */
import { z } from 'zod'
import { id } from './text.js'

/** Collections whose items are named by id; `outline`: its slides. */
export type Referable =
  | 'subjects'
  | 'modalities'
  | 'sources'
  | 'pipelines'
  | 'dimensions'
  | 'events'
  | 'facts'
  | 'claims'
  | 'terms'
  | 'outline'

/** One schema a collection: equal ones stand once in the exported JSON Schema. */
function once<T>(make: (to: Referable) => T): (to: Referable) => T {
  const made = new Map<Referable, T>()
  return (to) => {
    const schema = made.get(to) ?? make(to)
    made.set(to, schema)
    return schema
  }
}

/** The id of one item of a collection. */
export const idOf = once((refersTo) => id.meta({ refersTo }))

/** Ids of items of a collection; none stands there twice. */
export const idsOf = once((to) => z.array(idOf(to)))
