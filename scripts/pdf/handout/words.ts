import { fill } from '../../text/fill.js'
import type { DeckModel } from '../../deck/model.js'

/** A word of the interface with its {values}; a word that a locale lacks shows as its key. */
export function word(deck: DeckModel, key: string, values: Record<string, string | number> = {}): string {
  const text = deck.locale.strings[key] ?? key
  return fill(text, (name) => values[name]?.toString())
}

/** A word in the form that goes with a number, by the plural rules of the language; `{n}` is filled in. */
export function counted(deck: DeckModel, key: string, n: number): string {
  const form = new Intl.PluralRules(deck.locale.tag).select(n)
  const { strings } = deck.locale
  const found = [`${key}.${form}`, `${key}.other`, key].find((one) => strings[one] !== undefined)
  return word(deck, found ?? key, { n })
}
