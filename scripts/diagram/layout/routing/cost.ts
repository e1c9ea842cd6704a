/** What a piece of a line costs: its length, and what it shares or crosses. Pure; lengths in px. */
import type { Box, LaneEdge, Point, Rect } from '../types.js'
import { besideOf, CLEAR_OF, hollowOf, type Obstacles } from './clearance.js'
import { nearHead, type Head } from './heads.js'

/** A piece of a line that is drawn already. */
export interface Used {
  edge: LaneEdge
  /** Colour of the line: a modality or `neutral`. */
  tone: string
  a: Point
  b: Point
}

/** Does a piece of a line lie in a rectangle that is larger by `by`? */
export const inside = (a: Point, b: Point, rect: Rect, by: number) =>
  Math.max(a.x, b.x) > rect.x - by + 0.01 &&
  Math.min(a.x, b.x) < rect.x + rect.width + by - 0.01 &&
  Math.max(a.y, b.y) > rect.y - by + 0.01 &&
  Math.min(a.y, b.y) < rect.y + rect.height + by - 0.01

/** Does a piece of a line lie in its own box, or run along the border that it should leave at a right angle? */
export const along = (a: Point, b: Point, rect: Rect, by: number) => {
  const [x, y] = a.y === b.y ? [-0.1, by] : [by, -0.1]
  const room = { x: rect.x - x, y: rect.y - y, width: rect.width + 2 * x, height: rect.height + 2 * y }
  return inside(a, b, room, 0)
}

const akin = (a: LaneEdge, b: LaneEdge) =>
  a.kind === b.kind && (a.to === b.to || a.from === b.from) && !a.label && !b.label

/** Lines nearer than this to one another read as one, px. */
const APART = 12
/** What a px costs on which a line touches a box that isn't its own, and one that is; less the farther off it is. */
const TOUCHING = 0.9
const TOUCHING_OWN = 1.6

/** Cost of crossing a line: a text on it needs its room. */
const crossingOf = ({ label, gap }: LaneEdge) => (label && !gap ? 60 : 36)

/** Cost of a px nearer to a head than the room that it should have. */
const AT_HEAD = 3

/** Height of what sticks out of a box with a mark at its upper corner, px. */
const BADGE = 12

/** Cost of passing along a box, or above its mark, nearer than `CLEAR_OF`. */
function crowding(p: Point, q: Point, { node, ...box }: Box, own: boolean): number {
  if (p.y === q.y && node.frozen && p.y > box.y - BADGE - CLEAR_OF && p.y < box.y) {
    const corner = { x: box.x + box.width - 2 * BADGE, y: box.y - BADGE, width: 2 * BADGE, height: BADGE }
    if (inside(p, q, corner, 2)) return 60
  }
  const { length, off } = besideOf(p, q, box)
  if (length <= 0) return 0
  const near = 1 - off / CLEAR_OF
  return own ? TOUCHING_OWN * (length + 8) * near ** 2 : TOUCHING * (length + 8) * near
}

/** Cost of leading along a border, on either side of it. */
function alongBorder(p: Point, q: Point, border: Rect): number {
  const { length, off } = besideOf(p, q, border, true)
  return length <= 0 ? 0 : TOUCHING * length * (1 - off / CLEAR_OF)
}

/** Cost of all that a piece comes near to. */
function nearby(p: Point, q: Point, { from, to }: LaneEdge, field: Obstacles): number {
  let cost = 0
  for (const box of field.boxes)
    if (inside(p, q, box, CLEAR_OF + BADGE))
      cost += crowding(p, q, box, box.node.id === from || box.node.id === to)
  for (const border of hollowOf(field)) cost += alongBorder(p, q, border)
  return cost
}

/**
 * Cost of the pieces of an edge's line.
 * @param tone its colour
 * @param heads of lines that are drawn already
 * @param back does the edge lead back?
 * @param field what it keeps clear of
 */
export const costsFor =
  (edge: LaneEdge, tone: string, used: Used[], back: boolean, field: Obstacles, heads: Head[]) =>
  (p: Point, q: Point): number => {
    const flat = p.y === q.y
    const length = Math.abs(p.x - q.x) + Math.abs(p.y - q.y)
    let cost = length
    cost += nearby(p, q, edge, field)
    for (const head of heads) cost += AT_HEAD * nearHead(p, q, head)
    let along = false
    for (const other of used) {
      const level = other.a.y === other.b.y
      if (flat === level) {
        const near = flat ? Math.abs(other.a.y - p.y) : Math.abs(other.a.x - p.x)
        if (near >= APART) continue
        const [lo, hi] = flat
          ? [Math.min(p.x, q.x), Math.max(p.x, q.x)]
          : [Math.min(p.y, q.y), Math.max(p.y, q.y)]
        const [l, h] = flat
          ? [Math.min(other.a.x, other.b.x), Math.max(other.a.x, other.b.x)]
          : [Math.min(other.a.y, other.b.y), Math.max(other.a.y, other.b.y)]
        if (hi <= l || h <= lo) continue
        const shared = Math.min(hi, h) - Math.max(lo, l)
        if (akin(edge, other.edge)) {
          // Colours that run together can't be told apart at their head.
          if (near > 0 || tone !== other.tone) cost += 20 + 2 * shared
          else along = true
        } else cost += near > 6 ? (1 - near / APART) * (20 + 1.2 * shared) : 80 + 30 * (hi - lo)
      } else if (
        inside(
          p,
          q,
          {
            x: Math.min(other.a.x, other.b.x),
            y: Math.min(other.a.y, other.b.y),
            width: Math.abs(other.a.x - other.b.x),
            height: Math.abs(other.a.y - other.b.y),
          },
          0.05,
        )
      )
        // A line back rather goes round than across.
        if (!akin(edge, other.edge)) cost += (field.crossing ?? 1) * (back ? 160 : crossingOf(other.edge))
    }
    // Lines of one kind to one stage run together, which costs less (but never less than nothing).
    return along ? cost - 0.4 * length : cost
  }
