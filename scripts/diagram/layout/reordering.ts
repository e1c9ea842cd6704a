/**
 * Rows in another order, where that makes lines easier to follow than the one that was reckoned without them: ways to
 * order rows that weigh crossings more, then rows in each other's place, as long as that helps. Pure.
 */
import type { Basis } from './grid.js'
import { place, placeAt, placesOf, type Placement } from './placement.js'
import { ledIn, relaxed } from './relaxation.js'
import { ORDERS } from './row-assignment.js'
import type { LanesGraph, Places } from './types.js'

/** A placement with the room that its lines need, and how hard these are to follow. */
export interface Found {
  places: Places
  cost: number
  way: Placement
}

/** Lines that are as hard to follow as one crossing are worth another try. */
export const HARD = 3
/** What it costs that rows do not stand in the order that is the best without lines, and that two stages change places. */
const REORDERED = 1
const INVERTED = 0.6
/** What room may still take away, once it is given. */
const HOPE = 4
/** How often rows are put in each other's place. */
const ROUNDS = 2
/** Graphs of more stages stay as they are: there it would take long. */
const MANY = 40

/** The best that is found, or what is known already. */
export function reordered(basis: Basis, known: Found): Found {
  const { lanes } = basis.graph
  if (lanes.reduce((sum, { nodes }) => sum + nodes.length, 0) > MANY) return known
  let best = known
  const seen = new Set([String(known.way.order)])
  const offer = (order: number | number[]): boolean => {
    const other = { ...basis, order }
    const way = place(other, known.way.bands, known.way.dense)
    const key = String(way.order)
    if (seen.has(key) || !way.fits) return false
    seen.add(key)
    const placed = placeAt(other, placesOf(way))
    if (!placed) return false
    const led = ledIn(other, placed)
    if (led.cost >= best.cost + HOPE) return false
    const found = relaxed(other, way, led)
    const cost = found ? found.cost + REORDERED + INVERTED * inverted(basis, way.order) : Infinity
    if (cost >= best.cost) return false
    best = { ...found!, cost, way }
    return true
  }
  for (let order = 1; order < ORDERS; order++) offer(order)
  for (let round = 0; round < ROUNDS && best.cost >= HARD; round++) {
    let better = false
    for (const order of swaps(basis.graph, best.way.order)) better = offer(order) || better
    if (!better) break
  }
  // Upside down, lines are as easy to follow, and what the data names first may stand above.
  if (best !== known) offer(mirrored(basis.graph, best.way.order))
  return best
}

/** How many pairs of stages of one column that one stage leads to, or that lead to one, do not stand in their order. */
function inverted({ graph: { lanes, edges }, columns }: Basis, order: number[]): number {
  const nodes = lanes.flatMap((lane) => lane.nodes)
  const at = new Map(nodes.map(({ id }, index) => [id, index]))
  const column = nodes.map(({ key }) => columns.get(key))
  const beside = new Map<string, Set<number>>()
  for (const { from, to } of edges)
    for (const [hub, ray] of [
      [`from ${from}`, to],
      [`to ${to}`, from],
    ] as const)
      beside.set(hub, (beside.get(hub) ?? new Set()).add(at.get(ray)!))
  const pairs = new Set<string>()
  for (const rays of beside.values())
    for (const a of rays)
      for (const b of rays)
        if (a < b && column[a] === column[b] && order[a]! > order[b]!) pairs.add(`${a} ${b}`)
  return pairs.size
}

/** The rows of each lane from bottom to top. */
function mirrored({ lanes }: LanesGraph, order: number[]): number[] {
  let start = 0
  return lanes.flatMap(({ nodes }) => {
    const own = order.slice(start, (start += nodes.length))
    const last = Math.max(...own)
    return nodes.some(({ row }) => row !== undefined) ? own : own.map((row) => last - row)
  })
}

/** Rows of which two that stand one above the other have changed places, in one lane. */
function swaps({ lanes }: LanesGraph, order: number[]): number[][] {
  let start = 0
  return lanes.flatMap(({ nodes }) => {
    const from = start
    const end = (start += nodes.length)
    if (nodes.some(({ row }) => row !== undefined)) return []
    const rows = Math.max(...order.slice(from, end)) + 1
    return Array.from({ length: Math.max(0, rows - 1) }, (_, at) =>
      order.map((row, node) =>
        node < from || node >= end || (row !== at && row !== at + 1) ? row : row === at ? at + 1 : at,
      ),
    )
  })
}
