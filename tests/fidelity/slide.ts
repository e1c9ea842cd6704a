/** A slide of a test deck: what every kind has, made of a sample slide. */
import type { SlideModel } from '../../scripts/deck/model.js'

/** Adds a slide of a kind to a deck; `more` has what the kind needs, and takes the place of what is given here. */
export function addSlide(
  slides: SlideModel[],
  sample: SlideModel,
  { kind, headline, more }: { kind: string; headline: string; more: object },
): void {
  slides.push({
    ...sample,
    id: `f${slides.length + 1}`,
    number: slides.length + 1,
    section: 'what',
    appendix: false,
    minutes: 0,
    notes: [],
    private: [],
    sources: [],
    dark: false,
    clicks: 0,
    skippedBy: [],
    text: undefined,
    points: undefined,
    headline,
    kicker: headline,
    kind,
    ...more,
  } as unknown as SlideModel)
}
