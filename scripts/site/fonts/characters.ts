import { compose } from '../../content/compose.js'
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
  const found = charactersOf(deck, HIDDEN)
  // Diagram labels stand in the Mermaid text too, quoted.
  for (const slide of deck.slides)
    if ('diagram' in slide)
      for (const char of slide.diagram.mermaid) if (!found.has(char)) found.set(char, slide.diagram.mermaid)
  return found
}

/** Signs that some text asks for as emoji: by a selector, a tone of skin, or in a sequence. */
export function emojiCharacters(value: unknown): Set<string> {
  const found = new Set<string>()
  for (const text of textsOf(value, HIDDEN))
    for (const [sign] of text.matchAll(
      /\p{Emoji}(?=\ufe0f|\u200d|\p{Emoji_Modifier})|(?<=\u200d)\p{Emoji}/gu,
    ))
      found.add(sign)
  return found
}

/** Every character of a value's texts, whatever they are for. */
export function textCharacters(value: unknown): string[] {
  return [...charactersOf(value, new Set()).keys()]
}

/** Words of the controls (components/DeckControls.vue), which stand beside the first slide. */
const CONTROLS = ['search', 'readDeck', 'downloadSlides', 'downloadHandout', 'nav.print', 'minutes']

/** Characters that the first slide shows, which is painted before all others; in the heaviest weight its title only. */
export function firstCharacters(deck: DeckModel): { title: Set<string>; all: Set<string> } {
  const { meta, slides, locale, languages } = deck
  const unseen = new Set([...HIDDEN, 'notes', 'private', 'description', 'keywords'])
  const words = CONTROLS.map((key) => locale.strings[key] ?? '')
  const all = charactersOf([meta, slides[0], words, languages.map(({ name }) => name)], unseen)
  return { title: new Set(meta.title), all: new Set(all.keys()) }
}

function charactersOf(all: unknown, hidden: Set<string>): Map<string, string> {
  const found = new Map<string, string>()
  for (const text of textsOf(all, hidden))
    // Code keeps its letters apart from their accents; what is drawn is the letter that has both.
    for (const char of compose(text)) if (!found.has(char)) found.set(char, text)
  return found
}

/** Every text of a value, but those under hidden keys. */
function* textsOf(value: unknown, hidden: Set<string>, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (!hidden.has(key)) yield value
  } else if (Array.isArray(value)) for (const item of value) yield* textsOf(item, hidden, key)
  else if (value && typeof value === 'object')
    for (const [name, item] of Object.entries(value)) yield* textsOf(item, hidden, name)
}
