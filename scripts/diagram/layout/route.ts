/** Orthogonal lines through the free space: A* on the lines between boxes. Pure. */
import type { Box, LaneEdge, Point, Rect } from './types.js'

export interface Field {
  boxes: Box[]
  /** Texts that no line may cross. */
  walls: Rect[]
  xs: number[]
  ys: number[]
  /** Feedback edges, which leave and enter boxes from above or below. */
  back: Set<string>
}

export interface Routed {
  edge: LaneEdge
  points: Point[]
  clash: boolean
}

type Used = { edge: LaneEdge; a: Point; b: Point }
/** Where a line may start or end; `dir` 0 is level, 1 upright. */
interface Port {
  point: Point
  dir: number
}
const CLEAR = 5

function ports(box: Box, side: 'left' | 'right' | 'any', ys: number[]): Port[] {
  const mid = box.y + box.height / 2
  const tall = box.height > 130
  const at = tall
    ? ys.filter((y) => y > box.y + 14 && y < box.y + box.height - 14)
    : [mid - 14, mid, mid + 14]
  const found: Port[] = []
  if (side !== 'left')
    for (const y of new Set([mid, ...at])) found.push({ point: { x: box.x + box.width, y }, dir: 0 })
  if (side !== 'right') for (const y of new Set([mid, ...at])) found.push({ point: { x: box.x, y }, dir: 0 })
  if (side === 'any')
    for (const x of [-16, 0, 16].map((offset) => box.x + box.width / 2 + offset)) {
      found.push({ point: { x, y: box.y }, dir: 1 }, { point: { x, y: box.y + box.height }, dir: 1 })
    }
  return found
}

/** Ports for a line straight up or down, where one box stands above the other; undefined where none does. */
function upright(from: Box, to: Box): { starts: Port[]; ends: Port[] } | undefined {
  const [left, right] = [Math.max(from.x, to.x), Math.min(from.x + from.width, to.x + to.width)]
  const below = to.y >= from.y + from.height
  if (right - left < 40 || (!below && from.y < to.y + to.height)) return undefined
  const xs = [-16, 0, 16].map((offset) => (left + right) / 2 + offset)
  const at = (y: number) => xs.map((x) => ({ point: { x, y }, dir: 1 }))
  return below
    ? { starts: at(from.y + from.height), ends: at(to.y) }
    : { starts: at(from.y), ends: at(to.y + to.height) }
}

const inside = (a: Point, b: Point, rect: Rect, by: number) =>
  Math.max(a.x, b.x) > rect.x - by + 0.01 &&
  Math.min(a.x, b.x) < rect.x + rect.width + by - 0.01 &&
  Math.max(a.y, b.y) > rect.y - by + 0.01 &&
  Math.min(a.y, b.y) < rect.y + rect.height + by - 0.01

const akin = (a: LaneEdge, b: LaneEdge) =>
  a.kind === b.kind && (a.to === b.to || a.from === b.from) && !a.label && !b.label

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
        used.push({ edge, a: points[index - 1]!, b: points[index]! })
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
  const starts = straight?.starts ?? ports(from, back ? 'any' : 'right', field.ys)
  const ends = straight?.ends ?? ports(to, back ? 'any' : 'left', field.ys)
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
  // Borders are rounded to a tenth, so a line's own boxes are taken a tenth smaller.
  const walls: { rect: Rect; by: number }[] = [
    ...field.boxes.map((rect) => ({ rect, by: rect === from || rect === to ? -0.1 : clear })),
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
      inverse.set(key, (known = walls.some(({ rect, by }) => inside(p, q, rect, by))))
    }
    return known
  }
  const price = (a: number, b: number): number => {
    const [p, q] = [place(a), place(b)]
    const flat = p.y === q.y
    const length = Math.abs(p.x - q.x) + Math.abs(p.y - q.y)
    let cost = length
    let along = false
    for (const other of used) {
      const level = other.a.y === other.b.y
      if (flat === level) {
        const near = flat ? Math.abs(other.a.y - p.y) : Math.abs(other.a.x - p.x)
        if (near > 6) continue
        const [lo, hi] = flat
          ? [Math.min(p.x, q.x), Math.max(p.x, q.x)]
          : [Math.min(p.y, q.y), Math.max(p.y, q.y)]
        const [l, h] = flat
          ? [Math.min(other.a.x, other.b.x), Math.max(other.a.x, other.b.x)]
          : [Math.min(other.a.y, other.b.y), Math.max(other.a.y, other.b.y)]
        if (hi <= l || h <= lo) continue
        if (akin(edge, other.edge)) along ||= near === 0
        else cost += 80 + 30 * (hi - lo)
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
        if (!akin(edge, other.edge)) cost += field.back.has(edge.id) ? 160 : 18
    }
    // Lines of one kind to one stage run together, which costs less (but never less than nothing).
    return along ? cost - 0.4 * length : cost
  }
  const prices = new Map<number, number>()
  const priced = (a: number, b: number): number => {
    const key = a < b ? a * W * ys.length + b : b * W * ys.length + a
    let known = prices.get(key)
    if (known === undefined) prices.set(key, (known = price(a, b)))
    return known
  }
  const best = new Map<number, number>()
  const came = new Map<number, number>()
  const heap: [number, number][] = []
  const push = (cost: number, state: number) => {
    heap.push([cost, state])
    for (let at = heap.length - 1; at > 0;) {
      const up = (at - 1) >> 1
      if (heap[up]![0] <= heap[at]![0]) break
      ;[heap[up], heap[at]] = [heap[at]!, heap[up]!]
      at = up
    }
  }
  const pop = (): [number, number] | undefined => {
    const top = heap[0]
    const last = heap.pop()
    if (heap.length > 0 && last) {
      heap[0] = last
      for (let at = 0; ;) {
        let least = at
        for (const child of [2 * at + 1, 2 * at + 2])
          if (child < heap.length && heap[child]![0] < heap[least]![0]) least = child
        if (least === at) break
        ;[heap[least], heap[at]] = [heap[at]!, heap[least]!]
        at = least
      }
    }
    return top
  }
  const offset = (box: Box, { point, dir }: Port) =>
    straight
      ? Math.abs(point.x - (starts[1]?.point.x ?? point.x)) * 0.2
      : (dir === 0
          ? Math.abs(point.y - box.y - box.height / 2) * (box.height > 130 ? 0 : 1)
          : Math.abs(point.x - box.x - box.width / 2) * 0.2) + (back && dir === 0 ? 60 : 0)
  for (const port of starts) {
    const state = index(port.point) * 2 + port.dir
    const cost = offset(from, port)
    if (cost < (best.get(state) ?? Infinity)) {
      best.set(state, cost)
      push(cost, state)
    }
  }
  const goals = new Map<number, number>()
  for (const port of ends) goals.set(index(port.point) * 2 + port.dir, offset(to, port))
  let found: number | undefined
  let finish = Infinity
  const onStart = new Set(starts.map((port) => index(port.point)))
  const onEnd = new Set(ends.map((port) => index(port.point)))
  for (let top = pop(); top; top = pop()) {
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
      const sum = cost + priced(cell, next) + (turn === dir ? 0 : 22)
      const to = next * 2 + turn
      if (sum < (best.get(to) ?? Infinity) - 1e-9) {
        best.set(to, sum)
        came.set(to, state)
        push(sum, to)
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
