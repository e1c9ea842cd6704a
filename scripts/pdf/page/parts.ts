/** A long deck is printed in parts: what a browser holds while it prints grows with every page of the run. */
import type { DeckModel, SlideModel } from '../../deck/model.js'

/** Slides `first` to `last`, 1-based. */
export interface SlideRange {
  first: number
  last: number
}

/**
 * Most pages of a part. Chromium's renderer holds about 2.9 MB a tagged page besides the slides themselves
 * (1000 pages in one run: 3.9 GB, bench/memory.ts); every further part costs a copy of the fonts in the file.
 */
const defaultPages = 150

export interface PartOptions {
  /** A page for each click step. */
  clicks?: boolean
  /** Numbers of the slides with which a run may begin, where not with any: others share a page with the one before. */
  starts?: ReadonlySet<number>
  /** About the most pages of a run; a single slide may have more. */
  most?: number
}

/** Splits the deck into runs of slides, as even as they can be. */
export function slideParts(
  deck: DeckModel,
  { clicks = false, starts, most = defaultPages }: PartOptions = {},
): SlideRange[] {
  const pages = ({ clicks: steps }: SlideModel): number => (clicks ? steps + 1 : 1)
  const total = deck.slides.reduce((sum, slide) => sum + pages(slide), 0)
  const even = total / Math.max(1, Math.ceil(total / most))
  const parts: SlideRange[] = []
  let due = even
  let done = 0
  for (const slide of deck.slides) {
    const open = parts.at(-1)
    if (!open || (done + pages(slide) > due + 0.5 && (starts?.has(slide.number) ?? true))) {
      if (open) due += even
      parts.push({ first: slide.number, last: slide.number })
    } else open.last = slide.number
    done += pages(slide)
  }
  return parts
}

/**
 * DOM id and PDF destination of a printed slide.
 *
 * @param number 1-based slide number
 * @param step 1-based click page of the slide
 */
export function anchorOf(number: number, step = 1): string {
  return `${String(number).padStart(3, '0')}-${String(step).padStart(2, '0')}`
}
