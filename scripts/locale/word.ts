/** A word of the interface, filled in. Pure. */
import { fill } from '../text/fill.js'
import type { Words } from './types.js'

/**
 * A word with its `{values}`. Every locale has every word: a deck of which a language lacks one is not planned
 * (scripts/content/check/deck.ts), and what came later stands in (later.ts). So nothing stands in here.
 *
 * @param tag language whose plural rules choose among `key.one`, `key.other` … by the value `n`; `key` itself without it
 * @throws where there is no such word: a defect of ours, not of the deck
 */
export function wordOf(
  words: Words,
  key: string,
  values: Record<string, string | number> = {},
  tag?: string,
): string {
  const { n } = values
  const form = tag !== undefined && typeof n === 'number' ? new Intl.PluralRules(tag).select(n) : 'other'
  const forms = tag === undefined ? [] : [`${key}.${form}`, `${key}.other`]
  const found = [...forms, key].map((one) => words[one]).find((word) => word !== undefined)
  if (found === undefined) throw new Error(`The interface has no word “${key}”.`)
  return fill(found, (name) => values[name]?.toString())
}
