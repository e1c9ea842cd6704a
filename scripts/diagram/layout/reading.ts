/** How hard the lines of a drawing are to follow, as a number, to choose between ways to place its boxes. Pure. */
import { besideOf, hollowOf, PASSING, type Obstacles } from './routing/clearance.js'
import { headAt, nearHead, type Head } from './routing/heads.js'
import type { LaneEdge, Point, Rect } from './types.js'

/**
 * What counts how much: a line over another or a box, a head without room, lines side by side, a crossing, a short dashed
 * line, one that runs beside a box that isn't its own, or along a border.
 */
const CLASH = 100
const CROWDED = 4
const BESIDE = 2
const CROSSING = 3
const SHORT = 2
const TOUCHING = 2
/** Kinds that are drawn in dashes, and the length at which two of these and a head are seen, px. */
const dashed = new Set(['grad', 'loop', 'option'])
const LONG_ENOUGH = 44
/** Lines nearer than this to one another read as one, px; three of them need twice as much. */
const APART = 9.5

/** A line, where it is drawn. */
export interface Led {
  edge: LaneEdge
  points: Point[]
  clash: boolean
}

interface Piece {
  line: Led
  a: Point
  b: Point
  flat: boolean
}

/** Do lines belong together: the same kind from or to one stage? */
export const akin = (a: LaneEdge, b: LaneEdge): boolean =>
  a.kind === b.kind && (a.from === b.from || a.to === b.to)

/** What makes the lines of a drawing hard to follow; 0 where nothing does. */
export function hardness(lines: Led[], field: Obstacles): number {
  const pieces = lines.flatMap((line) => piecesOf(line))
  let cost = CLASH * lines.filter(({ clash }) => clash).length
  for (const line of lines) {
    if (dashed.has(line.edge.kind) && lengthOf(line) < LONG_ENOUGH) cost += SHORT
    if (touches(line, field)) cost += TOUCHING
    const head = headOf(line)
    if (pieces.some((piece) => piece.line !== line && nearHead(piece.a, piece.b, head) > 0)) cost += CROWDED
  }
  pieces.forEach((one, at) => {
    for (let index = 0; index < at; index++) {
      const other = pieces[index]!
      if (one.line === other.line || akin(one.line.edge, other.line.edge)) continue
      if (one.flat === other.flat) cost += areBeside(one, other) ? BESIDE : 0
      else if (cross(one, other)) cost += CROSSING
    }
  })
  return cost
}

/** Are two lines in each other's way: does one cross the other, run close beside it, or come near to its head? */
export function meet(a: Led, b: Led): boolean {
  const near = (line: Led, other: Led) => {
    const head = headOf(other)
    return piecesOf(line).some((piece) => nearHead(piece.a, piece.b, head) > 0)
  }
  if (near(a, b) || near(b, a)) return true
  if (akin(a.edge, b.edge)) return false
  return piecesOf(a).some((one) =>
    piecesOf(b).some((other) => (one.flat === other.flat ? areBeside(one, other) : cross(one, other))),
  )
}

/** Runs a line too near beside a box that isn't its own, or along a border? */
function touches({ edge, points }: Led, field: Obstacles): boolean {
  const hollow = hollowOf(field)
  return points.slice(1).some((q, at) => {
    const near = (rect: Rect, hollow: boolean) => besideOf(points[at]!, q, rect, hollow).length > PASSING
    return (
      field.boxes.some((box) => box.node.id !== edge.from && box.node.id !== edge.to && near(box, false)) ||
      hollow.some((border) => near(border, true))
    )
  })
}

export const headOf = ({ edge, points }: Led): Head => headAt(edge, points.at(-2)!, points.at(-1)!)

const lengthOf = ({ points }: Led) =>
  points
    .slice(1)
    .reduce((sum, q, at) => sum + Math.abs(q.x - points[at]!.x) + Math.abs(q.y - points[at]!.y), 0)

const piecesOf = (line: Led): Piece[] =>
  line.points.slice(1).map((b, at) => {
    const a = line.points[at]!
    return { line, a, b, flat: a.y === b.y }
  })

const ends = ({ a, b, flat }: Piece): [number, number] =>
  flat ? [Math.min(a.x, b.x), Math.max(a.x, b.x)] : [Math.min(a.y, b.y), Math.max(a.y, b.y)]
const across = ({ a, flat }: Piece) => (flat ? a.y : a.x)

function areBeside(one: Piece, other: Piece): boolean {
  const [[l, h], [m, n]] = [ends(one), ends(other)]
  return Math.abs(across(one) - across(other)) < APART && Math.min(h, n) - Math.max(l, m) > 2
}

function cross(one: Piece, other: Piece): boolean {
  const holds = (piece: Piece, at: number) => {
    const [low, high] = ends(piece)
    return at > low + 0.5 && at < high - 0.5
  }
  return holds(one, across(other)) && holds(other, across(one))
}
