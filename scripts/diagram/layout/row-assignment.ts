/**
 * Rows of the stages in each lane: the order within the layers, the third step of layered drawing (crossing reduction;
 * Sugiyama, Tagawa and Toda, 1981). Chains of stages are set into rows one after the other, the longest first, so that
 * their lines run straight; each where it costs the least (row-cost.ts), and again when all of them stand. Merges and
 * forks span the rows that they join. Pure.
 */
import { componentsOf } from './components.js'
import { chainsOf, type LaneFlow } from './chains.js'
import type { Flow } from './cycle-removal.js'
import { heldFlows, rowsApart } from './enclosures/rows.js'
import { RowCosts, type RowWeights } from './row-cost.js'
import type { Lane, LaneEdge } from './types.js'

export interface Cell {
  top: number
  bottom: number
  /** True where lines of several rows end in it. */
  merges?: boolean
  /** The row that its own line runs in. */
  row: number
}

/** The rows of a lane's stages, by node id, and how many lines lead round them. */
export interface LaneRows {
  cells: Map<string, Cell>
  round: number
}

const weights: RowWeights = {
  ...{
    bend: 10,
    far: 3,
    blocked: 14,
    crossing: 14,
    main: 40,
    row: 6,
    order: 3.5,
    column: 0.6,
    pull: 2,
    uneven: 0.5,
    strange: 1000,
  },
}
/** In a comparison, what stands in what order says what is the same. */
const framedWeights: Partial<RowWeights> = { order: 6, column: 3 }
/** What no line joins stands in its order, and none of it stands in the middle. */
const apartWeights: Partial<RowWeights> = { column: 3, uneven: 0 }
/** Where there is no room for rows that are kept free for lines. */
const compactWeights: RowWeights = { ...weights, blocked: 4, main: 10, row: 60 }

/** Ways to order rows, the usual one first; the others have fewer crossings and keep less to the order of the data. */
const orders: Partial<RowWeights>[] = [
  {},
  { crossing: 40, order: 0.5, column: 0.1 },
  { crossing: 40, order: 0.5, column: 0.1, uneven: 0, main: 4, row: 3 },
]
export const ORDERS = orders.length

/** How often every chain is moved to where it costs less. */
const ROUNDS = 3
/** Graphs of more stages are not moved again: there it would take long. */
const MANY = 40

/**
 * Row range of every stage of a lane, by node id; rows start at 0 and none is empty.
 * @param edges all lines, also those that lead back
 * @param options.compact lets boxes stand where a line could run straight, for fewer rows
 * @param options.framed is it one of a comparison?
 * @param options.order which of the ways to order rows, less than `ORDERS`
 */
export function rowsOf(
  lane: Lane,
  columns: Map<string, number>,
  flow: Flow[],
  edges: LaneEdge[],
  {
    compact = false,
    framed = false,
    order = 0,
  }: { compact?: boolean; framed?: boolean; order?: number } = {},
): LaneRows {
  const own = laneFlow(lane, columns, flow, edges)
  const hinted = own.asked.some((row) => row !== undefined)
  const several = arePartsOf(own)
  let best: { row: number[]; cost: number; costs: RowCosts } | undefined
  for (const chains of chainsOf(own)) {
    const main = hinted ? [] : (chains[0] ?? [])
    const weighted = {
      ...(compact ? compactWeights : weights),
      ...(framed ? framedWeights : several ? apartWeights : {}),
      ...orders[order],
    }
    const costs = new RowCosts(own, main, weighted)
    const row = assigned(own, chains, costs)
    const cost = costs.of(row)
    if (!best || cost < best.cost - 1e-9) best = { row, cost, costs }
    if (costs.strange(row) === 0 || hinted) continue
    // Rows of their own free enclosures from what stands in them; then what can stand closer does.
    const apart = improved(rowsApart(row, own.held), chains, own, costs)
    const found = costs.of(apart)
    if (found < best.cost - 1e-9) best = { row: apart, cost: found, costs }
  }
  return toldRows(lane, best!.row, best!.costs)
}

/**
 * The same for stages whose rows are known, by node id.
 * @param given a row for every stage; those that none stands in are left out
 */
export function rowsGiven(
  lane: Lane,
  columns: Map<string, number>,
  flow: Flow[],
  edges: LaneEdge[],
  given: Map<string, number>,
): LaneRows {
  const own = laneFlow(lane, columns, flow, edges)
  return toldRows(
    lane,
    closed(lane.nodes.map(({ id }) => given.get(id) ?? 0)),
    new RowCosts(own, [], weights),
  )
}

function toldRows(lane: Lane, row: number[], costs: RowCosts): LaneRows {
  const ranges = costs.ranges(row)
  const cells = new Map(lane.nodes.map(({ id }, node) => [id, { ...ranges[node]!, row: row[node]! }]))
  return { cells, round: costs.blocked(row) }
}

/** Is a lane made of parts that no line joins? */
function arePartsOf({ count, into, joined }: LaneFlow): boolean {
  const nodes = Array.from({ length: count }, (_, node) => String(node))
  const edges = [...into.flatMap((list, to) => list.map((from) => [from, to])), ...joined]
  return (
    componentsOf(
      nodes,
      edges.map(([a, b]) => [String(a), String(b)]),
    ).length > 1
  )
}

