/** Which characters a deck in one language needs its fonts for. Pure. */
import { charactersOf, emojiCharacters } from '../fonts/characters.js'
import type { FontRequest } from '../fonts/index.js'
import type { DeckModel } from './model.js'

/** Keys whose values are names for the machine, never shown. */
const HIDDEN = new Set([
  'id',
  'kind',
  'file',
  'package',
  'family',
  'mermaid',
  'places',
  'hosts',
  'files',
  'tone',
  'icon',
  'colour',
  'night',
])

/**
 * Every character of a deck's texts (slides, notes, sources, terms, interface words …) with the first text that
 * holds it.
 */
function deckCharacters(deck: DeckModel): Map<string, string> {
  const found = charactersOf(deck, HIDDEN)
  // Diagram labels stand in the Mermaid text too, quoted.
  for (const slide of deck.slides)
    if ('diagram' in slide)
      for (const char of slide.diagram.mermaid) if (!found.has(char)) found.set(char, slide.diagram.mermaid)
  for (const slide of deck.slides)
    if (slide.kind === 'mermaid')
      for (const char of slide.mermaid) if (!found.has(char)) found.set(char, slide.mermaid)
  return found
}

/** Words of the controls (components/DeckControls.vue), which stand beside the first slide. */
const CONTROLS = [
  'search',
  'readDeck',
  'downloads',
  'downloadSlides',
  'downloadHandout',
  'nav.print',
  'minutes',
]

/** Characters that the first slide shows, which is painted before all others; in the heaviest weight its title only. */
function firstCharacters(deck: DeckModel): FontRequest['first'] {
  const { meta, slides, locale, languages } = deck
  const unseen = new Set([...HIDDEN, 'notes', 'private', 'description', 'keywords'])
  const words = CONTROLS.map((key) => locale.strings[key] ?? '')
  // Its picture may call the stages of the pipelines by name.
  const of = slides[0]?.kind === 'cover' ? (slides[0].pipelines ?? []) : []
  const stages = deck.pipelines.filter(({ id }) => of.includes(id)).flatMap((one) => one.stages)
  const labels = stages.map(({ label }) => label)
  const all = charactersOf([meta, slides[0], words, labels, languages.map(({ name }) => name)], unseen)
  return { title: new Set(meta.title), all: new Set(all.keys()) }
}

/** What a deck asks of its fonts. */
export const fontRequest = (deck: DeckModel): FontRequest => ({
  families: deck.fonts,
  characters: deckCharacters(deck),
  emoji: emojiCharacters(deck, HIDDEN),
  first: firstCharacters(deck),
})
