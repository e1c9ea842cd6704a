/** Where the talk stands and where a step leads. Pure. */
import type { SheetSlide } from './sheet.js'

/** A slide and how many of its clicks are done. Slides are named by id: other languages may have other numbers. */
export interface TalkPlace {
  slide: string
  click: number
}

/** The same in one deck: the slide's index, from 0. */
export interface Step {
  at: number
  click: number
}

/** What steps need to know: versions only where they may leave something out. */
interface Slides {
  slides: readonly (Pick<SheetSlide, 'id' | 'headline' | 'clicks'> & Partial<Pick<SheetSlide, 'skippedBy'>>)[]
}

/** A place that the deck has: an unknown slide is the first, clicks that a slide lacks are its last. */
export function stepOf({ slides }: Slides, place: TalkPlace | undefined): Step {
  const at = slides.findIndex(({ id }) => id === place?.slide)
  if (at < 0 || !place) return { at: 0, click: 0 }
  return { at, click: Math.min(Math.max(0, place.click), slides[at]!.clicks) }
}

/**
 * Where to go in a deck that was edited: nowhere while it has the slide; where that has another name, or is gone, to what
 * stands in its place.
 * @param before where the talk stood in the deck as it was
 */
export function stepNear({ slides }: Slides, place: TalkPlace | undefined, before: Step): Step | undefined {
  if (!place || slides.some(({ id }) => id === place.slide)) return undefined
  const at = Math.min(before.at, slides.length - 1)
  return { at, click: Math.min(before.click, slides[at]!.clicks) }
}

export const placeOf = ({ slides }: Slides, { at, click }: Step): TalkPlace => ({
  slide: slides[at]?.id ?? '',
  click,
})

/** Does a version of the talk leave the slide out? */
const leftOut = ({ slides }: Slides, at: number, variant: string | undefined): boolean =>
  variant !== undefined && (slides[at]!.skippedBy?.includes(variant) ?? false)

/** The next slide that is shown, of those after `at`; undefined at the end. */
export function slideAfter(sheet: Slides, at: number, variant?: string): number | undefined {
  for (let next = at + 1; next < sheet.slides.length; next++) if (!leftOut(sheet, next, variant)) return next
  return undefined
}

function slideBefore(sheet: Slides, at: number, variant?: string): number | undefined {
  for (let next = at - 1; next >= 0; next--) if (!leftOut(sheet, next, variant)) return next
  return undefined
}

/** The next click, or the next slide; undefined at the end. */
export function next(sheet: Slides, { at, click }: Step, variant?: string): Step | undefined {
  if (click < sheet.slides[at]!.clicks) return { at, click: click + 1 }
  const after = slideAfter(sheet, at, variant)
  return after === undefined ? undefined : { at: after, click: 0 }
}

/** The click before, or the slide before with all its clicks done; undefined at the start. */
export function previous(sheet: Slides, { at, click }: Step, variant?: string): Step | undefined {
  if (click > 0) return { at, click: click - 1 }
  const before = slideBefore(sheet, at, variant)
  return before === undefined ? undefined : { at: before, click: sheet.slides[before]!.clicks }
}

/**
 * Where a step leads that a window made which knows nothing of shorter versions: past what they leave out.
 * @param from where the talk stood
 * @param to the slide beside it, or any other
 * @returns undefined where `to` is right
 */
export function stepPast(sheet: Slides, from: Step, to: Step, variant: string | undefined): Step | undefined {
  if (Math.abs(to.at - from.at) !== 1 || !leftOut(sheet, to.at, variant)) return undefined
  return to.at > from.at
    ? next(sheet, { at: from.at, click: sheet.slides[from.at]!.clicks }, variant)
    : previous(sheet, { at: from.at, click: 0 }, variant)
}

/**
 * Slides that somebody means by what was typed: a number, or words of a headline, in any case. Best first.
 * @returns indices
 */
export function found({ slides }: Slides, typed: string): number[] {
  const text = typed.trim().toLocaleLowerCase()
  if (text === '') return []
  const number = /^\d+$/.test(text) ? Number(text) - 1 : -1
  const exact = number >= 0 && number < slides.length ? [number] : []
  const words = text.split(/\s+/)
  const named = slides.flatMap(({ headline }, at) => {
    const name = headline.toLocaleLowerCase()
    return words.every((one) => name.includes(one)) && !exact.includes(at) ? [at] : []
  })
  const starts = (at: number): boolean => slides[at]!.headline.toLocaleLowerCase().startsWith(text)
  return [...exact, ...named.filter(starts), ...named.filter((at) => !starts(at))]
}
