/** Lines that stand for what their lane does not need: told in words. Pure. */
import type { Comparison } from './compare.js'
import { gapId, nodeId } from './ids.js'
import type { LanesGraph } from './layout/types.js'

/** A line that stands for a detour elsewhere names what its lane does not need. */
export function nameGaps(
  graph: LanesGraph,
  comparison: Comparison,
  columns: Map<string, number>,
  absent: string,
) {
  graph.lanes.forEach((lane, index) => {
    const pipeline = comparison.pipelines[index]!
    for (const { direct, from, to, via } of comparison.rerouted) {
      const edge = graph.edges.find(
        (one) => one.from === nodeId(lane.id, from) && one.to === nodeId(lane.id, to),
      )
      if (direct !== pipeline.id || !edge || edge.label) continue
      if (via.some((id) => columns.has(id)))
        Object.assign(edge, { id: gapId(edge.id), label: absent, gap: true })
    }
  })
}

/** So does a line over columns that stand empty in its lane, where another lane has a stage of its own. */
export function nameLacks(graph: LanesGraph, columns: Map<string, number>, absent: string) {
  if (graph.lanes.length < 2) return
  const at = (id: string) => columns.get(id) ?? 0
  for (const lane of graph.lanes) {
    const own = new Map(lane.nodes.map((node) => [node.id, node]))
    const covered = new Set(
      lane.nodes.flatMap(({ key, span = 1 }) => Array.from({ length: span }, (_, index) => at(key) + index)),
    )
    const others = graph.lanes
      .filter((other) => other !== lane)
      .flatMap(({ nodes }) => nodes.filter(({ status }) => status === 'only').map(({ key }) => at(key)))
    for (const edge of graph.edges) {
      const [from, to] = [own.get(edge.from), own.get(edge.to)]
      if (from?.status === 'stub' || to?.status === 'stub') continue
      if (!from || !to || edge.label || edge.kind === 'loop' || edge.kind === 'grad') continue
      const between = others.filter((column) => column > at(from.key) && column < at(to.key))
      if (between.length > 0 && !between.some((column) => covered.has(column)))
        Object.assign(edge, { id: gapId(edge.id), label: absent, gap: true })
    }
  }
}
