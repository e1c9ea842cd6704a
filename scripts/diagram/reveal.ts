/** At which click what is drawn comes. Pure. */
import type { PipelineModel } from '../deck/model.js'
import { stageOf } from './ids.js'
import type { LanesGraph } from './layout/types.js'

export type Reveal = 'none' | 'lanes' | 'stages' | 'groups'

/**
 * Gives every stage and every line of a graph its click step; steps at which nothing would come are dropped.
 *
 * @param columns column of each stage by key
 * @param how what comes together
 */
export function reveal(
  graph: LanesGraph,
  pipelines: PipelineModel[],
  columns: Map<string, number>,
  how: Reveal,
) {
  const step = new Map<string, number>()
  graph.lanes.forEach((lane, index) => {
    for (const node of lane.nodes) {
      const stage = stageOf(node.id)
      const group = pipelines[index]!.groups.findIndex(({ stages }) => stages.includes(stage))
      if (how === 'lanes')
        node.step =
          graph.lanes.length < 2 ? 0 : index === 0 ? 0 : 2 * index - (node.status === 'only' ? 0 : 1)
      else if (how === 'stages') node.step = columns.get(node.key) ?? 0
      else if (how === 'groups') node.step = Math.max(0, group)
    }
  })
  // A stub comes with the first stage that it is joined to.
  const steps = new Map(graph.lanes.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)))
  for (const node of steps.values())
    if (node.status === 'stub') {
      const ends = graph.edges.flatMap(({ from, to }) => (from === node.id ? to : to === node.id ? from : []))
      node.step = Math.min(...ends.map((id) => steps.get(id)!.step))
    }
  // Steps at which nothing would appear are dropped.
  const used = [...new Set([0, ...graph.lanes.flatMap(({ nodes }) => nodes.map((node) => node.step))])].sort(
    (a, b) => a - b,
  )
  for (const { nodes } of graph.lanes)
    for (const node of nodes) step.set(node.id, (node.step = used.indexOf(node.step)))
  for (const edge of graph.edges) edge.step = Math.max(step.get(edge.from) ?? 0, step.get(edge.to) ?? 0)
}
