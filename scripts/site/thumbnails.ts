/** Which slides stand for a deck on the landing page. Pure. */
import type { DeckModel, SlideModel } from '../deck/model.js'

/** What tells most about a deck, best first. */
const telling: SlideModel['kind'][] = [
  'compare',
  'timeline',
  'chart',
  'table',
  'pipeline',
  'cards',
  'columns',
  'image',
]

export interface Thumbnail {
  /** 1-based slide number. */
  number: number
  /** Its picture, in the language's folder. */
  file: string
  /** Of a slide with steps: the picture before its first. */
  before?: string
  /** Click after which the slide is whole. */
  clicks: number
}

/** The first slides of the three most telling kinds that the deck has, in its order; what an appendix holds does not count. */
export function thumbnailsOf({ slides }: DeckModel): Thumbnail[] {
  const first = telling.flatMap(
    (kind) => slides.find((slide) => slide.kind === kind && !slide.appendix) ?? [],
  )
  return first
    .slice(0, 3)
    .sort((a, b) => a.number - b.number)
    .map(({ number, kind, clicks }) => ({
      number,
      clicks,
      file: `slide-${number}.png`,
      ...(kind === 'compare' && clicks > 0 ? { before: `slide-${number}-0.png` } : {}),
    }))
}