function laneFlow(lane: Lane, columns: Map<string, number>, flow: Flow[], edges: LaneEdge[]): LaneFlow {
  const number = new Map(lane.nodes.map(({ key }, node) => [key, node]))
  const first = lane.nodes.map(({ key }) => columns.get(key) ?? 0)
  const left = Math.min(...first)
  const ids = new Map(lane.nodes.map(({ id }, node) => [id, node]))
  const out = lane.nodes.map((): number[] => [])
  const into = lane.nodes.map((): number[] => [])
  for (const { from, to } of flow) {
    const [a, b] = [number.get(from), number.get(to)]
    if (a === undefined || b === undefined) continue
    out[a]!.push(b)
    into[b]!.push(a)
  }
  for (const list of [...out, ...into]) list.sort((a, b) => a - b)
  const joined = edges.flatMap(({ from, to }): [number, number][] => {
    const [a, b] = [ids.get(from), ids.get(to)]
    return a === undefined || b === undefined || a === b || out[a]!.includes(b) ? [] : [[a, b]]
  })
  const starts = first.map((column) => column - left)
  const ends = lane.nodes.map(({ span = 1 }, node) => starts[node]! + span - 1)
  return {
    ...{ count: lane.nodes.length, into, out, joined, first: starts, last: ends },
    held: heldFlows(lane, starts, ends),
    asked: lane.nodes.map(({ row }) => row),
    pointed: lane.nodes.map(({ decision }) => decision === true),
    // What lanes have in common stands first in each, in its own order.
    rank: lane.nodes.map(({ status }, node) => (status === 'only' ? lane.nodes.length : 0) + node),
  }
}

/** A row for every stage. */
function assigned(flow: LaneFlow, chains: number[][], costs: RowCosts): number[] {
  let row = askedRows(flow)
  const placed: number[][] = []
  for (const chain of orderOf(chains, flow)) {
    row = best(row, chain, flow, costs)
    placed.push(chain)
  }
  return flow.count > MANY ? row : improved(row, placed, flow, costs)
}

/** Rows with every chain moved to where it costs less. */
function improved(start: number[], chains: number[][], flow: LaneFlow, costs: RowCosts): number[] {
  let row = start
  let cost = costs.of(row)
  for (let round = 0; round < ROUNDS; round++) {
    const before = cost
    for (const chain of chains) {
      const moved = best(without(row, chain), chain, flow, costs)
      const now = costs.of(moved, cost)
      if (now < cost - 1e-9) [row, cost] = [moved, now]
    }
    if (cost === before) break
  }
  return row
}

/** Rows as the data asks for them; what it puts in the same place goes to the next one that is free. */
function askedRows(flow: LaneFlow): number[] {
  const row = new Array<number>(flow.count).fill(-1)
  flow.asked.forEach((asked, node) => {
    if (asked === undefined) return
    let at = asked
    while (!isFree(row, [node], at, flow)) at++
    row[node] = at
  })
  return closed(row)
}

/** The chains, each after one that it is joined to, if there is one. */
function orderOf(chains: number[][], flow: LaneFlow): number[][] {
  const placed = new Set(flow.asked.flatMap((asked, node) => (asked === undefined ? [] : [node])))
  const left = [...chains]
  const order: number[][] = []
  while (left.length > 0) {
    const joined = left.findIndex((chain) =>
      chain.some((node) => [...flow.into[node]!, ...flow.out[node]!].some((other) => placed.has(other))),
    )
    const [chain] = left.splice(Math.max(0, joined), 1)
    for (const node of chain!) placed.add(node)
    order.push(chain!)
  }
  return order
}

/** The rows with a chain added where it costs the least: in a row that has room for it, or in a new one. */
function best(row: number[], chain: number[], flow: LaneFlow, costs: RowCosts): number[] {
  const rows = Math.max(-1, ...row) + 1
  let found: { row: number[]; cost: number } | undefined
  const offer = (tried: number[]) => {
    const cost = costs.of(tried, found?.cost)
    if (!found || cost < found.cost - 1e-9) found = { row: tried, cost }
  }
  for (let at = 0; at < rows; at++) if (isFree(row, chain, at, flow)) offer(placedAt(row, chain, at))
  // Below rather than above, where it is all the same.
  for (let at = rows; at >= 0; at--)
    offer(
      placedAt(
        row.map((one) => (one >= at ? one + 1 : one)),
        chain,
        at,
      ),
    )
  return found!.row
}

function placedAt(row: number[], chain: number[], at: number): number[] {
  const next = [...row]
  for (const node of chain) next[node] = at
  return next
}

const without = (row: number[], chain: number[]) => closed(placedAt(row, chain, -1))

/** Rows without empty ones between. */
function closed(row: number[]): number[] {
  const used = [...new Set(row)].filter((at) => at >= 0).sort((a, b) => a - b)
  return row.map((at) => (at < 0 ? -1 : used.indexOf(at)))
}

/** Is a row free in the columns of a chain's stages? */
const isFree = (row: number[], chain: number[], at: number, { first, last }: LaneFlow): boolean =>
  row.every(
    (one, node) => one !== at || chain.every((own) => last[own]! < first[node]! || first[own]! > last[node]!),
  )
