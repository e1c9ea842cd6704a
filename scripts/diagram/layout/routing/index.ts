/** Orthogonal lines through the free space: A* on the lines between boxes. Pure. */
import { makeHeap } from './heap.js'
import { edgePorts, isTall, levels, ports, upright, type Port } from './ports.js'
import { along, inside, costsFor, type Used } from './cost.js'
import { HEAD } from './tracks.js'
import type { Box, LaneEdge, Point, Rect } from '../types.js'

export interface Field {
  boxes: Box[]
  /** Texts that no line may cross. */
  walls: Rect[]
  xs: number[]
  ys: number[]
  /** Feedback edges, which leave and enter boxes from above or below. */
  back: Set<string>
  /** Colours of the lines. */
  toneOf: (edge: LaneEdge) => string
}

export interface Routed {
  edge: LaneEdge
  points: Point[]
  clash: boolean
}

const CLEAR = 5
/** Cost of a px from the middle of a box's side: more than what a shorter way saves, less than two corners. */
const OFF_CENTRE = 1.6
/** Cost of a corner. */
const CORNER = 22
/** Cost of leading a line back above the boxes. */
const ABOVE = 4
/** Straight px that a line needs at its start. */
const FIRST = 12
/** Pieces between two corners that are shorter look like an error, px; and their cost. */
const SHORT = 12
const JOG = 40
/** Across its line, an arrowhead is so wide, px; and the cost of docking nearer to another one. */
const HEAD_WIDTH = 12
const TOUCHING = 90
/** Cost of a corner that leaves less. */
const CRUSHED = 60

/** Lines for all edges, the shortest first. Each ends at box borders; `clash` marks one forced over another. */
export function routeAll(edges: LaneEdge[], field: Field): Routed[] {
  const box = new Map(field.boxes.map((one) => [one.node.id, one]))
  const span = (edge: LaneEdge) => {
    const [a, b] = [box.get(edge.from)!, box.get(edge.to)!]
    return (
      Math.abs(a.x - b.x) +
      Math.abs(a.y + a.height / 2 - b.y - b.height / 2) +
      (field.back.has(edge.id) ? 5000 : 0)
    )
  }
  const used: Used[] = []
  return edges
    .filter((edge) => box.has(edge.from) && box.has(edge.to))
    .sort((a, b) => span(a) - span(b) || (a.id < b.id ? -1 : 1))
    .map((edge) => {
      const { points, clash } = one(edge, box.get(edge.from)!, box.get(edge.to)!, field, used)
      for (let index = 1; index < points.length; index++)
        used.push({ edge, tone: field.toneOf(edge), a: points[index - 1]!, b: points[index]! })
      return { edge, points, clash }
    })
}

