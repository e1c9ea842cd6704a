/**
 * The cheapest way through a routing grid: Dijkstra's algorithm (1959), as maze routing has it since Lee (1961), over
 * places and directions, so that corners have a cost. Without the estimate of A* (Hart, Nilsson and Raphael, 1968): of
 * ways that cost the same it would find another one, and walls make the rest of the way hard to estimate. Pure.
 */
import TinyQueue from 'tinyqueue'
import type { Point } from '../types.js'
import { directionOf, SIDES, type Direction, type RoutingGrid } from './grid.js'

/** Where a line may start or end, and what it costs to do so there. */
export interface Terminal {
  cell: number
  dir: Direction
  cost: number
}

/** Pieces between two corners that are shorter look like an error, px; and their cost. */
const SHORT = 12
const JOG = 90

/** A place and the direction in which it was reached. */
const stateOf = ({ cell, dir }: { cell: number; dir: Direction }) => 2 * cell + dir

/**
 * @param corner cost of a corner at a place
 * @returns every place on the way, and what it costs; undefined where no way is free
 */
export function cheapestPath(
  grid: RoutingGrid,
  starts: Terminal[],
  ends: Terminal[],
  corner: (cell: number) => number,
): { path: Point[]; cost: number } | undefined {
  const best = new Float64Array(2 * grid.size).fill(Infinity)
  const came = new Int32Array(2 * grid.size).fill(-1)
  const queue = new TinyQueue<{ cost: number; state: number }>([], (a, b) => a.cost - b.cost)
  const reach = (state: number, cost: number, from: number) => {
    best[state] = cost
    came[state] = from
    queue.push({ cost, state })
  }
  for (const start of starts) if (start.cost < best[stateOf(start)]!) reach(stateOf(start), start.cost, -1)
  const goals = new Map(ends.map((end) => [stateOf(end), end.cost]))
  const onStart = new Set(starts.map(({ cell }) => cell))
  const onEnd = new Set(ends.map(({ cell }) => cell))
  const leave = (state: number, cost: number) => {
    const [cell, dir] = [state >> 1, state & 1]
    const atPort = onStart.has(cell) || onEnd.has(cell)
    for (const side of SIDES) {
      const next = grid.neighbour(cell, side)
      if (next < 0) continue
      const turn = directionOf(side)
      // Lines leave and enter a border at right angles and never run along it.
      if (turn !== dir && atPort) continue
      const to = 2 * next + turn
      if (onEnd.has(next) && !goals.has(to)) continue
      const bend = turn === dir ? 0 : corner(cell) + jog(grid, came, state)
      const sum = cost + grid.cost(cell, next, turn) + bend
      if (sum < best[to]! - 1e-9) reach(to, sum, state)
    }
  }
  let [found, finish] = [-1, Infinity]
  for (let top = queue.pop(); top && top.cost < finish; top = queue.pop()) {
    const { cost, state } = top
    if (cost > best[state]!) continue
    const goal = came[state]! < 0 ? undefined : goals.get(state)
    if (goal !== undefined && cost + goal < finish) [found, finish] = [state, cost + goal]
    else leave(state, cost)
  }
  if (found < 0) return undefined
  const path: Point[] = []
  for (let state = found; state >= 0; state = came[state]!) path.unshift(grid.point(state >> 1))
  return { path, cost: finish }
}

/** Cost of a corner so soon after another one that it looks like an error. */
function jog(grid: RoutingGrid, came: Int32Array, state: number): number {
  let start = state
  while (start >= 0 && (start & 1) === (state & 1)) start = came[start]!
  if (start < 0) return 0
  const [a, b] = [grid.point(start >> 1), grid.point(state >> 1)]
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < SHORT ? JOG : 0
}
