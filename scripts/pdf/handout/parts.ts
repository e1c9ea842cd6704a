/** The lists at the handout's end. */
import type { DeckModel, SlideModel } from '../../deck/model.js'

/** Anchors of the parts at the end, in their order. */
export const endParts = {
  // First, since a browser leaves a heading alone on the sheet before its table.
  corrections: 'handout-corrections',
  questions: 'handout-questions',
  glossary: 'handout-glossary',
  sources: 'handout-sources',
} as const
export type EndPart = keyof typeof endParts

/** The list at the end that has all of a slide; `undefined` where the slide itself is printed. */
export type Listing = (slide: SlideModel) => EndPart | undefined

/** The parts that a deck has something for. */
export function partsOf(deck: DeckModel, listed: Listing): EndPart[] {
  const filled: Record<EndPart, boolean> = {
    corrections: deck.claims.length > 0,
    questions: deck.slides.some((slide) => listed(slide) === 'questions'),
    glossary: deck.terms.length > 0 || deck.subjects.some(({ definition }) => definition),
    sources: deck.sources.length > 0,
  }
  return (Object.keys(endParts) as EndPart[]).filter((part) => filled[part])
}
