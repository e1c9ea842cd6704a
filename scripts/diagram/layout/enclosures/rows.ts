/** Enclosures while a lane's stages get their rows: what they cost, and rows in which each has some for itself. Pure. */
import type { Lane } from '../types.js'

/** An enclosure by the numbers of its stages in a lane. */
export interface HeldFlow {
  nodes: number[]
  /** By stage: does it stand in it? */
  has: boolean[]
  /** Columns that it covers. */
  first: number
  last: number
  /** Those that have nothing to do with it: neither around it nor inside it. */
  beside: number[]
  /** Index of the one that it stands in. */
  outer?: number
}

/**
 * Enclosures of a lane, the outer ones first; those with no stage in it are left out.
 * @param first first column of each stage
 * @param last last column of each
 */
export function heldFlows({ nodes, enclosures = [] }: Lane, first: number[], last: number[]): HeldFlow[] {
  const number = new Map(nodes.map(({ id }, at) => [id, at]))
  const sets = enclosures
    .map((one) => one.nodes.flatMap((id) => number.get(id) ?? []))
    .filter((own) => own.length > 0)
  const holds = (a: number, b: number) => sets[b]!.every((node) => sets[a]!.includes(node))
  return sets.map((own, at) => ({
    nodes: own,
    has: nodes.map((_, node) => own.includes(node)),
    first: Math.min(...own.map((node) => first[node]!)),
    last: Math.max(...own.map((node) => last[node]!)),
    beside: sets.flatMap((_, other) => (holds(at, other) || holds(other, at) ? [] : [other])),
    outer: sets.findLastIndex((_, other) => other < at && holds(other, at)),
  }))
}

/**
 * A chain without the stages that a way out of an enclosure and back into it leads through: they stand beside it.
 * @param main the longest one; others end where an enclosure begins or ends
 */
export function chainOutside(chain: number[], held: HeldFlow[], main: boolean): number[] {
  const inside = (node: number) => held.map(({ has }) => has[node])
  if (!main) {
    const end = chain.findIndex((node) => inside(node).join() !== inside(chain[0]!).join())
    return end < 0 ? chain : chain.slice(0, end)
  }
  return held.reduce((left, { has }) => {
    const [from, to] = [left.findIndex((node) => has[node]), left.findLastIndex((node) => has[node])]
    return left.filter((node, at) => has[node] || at < from || at > to)
  }, chain)
}

/** Rows in which every enclosure has some for itself alone, in about the order of `row`. */
export function rowsApart(row: number[], held: HeldFlow[]): number[] {
  const made = [...row]
  const place = (nodes: number[], inside: number, from: number): number => {
    const blocks = held.flatMap(({ outer, nodes: own }, at) => (outer === inside ? [{ at, own }] : []))
    const loose = nodes.filter((node) => !blocks.some(({ own }) => own.includes(node)))
    const units = [
      ...[...new Set(loose.map((node) => row[node]!))].map((at) => ({
        at,
        own: loose.filter((node) => row[node] === at),
        block: -1,
      })),
      ...blocks.map(({ at, own }) => ({ at: mean(own.map((node) => row[node]!)), own, block: at })),
    ].sort((a, b) => a.at - b.at)
    let next = from
    for (const { own, block } of units) {
      if (block >= 0) next = place(own, block, next)
      else {
        for (const node of own) made[node] = next
        next++
      }
    }
    return next
  }
  place(
    row.map((_, node) => node),
    -1,
    0,
  )
  return made
}

const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length)
