/** Rip-up and reroute: lines that are hard to follow are drawn again, now that all others are known. Pure. */
import { hardness, meet } from '../reading.js'
import type { LaneEdge } from '../types.js'
import type { Field, Routed } from './edge.js'

/** How often all lines are gone through. */
const ROUNDS = 2
/** How many pairs of lines in each other's way are drawn again together. */
const PAIRS = 6

/** Draws an edge's line among others; `crossing`: how much dearer than usual it is to cross them. */
type Route = (edge: LaneEdge, others: Routed[], crossing?: number) => Routed

/** A way round is longer than what a crossing costs, as a rule, and easier to follow all the same. */
const ROUND = 5

/**
 * Lines with those of them drawn again that cross others, or come near to their heads, where that is easier to follow:
 * first one by one; then, where two of them are in each other's way, both in the other order, since the first of them
 * took the place that the second one needs.
 */
export function rerouted(lines: Routed[], field: Field, route: Route): Routed[] {
  let now = lines
  let cost = hardness(now, field)
  for (let round = 0; cost > 0 && round < ROUNDS; round++) {
    const before = cost
    ;[now, cost] = oneByOne(now, cost, field, route)
    if (cost === before) break
  }
  return cost > 0 ? inPairs(now, cost, field, route) : now
}

function oneByOne(lines: Routed[], known: number, field: Field, route: Route): [Routed[], number] {
  let [now, cost] = [lines, known]
  for (const [at, { edge }] of lines.entries()) {
    const others = now.toSpliced(at, 1)
    if (hardness(others, field) >= cost) continue
    for (const crossing of [1, ROUND]) {
      const tried = now.with(at, route(edge, others, crossing))
      const found = hardness(tried, field)
      if (found >= cost) continue
      ;[now, cost] = [tried, found]
      break
    }
  }
  return [now, cost]
}

function inPairs(lines: Routed[], known: number, field: Field, route: Route): Routed[] {
  let [now, cost] = [lines, known]
  let tries = 0
  for (let a = 1; a < lines.length; a++)
    for (let b = 0; b < a && tries < PAIRS; b++) {
      if (!meet(now[a]!, now[b]!)) continue
      tries++
      const others = now.filter((_, at) => at !== a && at !== b)
      for (const [first, second] of [
        [a, b],
        [b, a],
      ] as const) {
        const one = route(now[first]!.edge, others)
        const other = route(now[second]!.edge, [...others, one])
        if (sameWay(one, now[first]!) && sameWay(other, now[second]!)) continue
        const tried = oneByOneOf(now.with(first, one).with(second, other), field, route)
        const found = hardness(tried, field)
        if (found >= cost) continue
        ;[now, cost] = [tried, found]
        break
      }
    }
  return now
}

const sameWay = (a: Routed, b: Routed): boolean =>
  a.points.length === b.points.length &&
  a.points.every(({ x, y }, at) => x === b.points[at]!.x && y === b.points[at]!.y)

const oneByOneOf = (lines: Routed[], field: Field, route: Route) =>
  oneByOne(lines, hardness(lines, field), field, route)[0]
