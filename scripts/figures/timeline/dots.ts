/** The dots of a timeline: on the axis, and beside it where two are so near that one would cover the other. In px. */
import { spread } from './cards.js'

/** Of the axis, on which an event's card stands. */
export type Side = 'above' | 'below'

/** Least distance between the centres of two dots. */
export const apart = 20
/** Of a dot with the paper around it. */
export const dotRadius = 11
/** How far beside the axis a dot stands. */
export const beside = 13

export interface Dot {
  x: number
  /** 0 on the axis, negative above it. */
  y: number
}

/**
 * Where the dots stand.
 *
 * @param xs places of the dates on the axis
 * @param sides where each event's card is: its dot goes to that side, as near to its date as others there allow
 * @param spans from where to where a date may be, where that is drawn as a bar: no other dot stands on it
 */
export function placeDots(
  xs: number[],
  sides: Side[],
  width: number,
  spans: ([number, number] | undefined)[] = [],
): Dot[] {
  const covers = (index: number, x: number): boolean => {
    const [from, to] = spans[index] ?? [Infinity, -Infinity]
    return x > from - dotRadius && x < to + dotRadius
  }
  const moved = new Set(
    xs.flatMap((_, index) => (xs.some((x, at) => at !== index && covers(index, x)) ? [index] : [])),
  )
  const near = (a: Dot, b: Dot): boolean => Math.hypot(a.x - b.x, a.y - b.y) < apart - 0.01
  for (;;) {
    const dots = place(xs, sides, moved, width)
    const before = moved.size
    // What stands on the axis and is near to any other moves beside it, the other, too.
    dots.forEach((dot, index) => {
      if (dots.some((other, at) => at !== index && near(dot, other))) moved.add(index)
    })
    if (moved.size === before) return dots
  }
}

function place(xs: number[], sides: Side[], moved: Set<number>, width: number): Dot[] {
  const dots = xs.map((x): Dot => ({ x, y: 0 }))
  for (const side of ['above', 'below'] as const) {
    const indices = [...moved]
      .filter((index) => sides[index] === side)
      .sort((a, b) => (xs[a] as number) - (xs[b] as number))
    const lefts = spread(
      indices.map((index) => xs[index] as number),
      indices.map(() => apart),
      width,
      0,
    )
    indices.forEach((index, at) => {
      dots[index] = { x: (lefts[at] as number) + apart / 2, y: side === 'above' ? -beside : beside }
    })
  }
  return dots
}
