/** What borders ask of rows: room between them, above the first and below the last. Pure; lengths in px. */
import type { Measure } from '../../../text/types.js'
import { overlap, type Held } from './held.js'
import { AT_HEAD, BELOW, headingHeight, NESTED, type Insets } from './room.js'

/** Between a border and a box or another border outside of it. */
const OUTSIDE = 12

export type Ends = Pick<Insets, 'top' | 'bottom'>

/**
 * From its outermost boxes to the border of each enclosure, with its title and with those in it.
 * @param widthOf width of an enclosure
 */
export function endsOf(
  held: Held[],
  insets: Map<Held, Insets>,
  widthOf: (held: Held) => number,
  measure: Measure,
): Map<Held, Ends> {
  const found = new Map<Held, Ends>()
  for (const one of [...held].reverse()) {
    const inner = held.filter(({ outer }) => outer === one)
    const own = insets.get(one)!
    const above = inner.filter(({ rows }) => rows[0] === one.rows[0]).map((it) => found.get(it)!.top + BELOW)
    const below = inner
      .filter(({ rows }) => rows[1] === one.rows[1])
      .map((it) => found.get(it)!.bottom + NESTED)
    found.set(one, {
      top: Math.max(own.top, ...above) + headingHeight(one, widthOf(one), measure),
      bottom: Math.max(own.bottom, ...below),
    })
  }
  return found
}

/** Borders of one lane's band. */
export type Stack = Map<Held, Ends>

/**
 * Height of the gap below a row that its borders need; 0 where there are none.
 * @param upright does a line lead straight up or down through it?
 */
export function gapRoom(stack: Stack, row: number, upright: boolean): number {
  const above = [...stack].filter(([{ rows }]) => rows[1] === row)
  const below = [...stack].filter(([{ rows }]) => rows[0] === row + 1)
  if (above.length + below.length === 0) return 0
  const pairs = above.flatMap(([a, { bottom }]) =>
    below.flatMap(([b, { top }]) => (overlap(grown(a), grown(b)) ? [bottom + top + OUTSIDE] : [])),
  )
  const outside = upright ? AT_HEAD : OUTSIDE
  const alone = [...above.map(([, { bottom }]) => bottom), ...below.map(([, { top }]) => top)]
  return Math.max(...pairs, ...alone.map((one) => one + outside))
}

/** Borders reach into the gutters: those of neighbours come near to one another there. */
const grown = ({ columns: [a, b] }: Held): [number, number] => [a - 0.5, b + 0.5]

/** Room above the first row and below the last. */
export function outerRoom(stack: Stack, rows: number): [above: number, below: number] {
  const ends = [...stack]
  return [
    Math.max(0, ...ends.flatMap(([one, { top }]) => (one.rows[0] === 0 ? [top] : []))),
    Math.max(0, ...ends.flatMap(([one, { bottom }]) => (one.rows[1] === rows - 1 ? [bottom] : []))),
  ]
}
