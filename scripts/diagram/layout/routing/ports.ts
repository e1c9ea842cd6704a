/** Where lines may leave and enter boxes. Pure; lengths in px. */
import type { Box, Point } from '../types.js'
import { LEVEL, UPRIGHT, type Direction } from './grid.js'

/** Where a line may start or end, and the direction of its first or last piece. */
export interface Port {
  point: Point
  dir: Direction
  /** Stands beside the middle, for a line that isn't alone. */
  beside?: boolean
}

/** A line that enters a box nearer than this to a corner looks out of place. */
const INSET = 14
/** The same for the lines beside the middle one. */
const LOW_INSET = 8
/** Docked this far apart, each arrowhead stands alone. */
const APART = 20

const middle = (box: Box) => box.y + box.height / 2

/** From the middle of a side to the places beside it: two heads at the least of boxes (48 px) have the room of heads. */
const besideMiddle = (box: Box) => Math.max(0, Math.min(APART, box.height / 2 - LOW_INSET))

/** Tall boxes are entered at the height of the rows beside them. */
export const isTall = (box: Box) => box.height > 130

/** Places on the sides of a box, those of tall ones at every height in `ys`, and all at the heights in `level`. */
export function ports(box: Box, side: 'left' | 'right' | 'any', ys: number[], level: number[] = []): Port[] {
  const mid = middle(box)
  const apart = besideMiddle(box)
  const rows = isTall(box) ? ys.filter((y) => y > box.y + INSET && y < box.y + box.height - INSET) : []
  const first = new Set([mid, ...rows, ...level])
  const heights = new Map([...first].map((y) => [y, false]))
  for (const y of [mid - apart, mid + apart]) if (!heights.has(y)) heights.set(y, true)
  // The sides of a decision run to a point.
  if (box.node.decision) for (const y of [...heights.keys()]) if (y !== mid) heights.delete(y)
  const found: Port[] = []
  const at = (x: number) => {
    for (const [y, beside] of heights) found.push({ point: { x, y }, dir: LEVEL, beside })
  }
  if (side !== 'left') at(box.x + box.width)
  if (side !== 'right') at(box.x)
  if (side === 'any') found.push(...edgePorts(box, box.y), ...edgePorts(box, box.y + box.height))
  return found
}

/** Places on the upper or the lower border of a box, whose height is `y`. */
export const edgePorts = (box: Box, y: number): Port[] =>
  across(box.x, box.x + box.width).map((x) => ({ point: { x, y }, dir: UPRIGHT }))

/**
 * Heights at which a line leads straight from one box to the other: the middle of one, else of what they share;
 * where the middle may be taken also beside it (not a line back: it goes round), and beside a tall box those of the tracks
 * in `ys`.
 */
export function levels(from: Box, to: Box, ys: number[], back: boolean): number[] {
  const top = Math.max(from.y, to.y) + INSET
  const bottom = Math.min(from.y + from.height, to.y + to.height) - INSET
  if (top > bottom) return []
  const middles = [middle(from), middle(to)].filter((y) => y >= top && y <= bottom)
  // Also where the middle is taken, a line can lead straight from the one to the other.
  const places = [from, to].flatMap((box) =>
    back || isTall(box) ? [] : [-1, 1].map((side) => middle(box) + side * besideMiddle(box)),
  )
  const tracks = [...(isTall(from) || isTall(to) ? ys : []), ...places].filter((y) => y >= top && y <= bottom)
  return [...(middles.length > 0 ? middles : [(top + bottom) / 2]), ...tracks]
}

/** Places on an upper or lower border, the middle first but one. */
function across(left: number, right: number): number[] {
  const apart = Math.max(INSET, Math.min(APART, (right - left) / 2 - INSET))
  return [-apart, 0, apart].map((offset) => (left + right) / 2 + offset)
}

/** Ports for a line straight up or down, where one box stands above the other; undefined where none does. */
export function upright(from: Box, to: Box): { starts: Port[]; ends: Port[] } | undefined {
  const [left, right] = [Math.max(from.x, to.x), Math.min(from.x + from.width, to.x + to.width)]
  const below = to.y >= from.y + from.height
  if (right - left < 40 || (!below && from.y < to.y + to.height)) return undefined
  const at = (y: number) => across(left, right).map((x) => ({ point: { x, y }, dir: UPRIGHT }))
  return below
    ? { starts: at(from.y + from.height), ends: at(to.y) }
    : { starts: at(from.y), ends: at(to.y + to.height) }
}
