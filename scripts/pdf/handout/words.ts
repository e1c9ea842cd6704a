import type { DeckModel } from '../../deck/model.js'

/** A word of the interface with its {values}; a word that a locale lacks shows as its key. */
export function word(deck: DeckModel, key: string, values: Record<string, string | number> = {}): string {
  const text = deck.locale.strings[key] ?? key
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
