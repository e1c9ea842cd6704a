import type { DeckModel } from '../../deck/model.js'

/** Keys whose values are names for the machine, never shown. */
const HIDDEN = new Set([
  'id',
  'kind',
  'file',
  'package',
  'family',
  'mermaid',
  'tone',
  'icon',
  'colour',
  'night',
])

/**
 * Every character of a deck's texts (slides, notes, sources, terms, interface words …) with the first text that
 * holds it.
 */
export function deckCharacters(deck: DeckModel): Map<string, string> {
  const found = new Map<string, string>()
  const add = (text: string) => {
    for (const char of text) if (!found.has(char)) found.set(char, text)
  }
  const walk = (value: unknown, key = ''): void => {
    if (typeof value === 'string') {
      if (!HIDDEN.has(key)) add(value)
    } else if (Array.isArray(value)) for (const item of value) walk(item, key)
    else if (value && typeof value === 'object')
      for (const [name, item] of Object.entries(value)) walk(item, name)
  }
  walk(deck)
  // Diagram labels stand in the Mermaid text too, quoted.
  for (const slide of deck.slides) if ('diagram' in slide) add(slide.diagram.mermaid)
  return found
}
