/**
 * Damages YAML files by their structure: types swapped, keys dropped, renamed and doubled, nodes moved, anchors,
 * tags and merge keys put in, lists blown up, odd texts. The same number gives the same files.
 */
import { type Document, parseDocument } from 'yaml'
import { Dice } from '../../support/dice.js'
import { gentle } from './gentle.js'
import { rough } from './rough.js'
import { scratches } from './scratches.js'

export interface Damaged {
  files: Record<string, string>
  /** What was done, for a failure’s message. */
  done: string[]
}

/**
 * One damaged deck.
 *
 * @param sources text of the sound deck’s files, by name
 * @param seed any whole number
 */
export function damage(sources: Record<string, string>, seed: number): Damaged {
  const dice = new Dice(seed)
  const files: Record<string, string> = { ...sources }
  const done: string[] = []
  const documents = new Map(Object.entries(sources).map(([name, text]) => [name, parseDocument(text)]))
  const mild = dice.chance(0.5)
  const pool = Object.entries(mild ? gentle : { ...gentle, ...rough })
  const times = dice.between(1, mild ? 6 : 3)
  for (let n = 0; n < times; n++) {
    const name = dice.pick([...documents.keys()])
    const [what, change] = dice.pick(pool)
    change(documents.get(name) as Document, dice)
    done.push(`${what} in ${name}`)
    files[name] = written(documents.get(name) as Document)
  }
  if (!mild && dice.chance(0.25)) {
    const name = dice.pick(Object.keys(files))
    const at = dice.between(0, scratches.length - 1)
    files[name] = scratches[at]?.(files[name] ?? '', dice) ?? ''
    done.push(`scratch ${at} in ${name}`)
  }
  return { files, done }
}

/** The document as text; one that the library refuses to write (a loop of aliases, say) as JSON-like text. */
function written(document: Document): string {
  try {
    return document.toString({ lineWidth: 0, verifyAliasOrder: false })
  } catch {
    document.errors = []
    return 'deck: &a [*a]\n'
  }
}
