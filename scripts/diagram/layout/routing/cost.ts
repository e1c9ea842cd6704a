/** What a piece of a line costs: its length, and what it shares or crosses. Pure; lengths in px. */
import type { Box, LaneEdge, Point, Rect } from '../types.js'
import { besideOf, CLEAR_OF, hollowOf, type Obstacles } from './clearance.js'
import { HEAD_ROOM, nearHead, type Head } from './heads.js'

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

/** What lies on one track, or near to it: all that a piece there can touch, in the order in which it was given. */
interface OnTrack {
  boxes: { box: Box; own: boolean }[]
  borders: Rect[]
  heads: Head[]
  beside: Span[]
  across: Span[]
}

/** A piece that is drawn already: where it stands across its direction, and its ends along it. */
interface Span {
  edge: LaneEdge
  tone: string
  at: number
  low: number
  high: number
}

const spanOf = ({ edge, tone, a, b }: Used, flat: boolean): Span => {
  const [at, from, to] = flat ? [a.y, a.x, b.x] : [a.x, a.y, b.y]
  return { edge, tone, at, low: Math.min(from, to), high: Math.max(from, to) }
}

/**
 * Cost of the pieces of an edge's line.
 * @param tone its colour
 * @param heads of lines that are drawn already
 * @param back does the edge lead back?
 * @param field what it keeps clear of
 */
export function costsFor(
  edge: LaneEdge,
  tone: string,
  used: Used[],
  back: boolean,
  field: Obstacles,
  heads: Head[],
): (p: Point, q: Point) => number {
  const hollow = hollowOf(field)
  const [level, upright] = [used.filter(({ a, b }) => a.y === b.y), used.filter(({ a, b }) => a.y !== b.y)]
  const spans = {
    flat: level.map((one) => spanOf(one, true)),
    upright: upright.map((one) => spanOf(one, false)),
  }
  const crossing = field.crossing ?? 1
  /** @param at where the track is: `y` of a level one, `x` of an upright one */
  const trackAt = (flat: boolean, at: number): OnTrack => {
    const near = (rect: Rect, by: number) => {
      const [low, size] = flat ? [rect.y, rect.height] : [rect.x, rect.width]
      return at >= low - by && at <= low + size + by
    }
    const [same, other] = flat ? [spans.flat, spans.upright] : [spans.upright, spans.flat]
    return {
      boxes: field.boxes
        .filter((box) => near(box, CLEAR_OF + BADGE))
        .map((box) => ({ box, own: box.node.id === edge.from || box.node.id === edge.to })),
      borders: hollow.filter((rect) => near(rect, CLEAR_OF)),
      heads: heads.filter(({ axis }) => near(axis, HEAD_ROOM)),
      beside: same.filter((span) => Math.abs(span.at - at) < APART),
      // A line of its own kind is crossed for nothing.
      across: other.filter((span) => !akin(edge, span.edge) && at > span.low - 0.04 && at < span.high + 0.04),
    }
  }
  const tracks = { flat: new Map<number, OnTrack>(), upright: new Map<number, OnTrack>() }
  return (p, q) => {
    const flat = p.y === q.y
    const [at, low, high] = flat
      ? [p.y, Math.min(p.x, q.x), Math.max(p.x, q.x)]
      : [p.x, Math.min(p.y, q.y), Math.max(p.y, q.y)]
    const known = flat ? tracks.flat : tracks.upright
    let track = known.get(at)
    if (!track) known.set(at, (track = trackAt(flat, at)))
    const length = high - low
    let cost = length
    for (const { box, own } of track.boxes)
      if (inside(p, q, box, CLEAR_OF + BADGE)) cost += crowding(p, q, box, own)
    for (const border of track.borders) cost += alongBorder(p, q, border)
    for (const head of track.heads) cost += AT_HEAD * nearHead(p, q, head)
    let along = false
    for (const other of track.beside) {
      if (high <= other.low || other.high <= low) continue
      const near = Math.abs(other.at - at)
      const shared = Math.min(high, other.high) - Math.max(low, other.low)
      if (akin(edge, other.edge)) {
        // Colours that run together can't be told apart at their head.
        if (near > 0 || tone !== other.tone) cost += 20 + 2 * shared
        else along = true
      } else cost += near > 6 ? (1 - near / APART) * (20 + 1.2 * shared) : 80 + 30 * length
    }
    for (const other of track.across)
      if (high > other.at - 0.04 && low < other.at + 0.04)
        // A line back rather goes round than across.
        cost += crossing * (back ? 160 : crossingOf(other.edge))
    // Lines of one kind to one stage run together, which costs less (but never less than nothing).
    return along ? cost - 0.4 * length : cost
  }
}
