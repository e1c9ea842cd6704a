/** How hard the lines of a drawing are to follow, as a number, to choose between ways to place its boxes. Pure. */
import { besideOf, hollowOf, PASSING, type Obstacles } from './routing/clearance.js'
import { HEAD_ROOM, headAt, nearHead, type Head } from './routing/heads.js'
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
  a: Point
  b: Point
  flat: boolean
  /** Where it begins and ends along its direction, and where it stands across it, px. */
  low: number
  high: number
  across: number
}

/** How far a line reaches, px. */
interface Edges {
  left: number
  top: number
  right: number
  bottom: number
}

/** Do lines belong together: the same kind from or to one stage? */
export const akin = (a: LaneEdge, b: LaneEdge): boolean =>
  a.kind === b.kind && (a.from === b.from || a.to === b.to)

/** What makes the lines of a drawing hard to follow; 0 where nothing does. */
export function hardness(lines: Led[], field: Obstacles): number {
  const crowded = new Uint8Array(lines.length)
  let cost = 0
  lines.forEach((one, at) => {
    cost += hardnessAlone(one, field)
    for (let index = 0; index < at; index++) {
      const between = hardnessOfPair(one, lines[index]!)
      if (!between) continue
      cost += between.cost
      if (between.atFirst) crowded[at] = 1
      if (between.atSecond) crowded[index] = 1
    }
  })
  return crowded.reduce((sum, one) => sum + one * CROWDED, cost)
}

/** What two lines have of each other: the cost of running beside and across, and whether one comes near to a head. */
interface Between {
  cost: number
  /** Comes the second line near to the first one's head, and the first one near to the second one's? */
  atFirst: boolean
  atSecond: boolean
}

/*
 * Many drawings are weighed that differ in one line or two: what is known of a line and of a pair is kept as long as
 * these lines are, which never change.
 */
const alone = new WeakMap<Obstacles, WeakMap<Led, number>>()
const pairs = new WeakMap<Led, WeakMap<Led, Between | null>>()
const known = new WeakMap<Led, { pieces: Piece[]; head: Head; reach: Edges }>()

/** The cost that a line has by itself, whatever the others are. */
function hardnessAlone(line: Led, field: Obstacles): number {
  const costs = alone.get(field) ?? new WeakMap<Led, number>()
  alone.set(field, costs)
  let cost = costs.get(line)
  if (cost === undefined) {
    cost = line.clash ? CLASH : 0
    if (dashed.has(line.edge.kind) && lengthOf(line) < LONG_ENOUGH) cost += SHORT
    if (touches(line, field)) cost += TOUCHING
    costs.set(line, cost)
  }
  return cost
}

/** @returns null where two lines have nothing of each other */
function hardnessOfPair(first: Led, second: Led): Between | null {
  const [one, other] = [shapeOf(first), shapeOf(second)]
  if (!nearby(one.reach, other.reach)) return null
  const costs = pairs.get(first) ?? new WeakMap<Led, Between | null>()
  pairs.set(first, costs)
  let between = costs.get(second)
  if (between === undefined) {
    const atFirst = other.pieces.some(({ a, b }) => nearHead(a, b, one.head) > 0)
    const atSecond = one.pieces.some(({ a, b }) => nearHead(a, b, other.head) > 0)
    const cost = akin(first.edge, second.edge) ? 0 : costOfPieces(one.pieces, other.pieces)
    between = cost > 0 || atFirst || atSecond ? { cost, atFirst, atSecond } : null
    costs.set(second, between)
  }
  return between
}

function costOfPieces(first: Piece[], second: Piece[]): number {
  let cost = 0
  for (const one of first)
    for (const other of second)
      if (one.flat === other.flat) cost += areBeside(one, other) ? BESIDE : 0
      else if (cross(one, other)) cost += CROSSING
  return cost
}

/** Are two lines in each other's way: does one cross the other, run close beside it, or come near to its head? */
export const meet = (a: Led, b: Led): boolean => hardnessOfPair(a, b) !== null

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

/** A line's pieces, its head, and how far it reaches. */
function shapeOf(line: Led) {
  let shape = known.get(line)
  if (!shape) {
    const { points } = line
    const pieces = points.slice(1).map((b, at): Piece => pieceOf(points[at]!, b))
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
    const reach = {
      ...{ left: Math.min(...xs), right: Math.max(...xs) },
      ...{ top: Math.min(...ys), bottom: Math.max(...ys) },
    }
    shape = { pieces, head: headOf(line), reach }
    known.set(line, shape)
  }
  return shape
}

function pieceOf(a: Point, b: Point): Piece {
  const flat = a.y === b.y
  const [from, to] = flat ? [a.x, b.x] : [a.y, b.y]
  return { a, b, flat, low: Math.min(from, to), high: Math.max(from, to), across: flat ? a.y : a.x }
}

/** Could two lines come near to each other at all? */
const nearby = (a: Edges, b: Edges): boolean =>
  a.left <= b.right + HEAD_ROOM &&
  b.left <= a.right + HEAD_ROOM &&
  a.top <= b.bottom + HEAD_ROOM &&
  b.top <= a.bottom + HEAD_ROOM

const areBeside = (one: Piece, other: Piece): boolean =>
  Math.abs(one.across - other.across) < APART &&
  Math.min(one.high, other.high) - Math.max(one.low, other.low) > 2

const holds = ({ low, high }: Piece, at: number): boolean => at > low + 0.5 && at < high - 0.5
const cross = (one: Piece, other: Piece): boolean => holds(one, other.across) && holds(other, one.across)
