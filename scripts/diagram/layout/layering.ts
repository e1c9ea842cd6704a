/** Columns of the stages, common to all lanes: longest path, with inputs drawn near to their use. Pure. */
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

/** Column of every stage key, starting at 0, without empty columns. */
export function assignLayers(graph: LanesGraph, flow: Flow[]): Map<string, number> {
  const keys = [...new Set(graph.lanes.flatMap(({ nodes }) => nodes.map(({ key }) => key)))]
  const column = new Map<string, number>(keys.map((key) => [key, 0]))
  const fixed = new Map<string, number>()
  for (const { nodes } of graph.lanes)
    for (const node of nodes) if (node.column !== undefined) fixed.set(node.key, node.column)
  for (const [key, at] of fixed) column.set(key, at)
  // Relaxation; the flow is acyclic, so it ends (bounded in case fixed columns contradict it).
  for (let round = 0, changed = true; changed && round <= keys.length; round++) {
    changed = false
    for (const { from, to } of flow) {
      const least = column.get(from)! + 1
      if (fixed.has(to) || column.get(to)! >= least) continue
      column.set(to, least)
      changed = true
    }
  }
  pullInputs(keys, flow, column, fixed)
  followBack(graph, keys, flow, column, fixed)
  // What a wide box covers is a column, too.
  const covered = graph.lanes.flatMap(({ nodes }) =>
    nodes.flatMap(({ key, span = 1 }) =>
      Array.from({ length: span - 1 }, (_, index) => column.get(key)! + index + 1),
    ),
  )
  const used = [...new Set([...column.values(), ...covered])].sort((a, b) => a - b)
  return new Map(keys.map((key) => [key, used.indexOf(column.get(key)!)]))
}

/** Moves late-joining side chains right, next to where they are used; short slack is left as it is. */
function pullInputs(keys: string[], flow: Flow[], column: Map<string, number>, fixed: Map<string, number>) {
  const out = new Map<string, Flow[]>()
  const into = new Map<string, Flow[]>()
  for (const edge of flow) {
    out.set(edge.from, [...(out.get(edge.from) ?? []), edge])
    into.set(edge.to, [...(into.get(edge.to) ?? []), edge])
  }
  for (const key of keys) {
    if ((into.get(key) ?? []).length > 0 || (out.get(key) ?? []).length === 0) continue
    const before = new Map(column)
    let moved = 0
    for (;;) {
      // The stage and all that it pushes along when it moves one column to the right.
      const pushed = new Set([key])
      for (const id of pushed)
        for (const { to } of out.get(id) ?? []) if (column.get(to)! === column.get(id)! + 1) pushed.add(to)
      if ([...pushed].some((id) => fixed.has(id))) break
      let gain = 0
      for (const id of pushed) {
        // Only what lies ahead comes nearer; one that cannot stand ahead (a circle) would be run after for ever.
        const ahead = column.get(id)!
        gain += (out.get(id) ?? []).filter(({ to }) => !pushed.has(to) && column.get(to)! > ahead).length
        gain -= (into.get(id) ?? []).filter(({ from }) => !pushed.has(from)).length
      }
      if (gain <= 0) break
      for (const id of pushed) column.set(id, column.get(id)! + 1)
      moved++
    }
    if (moved < 3) for (const [id, at] of before) column.set(id, at)
  }
}

/** A stage that only feedback leads to, and that leads nowhere in this view, stands below where that comes from. */
function followBack(
  graph: LanesGraph,
  keys: string[],
  flow: Flow[],
  column: Map<string, number>,
  fixed: Map<string, number>,
) {
  const keyOf = new Map(graph.lanes.flatMap(({ nodes }) => nodes.map(({ id, key }) => [id, key] as const)))
  for (const key of keys) {
    if (fixed.has(key) || flow.some(({ from, to }) => from === key || to === key)) continue
    if (graph.edges.some(({ from }) => keyOf.get(from) === key)) continue
    const source = graph.edges.find(({ to }) => keyOf.get(to) === key)
    const at = source && column.get(keyOf.get(source.from) ?? '')
    if (at !== undefined) column.set(key, at)
  }
}
