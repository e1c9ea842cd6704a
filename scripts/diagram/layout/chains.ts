/**
 * The stages of a lane as chains, each of which can stand in one row: the longest path through the graph first, then the
 * longest one through what is left, and so on. Pure.
 */

import { chainOutside, type HeldFlow } from './enclosures/rows.js'

/** A lane's stages by number, with the columns that each covers, and its forward edges. */
export interface LaneFlow {
  count: number
  /** First and last column of each stage. */
  first: number[]
  last: number[]
  into: number[][]
  out: number[][]
  /** Rows that the data asks for. */
  asked: (number | undefined)[]
  /** Decisions, which are left above and below, too: they stand in one row. */
  pointed: boolean[]
  /** Of two stages that could stand in any order, the one of the lower rank stands above. */
  rank: number[]
  /** Stages that another line joins: one back, for example. */
  joined: [number, number][]
  /** What is drawn within borders. */
  held: HeldFlow[]
}

/** Several ways to begin are tried, no more than these. */
const STARTS = 3

/**
 * Chains of stages from left to right, the longest first; stages whose rows are asked for stand in none.
 * @returns several sets of them where several paths are the longest
 */
export function chainsOf(flow: LaneFlow): number[][][] {
  const free = Array.from({ length: flow.count }, (_, node) => node).filter(
    (node) => flow.asked[node] === undefined,
  )
  const { length } = pathsIn(free, flow)
  const most = Math.max(0, ...length.values())
  const starts = free.filter((node) => length.get(node) === most)
  // Where there are many, the one in the middle is a good one.
  const tried = starts.length <= STARTS ? starts : [middleOfLongest(starts, length)!]
  return tried.length < 2 ? [chainsFrom(free, flow, tried[0])] : tried.map((at) => chainsFrom(free, flow, at))
}

function chainsFrom(free: number[], flow: LaneFlow, start: number | undefined): number[][] {
  let left = free
  const chains: number[][] = []
  while (left.length > 0) {
    const path = longest(left, flow, chains.length === 0 ? start : undefined)
    const chain = flow.held.length > 0 ? chainOutside(path, flow.held, chains.length === 0) : path
    left = left.filter((node) => !chain.includes(node))
    chains.push(chain)
  }
  return chains
}

/** How far the longest path from each stage leads among some, and where it goes on. */
function pathsIn(nodes: number[], flow: LaneFlow) {
  const left = new Set(nodes)
  const length = new Map<number, number>()
  const next = new Map<number, number>()
  for (const node of [...nodes].sort((a, b) => flow.first[b]! - flow.first[a]! || a - b)) {
    const on = middleOfLongest(
      flow.out[node]!.filter((to) => left.has(to) && flow.first[to]! > flow.last[node]!),
      length,
    )
    length.set(node, 1 + (on === undefined ? 0 : length.get(on)!))
    if (on !== undefined) next.set(node, on)
  }
  return { length, next }
}

/** The longest chain through some stages, or the one from a start. */
function longest(nodes: number[], flow: LaneFlow, start?: number): number[] {
  const { length, next } = pathsIn(nodes, flow)
  const chain: number[] = []
  for (let at = start ?? middleOfLongest(nodes, length); at !== undefined; at = next.get(at)) chain.push(at)
  return chain
}

/** Of those that lead on equally far, the one in the middle: the others stand above and below it, in their order. */
function middleOfLongest(nodes: number[], length: Map<number, number>): number | undefined {
  const most = Math.max(...nodes.map((node) => length.get(node) ?? 0))
  const best = nodes.filter((node) => length.get(node) === most)
  return best[Math.floor((best.length - 1) / 2)]
}
