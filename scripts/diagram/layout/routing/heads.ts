/** Arrowheads have room: what comes near to one. Pure; lengths in px. */
import type { LaneEdge, Point, Rect } from '../types.js'
import type { Used } from './cost.js'

/** Length of a head along its line, and the room that it has on every side. */
const LONG = 13
export const HEAD_ROOM = 16

/** The middle line of a head. */
export interface Head {
  edge: LaneEdge
  axis: Rect
  flat: boolean
}

const rectOf = (a: Point, b: Point): Rect => ({
  ...{ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) },
  ...{ width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) },
})

/** The head of a line whose last piece is given. */
export function headAt(edge: LaneEdge, before: Point, end: Point): Head {
  const long = Math.abs(before.x - end.x) + Math.abs(before.y - end.y) || 1
  const by = Math.min(LONG, long) / long
  const base = { x: end.x + (before.x - end.x) * by, y: end.y + (before.y - end.y) * by }
  return { edge, axis: rectOf(base, end), flat: base.y === end.y }
}

/** The heads of lines that are drawn already. */
export const headsOf = (used: Used[]): Head[] =>
  used.flatMap(({ edge, a, b }, at) => (used[at + 1]?.edge === edge ? [] : [headAt(edge, a, b)]))

/** Is a head nearer to a side of a rectangle than the room that it should have? */
export function nearSides({ axis }: Head, { x, y, width, height }: Rect): boolean {
  const room = HEAD_ROOM - 0.1
  const [right, bottom] = [axis.x + axis.width, axis.y + axis.height]
  if (right < x - room || axis.x > x + width + room || bottom < y - room || axis.y > y + height + room)
    return false
  // Well inside it is as good as outside.
  return !(axis.x > x + room && right < x + width - room && axis.y > y + room && bottom < y + height - room)
}

/** How much of a piece of a line lies nearer to a head than the room that it should have, px. */
export function nearHead(a: Point, b: Point, { axis, flat }: Head): number {
  const room = HEAD_ROOM - 0.1
  const x =
    Math.min(Math.max(a.x, b.x), axis.x + axis.width + room) - Math.max(Math.min(a.x, b.x), axis.x - room)
  if (x < 0) return 0
  const y =
    Math.min(Math.max(a.y, b.y), axis.y + axis.height + room) - Math.max(Math.min(a.y, b.y), axis.y - room)
  if (y < 0) return 0
  // Lines that come together before they end share their head.
  if (flat === (a.y === b.y) && Math.abs(flat ? a.y - axis.y : a.x - axis.x) < 0.1) return 0
  return Math.max(x, y)
}
