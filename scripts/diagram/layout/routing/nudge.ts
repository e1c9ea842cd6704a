/**
 * Nudging: pieces of lines that are in the way of others, or near their heads, are moved aside, with all of their kind
 * that run along them. The search for a line's way weighs it alone; what it shares with others moves together here.
 * Pure; lengths in px.
 */
import { akin, hardness } from '../reading.js'
import type { Box, Point } from '../types.js'
import { CLEAR_BORDER } from '../enclosures/across.js'
import { leadsAlong } from '../enclosures/borders.js'
import { along, inside } from './cost.js'
import type { Field, Routed } from './edge.js'
import { headAt, nearSides } from './heads.js'
import { HEAD } from './tracks.js'

/** How far a piece is moved at most, and by how much at once where there are no tracks: at the sides of boxes. */
const FAR = 64
const STEPS = [-30, -20, -10, 10, 20, 30]
/** What a line keeps clear of boxes, of texts, and of the corners of its own box. */
const CLEAR = 5
const CLEAR_TEXT = 3
const INSET = 14
/** Straight px that a line needs at its start, if it had them: also behind the ring of a control line. */
const FIRST = 20
/** A shorter piece between two that lead the same way reads as a line that failed to be straight. */
const JOG = 12
const ROUNDS = 2

/** A piece of a line: from its point `at` to the next one. */
interface Piece {
  line: number
  at: number
}

/** Lines with pieces moved aside, as far as that makes them easier to follow. */
export function nudged(lines: Routed[], field: Field): Routed[] {
  let now = lines
  let cost = hardness(now, field)
  const box = new Map(field.boxes.map((one) => [one.node.id, one]))
  for (let round = 0; cost > 0 && round < ROUNDS; round++) {
    const before = cost
    for (const [index, { points }] of lines.entries()) {
      if (cost === 0 || hardness(now.toSpliced(index, 1), field) >= cost) continue
      for (let at = 0; at + 1 < points.length; at++) {
        const start = now[index]!.points
        if (at + 1 >= start.length) break
        const group = togetherWith(now, { line: index, at })
        for (const to of placesFor(now, { line: index, at }, field, box)) {
          const tried = moved(now, group, to)
          if (group.some(({ line }) => !isFree(tried[line]!, now[line]!, field, box))) continue
          const found = hardness(tried, field)
          if (found < cost) [now, cost] = [tried, found]
        }
      }
    }
    if (cost === before) break
  }
  return now
}

const flatAt = ({ points }: Routed, at: number) => points[at]!.y === points[at + 1]!.y
const axisAt = (line: Routed, at: number) => (flatAt(line, at) ? 'y' : 'x')
const isEnd = ({ points }: Routed, at: number) => at === 0 || at + 2 === points.length

/** The piece, and those of lines of its kind that run along it. */
function togetherWith(lines: Routed[], { line, at }: Piece): Piece[] {
  const own = lines[line]!
  const axis = axisAt(own, at)
  const other = axis === 'x' ? 'y' : 'x'
  const span = ({ points }: Routed, piece: number) =>
    [points[piece]![other], points[piece + 1]![other]].sort((a, b) => a - b) as [number, number]
  const [low, high] = span(own, at)
  const rest = lines.flatMap((one, index) =>
    index === line || !akin(one.edge, own.edge)
      ? []
      : one.points.slice(1).flatMap((_, piece): Piece[] => {
          if (axisAt(one, piece) !== axis || one.points[piece]![axis] !== own.points[at]![axis]) return []
          const [from, to] = span(one, piece)
          return Math.min(high, to) - Math.max(low, from) > 0 ? [{ line: index, at: piece }] : []
        }),
  )
  return [{ line, at }, ...rest]
}

/** Where a piece may be moved to: other tracks, the nearest first; at a box, other places on its side. */
function placesFor(
  lines: Routed[],
  { line, at }: Piece,
  { xs, ys }: Field,
  boxes: Map<string, Box>,
): number[] {
  const one = lines[line]!
  const axis = axisAt(one, at)
  const here = one.points[at]![axis]
  const decides = [one.edge.from, one.edge.to].some((id) => boxes.get(id)?.node.decision)
  const tracks = axis === 'x' ? xs : ys
  const places = isEnd(one, at) ? (decides ? [] : STEPS.map((step) => here + step)) : [...new Set(tracks)]
  return places
    .filter((to) => to !== here && Math.abs(to - here) <= FAR)
    .sort((a, b) => Math.abs(a - here) - Math.abs(b - here) || a - b)
}

function moved(lines: Routed[], group: Piece[], to: number): Routed[] {
  const next = [...lines]
  for (const { line, at } of group) {
    const one = next[line]!
    const axis = axisAt(one, at)
    next[line] = {
      ...one,
      points: one.points.map((point, index) =>
        index === at || index === at + 1 ? { ...point, [axis]: to } : point,
      ),
    }
  }
  return next
}

const firstOf = ({ points: [p, q] }: Routed) => Math.abs(p!.x - q!.x) + Math.abs(p!.y - q!.y)

/** How many steps aside a line takes that are hardly seen. */
function jogs(points: readonly Point[]): number {
  let count = 0
  for (let at = 1; at + 2 < points.length; at++) {
    const [a, b, c, d] = points.slice(at - 1, at + 3) as [Point, Point, Point, Point]
    const onwards = (b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y) > 0
    if (onwards && Math.abs(b.x - c.x) + Math.abs(b.y - c.y) < JOG) count++
  }
  return count
}

/** Does a line leave and enter its boxes as lines do, and runs it clear of all others? */
function isFree(
  { edge, points }: Routed,
  was: Routed,
  { boxes, walls, borders = [] }: Field,
  box: Map<string, Box>,
): boolean {
  const [from, to] = [box.get(edge.from), box.get(edge.to)]
  if (!from || !to || from === to) return false
  if (jogs(points) > jogs(was.points)) return false
  if (
    !docks(points[0]!, points[1]!, from, Math.min(FIRST, firstOf(was))) ||
    !docks(points.at(-1)!, points.at(-2)!, to, HEAD)
  )
    return false
  const head = headAt(edge, points.at(-2)!, points.at(-1)!)
  if (borders.some((rect) => nearSides(head, rect))) return false
  return points.slice(1).every((q, at) => {
    const p = points[at]!
    return (
      Math.abs(p.x - q.x) + Math.abs(p.y - q.y) > 0.5 &&
      !along(p, q, from, CLEAR) &&
      !along(p, q, to, CLEAR) &&
      boxes.every((one) => one === from || one === to || !inside(p, q, one, CLEAR)) &&
      walls.every((rect) => !inside(p, q, rect, CLEAR_TEXT)) &&
      borders.every((rect) => !leadsAlong(p, q, rect, CLEAR_BORDER))
    )
  })
}

/** Stands a line's end on a side of its box, off its corners, and leads its piece there away from the box, far enough? */
function docks(end: Point, next: Point, { x, y, width, height }: Box, room: number): boolean {
  const flat = end.y === next.y
  const [at, low, high] = flat ? [end.y, y, y + height] : [end.x, x, x + width]
  const inset = Math.min(INSET, (high - low) / 2)
  if (at < low + inset - 0.05 || at > high - inset + 0.05) return false
  const out = flat
    ? end.x > x + width / 2
      ? next.x - end.x
      : end.x - next.x
    : end.y > y + height / 2
      ? next.y - end.y
      : end.y - next.y
  return out >= room - 0.05
}
