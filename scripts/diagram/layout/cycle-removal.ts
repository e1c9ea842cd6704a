/**
 * Cycle removal, the first step of layered drawing (Sugiyama, Tagawa and Toda, 1981): which edges lead forward, and
 * which lead back (a feedback arc set, found by a depth-first walk) and are drawn as such. Pure.
 */
import { backEdges, hasCycle } from '../graph.js'
import type { LaneEdge, LanesGraph } from './types.js'

export interface Flow {
  from: string
  to: string
}

/** Forward edges by key (without feedback, duplicates and those that close a cycle). */
export function forwardFlow(graph: LanesGraph): { flow: Flow[]; back: Set<string> } {
  const keyOf = new Map(graph.lanes.flatMap(({ nodes }) => nodes.map(({ id, key }) => [id, key] as const)))
  // A line that ends in a stub leads on or comes from before, also where it is one back.
  const stubs = new Set(
    graph.lanes.flatMap(({ nodes }) => nodes.filter(({ status }) => status === 'stub').map(({ id }) => id)),
  )
  const leadsBack = ({ from, to, kind }: LaneEdge) =>
    (kind === 'loop' || kind === 'grad') && !stubs.has(from) && !stubs.has(to)
  const back = new Set<string>()
  const pairs: [string, string][] = []
  const owners: string[] = []
  // Data edges first, so that the walk calls the others feedback where there is a choice.
  const rank = { data: 0, weights: 1, option: 2, control: 3, loop: 4, grad: 4 }
  for (const edge of [...graph.edges].sort((a, b) => rank[a.kind] - rank[b.kind])) {
    const [from, to] = [keyOf.get(edge.from), keyOf.get(edge.to)]
    if (from === undefined || to === undefined || from === to || leadsBack(edge)) {
      back.add(edge.id)
      continue
    }
    pairs.push([from, to])
    owners.push(edge.id)
  }
  const order = graph.lanes.flatMap(({ nodes }) => nodes.map(({ key }) => key))
  const closing = backEdges(pairs, order)
  fewerBack(pairs, owners, closing, graph)
  const flow: Flow[] = []
  const seen = new Set<string>()
  pairs.forEach(([from, to], index) => {
    if (closing.has(index)) back.add(owners[index]!)
    else if (!seen.has(`${from} ${to}`)) {
      seen.add(`${from} ${to}`)
      flow.push({ from, to })
    }
  })
  return { flow, back }
}

/**
 * A stage with several lines back (a government that approves every stage) stands at the start instead, when
 * fewer lines, none of them data, then lead back to it.
 */
function fewerBack(pairs: [string, string][], owners: string[], closing: Set<number>, graph: LanesGraph) {
  const kind = new Map(graph.edges.map((edge) => [edge.id, edge.kind]))
  const sources = [...new Set([...closing].map((index) => pairs[index]![0]))]
  for (const source of sources) {
    const out = [...closing].filter((index) => pairs[index]![0] === source)
    const into = pairs.flatMap(([, to], index) => (to === source && !closing.has(index) ? [index] : []))
    if (into.length >= out.length || into.some((index) => kind.get(owners[index]!) === 'data')) continue
    const tried = new Set([...closing].filter((index) => !out.includes(index)))
    for (const index of into) tried.add(index)
    if (hasCycle(pairs.filter((_, index) => !tried.has(index)))) continue
    for (const index of out) closing.delete(index)
    for (const index of into) closing.add(index)
  }
}
