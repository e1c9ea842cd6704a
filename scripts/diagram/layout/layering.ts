/**
 * Layering, the second step of layered drawing (Sugiyama, Tagawa and Toda, 1981): the column of every stage, common to
 * all lanes. Each stands one column behind the last one that leads to it (longest-path layering), side chains near to
 * where they are used. Pure.
 */
import { componentsOf, shelves } from './components.js'
import type { Flow } from './cycle-removal.js'
import type { LanesGraph } from './types.js'

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
  if (graph.lanes.length === 1 && fixed.size === 0) standBeside(graph, keys, column)
  // What a wide box covers is a column, too.
  const covered = graph.lanes.flatMap(({ nodes }) =>
    nodes.flatMap(({ key, span = 1 }) =>
      Array.from({ length: span - 1 }, (_, index) => column.get(key)! + index + 1),
    ),
  )
  const used = [...new Set([...column.values(), ...covered])].sort((a, b) => a - b)
  return new Map(keys.map((key) => [key, used.indexOf(column.get(key)!)]))
}

/** Edges of the flow by where they start or end. */
type Ends = Map<string, Flow[]>

function endsOf(flow: Flow[], end: keyof Flow): Ends {
  const found: Ends = new Map()
  for (const edge of flow) found.set(edge[end], [...(found.get(edge[end]) ?? []), edge])
  return found
}

/** Side chains that are moved by less stay where they are: short slack does not show. */
const WORTH = 3

/** Moves late-joining side chains right, next to where they are used; short slack is left as it is. */
function pullInputs(keys: string[], flow: Flow[], column: Map<string, number>, fixed: Map<string, number>) {
  const [out, into] = [endsOf(flow, 'from'), endsOf(flow, 'to')]
  for (const key of keys) {
    if (into.has(key) || !out.has(key)) continue
    const before = new Map(column)
    let moved = 0
    for (;;) {
      const pushed = pushedBy(key, out, column)
      if ([...pushed].some((id) => fixed.has(id)) || gainOf(pushed, out, into, column) <= 0) break
      for (const id of pushed) column.set(id, column.get(id)! + 1)
      moved++
    }
    if (moved < WORTH) for (const [id, at] of before) column.set(id, at)
  }
}

/** A stage and all that it pushes along when it moves one column to the right. */
function pushedBy(key: string, out: Ends, column: Map<string, number>): Set<string> {
  const pushed = new Set([key])
  for (const id of pushed)
    for (const { to } of out.get(id) ?? []) if (column.get(to)! === column.get(id)! + 1) pushed.add(to)
  return pushed
}

/** How many more edges get shorter than longer when `pushed` moves one column to the right. */
function gainOf(pushed: Set<string>, out: Ends, into: Ends, column: Map<string, number>): number {
  let gain = 0
  for (const id of pushed) {
    // Only what lies ahead comes nearer; one that cannot stand ahead (a circle) would be run after for ever.
    const ahead = column.get(id)!
    gain += (out.get(id) ?? []).filter(({ to }) => !pushed.has(to) && column.get(to)! > ahead).length
    gain -= (into.get(id) ?? []).filter(({ from }) => !pushed.has(from)).length
  }
  return gain
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

/** Parts that no line joins stand beside one another where a row has room for several. */
function standBeside({ lanes, edges }: LanesGraph, keys: string[], column: Map<string, number>) {
  const keyOf = new Map(lanes.flatMap(({ nodes }) => nodes.map(({ id, key }) => [id, key] as const)))
  const joined = edges.flatMap(({ from, to }): [string, string][] => {
    const [a, b] = [keyOf.get(from), keyOf.get(to)]
    return a === undefined || b === undefined ? [] : [[a, b]]
  })
  const parts = componentsOf(keys, joined)
  if (parts.length < 2) return
  const sizes = parts.map((part) => {
    const own = part.map((key) => column.get(key)!)
    const rows = Math.max(...own.map((at) => own.filter((other) => other === at).length))
    return { columns: Math.max(...own) - Math.min(...own) + 1, rows }
  })
  const shifts = shelves(sizes)
  parts.forEach((part, at) => {
    const least = Math.min(...part.map((key) => column.get(key)!))
    for (const key of part) column.set(key, column.get(key)! - least + shifts[at]!)
  })
}