function one(
  edge: LaneEdge,
  from: Box,
  to: Box,
  field: Field,
  used: Used[],
  loose = false,
): { points: Point[]; clash: boolean } {
  // Where no way is free, lines may start and end at any side and pass nearer to boxes.
  const back = loose || field.back.has(edge.id) || from === to
  const clear = loose ? 3 : CLEAR
  const wraps = !back && to.x < from.x + from.width
  const straight = back || from === to ? undefined : upright(from, to)
  const level = from === to ? [] : levels(from, to, field.ys)
  const starts = straight?.starts ?? ports(from, back ? 'any' : 'right', field.ys, level)
  const ends = straight?.ends ?? ports(to, back ? 'any' : 'left', field.ys, level)
  // A line to the next row of columns leads down, back through the gap and down again.
  if (wraps && !straight && to.y > from.y + from.height) {
    starts.push(...edgePorts(from, from.y + from.height))
    ends.push(...edgePorts(to, to.y))
  }
  const sorted = (values: number[]) =>
    [...new Set(values.map((value) => Math.round(value * 10) / 10))].sort((a, b) => a - b)
  const all = [...starts, ...ends].map(({ point }) => point)
  const near = loose ? field.boxes : []
  const xs = sorted([
    ...field.xs,
    ...all.map(({ x }) => x),
    ...near.flatMap((at) => [at.x - 6, at.x + at.width + 6]),
  ])
  const ys = sorted([
    ...field.ys,
    ...all.map(({ y }) => y),
    ...near.flatMap((at) => [at.y - 5, at.y + at.height + 5]),
  ])
  const walls: { rect: Rect; by: number }[] = [
    ...field.boxes.flatMap((rect) => (rect === from || rect === to ? [] : [{ rect, by: clear }])),
    ...field.walls.map((rect) => ({ rect, by: 3 })),
  ]
  const W = xs.length
  const index = ({ x, y }: Point) =>
    ys.indexOf(Math.round(y * 10) / 10) * W + xs.indexOf(Math.round(x * 10) / 10)
  const place = (cell: number): Point => ({ x: xs[cell % W]!, y: ys[Math.floor(cell / W)]! })
  const inverse = new Map<number, boolean>()
  const blocked = (a: number, b: number) => {
    const key = a < b ? a * W * ys.length + b : b * W * ys.length + a
    let known = inverse.get(key)
    if (known === undefined) {
      const [p, q] = [place(a), place(b)]
      inverse.set(
        key,
        (known =
          along(p, q, from, clear) ||
          along(p, q, to, clear) ||
          walls.some(({ rect, by }) => inside(p, q, rect, by))),
      )
    }
    return known
  }
  const cost = costsFor(edge, field.toneOf(edge), used, field.back.has(edge.id), field.boxes)
  const costs = new Map<number, number>()
  const costed = (a: number, b: number): number => {
    const key = a < b ? a * W * ys.length + b : b * W * ys.length + a
    let known = costs.get(key)
    if (known === undefined) costs.set(key, (known = cost(place(a), place(b))))
    return known
  }
  /** Places so near to one of the ports that a corner there would leave no straight piece. */
  const before = (at: Port[], room: number): Set<number> => {
    const cells = new Set<number>()
    for (const { point, dir } of at)
      for (const value of dir === 0 ? xs : ys) {
        const off = Math.abs(value - (dir === 0 ? point.x : point.y))
        if (off > 0.05 && off < room - 0.05)
          cells.add(index(dir === 0 ? { x: value, y: point.y } : { x: point.x, y: value }))
      }
    return cells
  }
  const tight = before(starts, FIRST)
  const blunt = before(ends, HEAD)
  const corner = (cell: number) => CORNER + (blunt.has(cell) ? CRUSHED : tight.has(cell) ? CRUSHED / 2 : 0)
  const best = new Map<number, number>()
  const came = new Map<number, number>()
  /** Cost of a corner so soon after another one that it looks like an error. */
  const jog = (state: number): number => {
    let start: number | undefined = state
    while (start !== undefined && (start & 1) === (state & 1)) start = came.get(start)
    if (start === undefined) return 0
    const [a, b] = [place(start >> 1), place(state >> 1)]
    return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < SHORT ? JOG : 0
  }
  const heap = makeHeap()
  const offset = (box: Box, { point, dir }: Port) => {
    if (straight) return Math.abs(point.x - (starts[1]?.point.x ?? point.x)) * 0.2
    if (dir === 0)
      return Math.abs(point.y - box.y - box.height / 2) * (isTall(box) ? 0 : OFF_CENTRE) + (back ? 60 : 0)
    // Where a line back could lead above or below, it leads below in every language.
    return Math.abs(point.x - box.x - box.width / 2) * 0.2 + (back && point.y === box.y ? ABOVE : 0)
  }
  for (const port of starts) {
    const state = index(port.point) * 2 + port.dir
    const cost = offset(from, port)
    if (cost < (best.get(state) ?? Infinity)) {
      best.set(state, cost)
      heap.push(cost, state)
    }
  }
  const goals = new Map<number, number>()
  const heads = used.flatMap((piece, at) =>
    piece.edge.to === edge.to && used[at + 1]?.edge !== piece.edge ? [piece.b] : [],
  )
  const touching = ({ x, y }: Point) =>
    heads.some((head) => {
      const apart = Math.abs(head.x - x) + Math.abs(head.y - y)
      return apart > 0.05 && apart < HEAD_WIDTH
    })
  for (const port of ends)
    goals.set(index(port.point) * 2 + port.dir, offset(to, port) + (touching(port.point) ? TOUCHING : 0))
  let found: number | undefined
  let finish = Infinity
  const onStart = new Set(starts.map((port) => index(port.point)))
  const onEnd = new Set(ends.map((port) => index(port.point)))
  for (let top = heap.pop(); top; top = heap.pop()) {
    const [cost, state] = top
    if (cost >= finish) break
    if (cost > (best.get(state) ?? Infinity)) continue
    const [cell, dir] = [state >> 1, state & 1]
    const goal = goals.get(state)
    if (goal !== undefined && came.has(state) && cost + goal < finish) {
      finish = cost + goal
      found = state
      continue
    }
    const x = cell % W
    for (const [next, turn] of [
      [x > 0 ? cell - 1 : -1, 0],
      [x < W - 1 ? cell + 1 : -1, 0],
      [cell - W, 1],
      [cell + W, 1],
    ] as const) {
      if (next < 0 || next >= W * ys.length || blocked(cell, next)) continue
      // Lines leave and enter a border at right angles and never run along it.
      if ((onStart.has(cell) || onEnd.has(cell)) && turn !== dir) continue
      if (onEnd.has(next) && !goals.has(next * 2 + turn)) continue
      const sum = cost + costed(cell, next) + (turn === dir ? 0 : corner(cell) + jog(state))
      const to = next * 2 + turn
      if (sum < (best.get(to) ?? Infinity) - 1e-9) {
        best.set(to, sum)
        came.set(to, state)
        heap.push(sum, to)
      }
    }
  }
  if (found === undefined && !loose) return one(edge, from, to, field, used, true)
  if (found === undefined) {
    const [a, b] = [starts[0]!.point, (ends.find(({ point }) => point.x === to.x) ?? ends[0]!).point]
    const mid = wraps ? a.x + 12 : (a.x + b.x) / 2
    return { points: [a, { x: mid, y: a.y }, { x: mid, y: b.y }, b], clash: true }
  }
  const path: Point[] = []
  for (let state: number | undefined = found; state !== undefined; state = came.get(state))
    path.unshift(place(state >> 1))
  const points = path.filter((point, at) => {
    const [before, after] = [path[at - 1], path[at + 1]]
    return (
      !before ||
      !after ||
      !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
    )
  })
  return { points, clash: loose || finish > 3000 + 3 * (xs.at(-1)! + ys.at(-1)!) }
}
