/** What of a stage decides the size of its box: the same stage stands in many of the graphs that are tried. Pure. */
import type { LaneNode } from './types.js'
import type { Measure } from '../../text/types.js'

/** Nodes by what is written and drawn in them. */
const numbers = new Map<string, number>()
const known = new WeakMap<LaneNode, number>()
let next = 0

/** A number that two nodes share when all is the same in them that their boxes' sizes depend on. */
export function contentOf(node: LaneNode): number {
  let found = known.get(node)
  if (found !== undefined) return found
  const { label, detail, also, icon, art, decision, counts, status } = node
  const stub = status === 'stub'
  const texts = also?.flatMap((one) => [one.label, one.detail ?? null])
  const key = JSON.stringify([label, detail ?? null, texts, Boolean(icon), art, decision, counts, stub])
  // Bounded, since a long run of drawings would otherwise keep every text; numbers are not given twice.
  if (numbers.size > 20_000) numbers.clear()
  found = numbers.get(key)
  if (found === undefined) numbers.set(key, (found = next++))
  known.set(node, found)
  return found
}

/**
 * Remembers what is found by a key, for each measure.
 * @param most so many are kept at once
 */
export function rememberedBy<Key, T>(most: number): (measure: Measure, key: Key, find: () => T) => T {
  const measured = new WeakMap<Measure, Map<Key, T>>()
  return (measure, key, find) => {
    let own = measured.get(measure)
    if (!own) measured.set(measure, (own = new Map()))
    let found = own.get(key)
    if (found === undefined) {
      found = find()
      if (own.size >= most) own.clear()
      own.set(key, found)
    }
    return found
  }
}
