/** The dots of a timeline: all on the axis, side by side where two are so near that one would cover the other. In px. */
import { spread } from './cards.js'

/** Of the axis, on which an event's card stands. */
export type Side = 'above' | 'below'

/** Least distance between the centres of two dots: they touch. */
export const apart = 18
/** Of a dot with the paper around it. */
export const dotRadius = 11

/** From where to where a date may be, where only its month or its year is known. */
export type Span = [from: number, to: number]

/**
 * Where the dots stand on the axis: at their dates, or beside one another as near to them as others allow. A date that is
 * drawn as a span has no dot, which would tell a day: its line starts at the span's middle, or beside the dots there.
 *
 * @param xs places of the dates on the axis
 */
export function placeDots(xs: number[], width: number, spans: (Span | undefined)[] = []): number[] {
  const dots = xs.map((x, index) => ({ x, index })).filter(({ index }) => !spans[index])
  dots.sort((a, b) => a.x - b.x)
  const lefts = spread(
    dots.map(({ x }) => x),
    dots.map(() => apart),
    width,
    0,
  )
  const placed = [...xs]
  dots.forEach(({ index }, at) => (placed[index] = lefts[at]! + apart / 2))
  const taken = dots.map(({ index }) => placed[index]!)
  spans.forEach((span, index) => {
    if (!span) return
    placed[index] = free(span, xs[index]!, taken)
    taken.push(placed[index])
  })
  return placed
}

/** The place within a span that is nearest to its middle and clear of what stands there; the middle where none is. */
function free([from, to]: Span, middle: number, taken: number[]): number {
  const room = (to - from) / 2 - 8
  for (let by = 0; by <= room; by += 2)
    for (const x of [middle - by, middle + by])
      if (taken.every((other) => Math.abs(other - x) >= apart)) return x
  return middle
}
