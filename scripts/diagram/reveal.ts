/** At which click what is drawn comes. Pure. */
import type { PipelineModel } from '../deck/model.js'
import { stageOf } from './ids.js'
import type { Lane, LaneEdge, LaneNode, LanesGraph } from './layout/types.js'

/** `grow`: as `lanes`, with the first lane alone in all of the drawing's room before the first click (opening.ts). */
export type Reveal = 'none' | 'lanes' | 'stages' | 'groups' | 'grow'

/** A lane's own stages come in so many steps at most where they hold no sequence. */
const PHASES = 3

/**
 * Steps of a lane that comes after others: first the path that it shares with them, as far as nothing of its own leads
 * into it; then its own stages up to what joins them (connector, sequence); that; and what follows.
 * @param last the last step before it
 * @returns its last step
 */
function laneSteps(
  lane: Lane,
  edges: LaneEdge[],
  columns: Map<string, number>,
  { stages }: PipelineModel,
  last: number,
): number {
  const own = new Set(lane.nodes.filter(({ status }) => status === 'only').map(({ id }) => id))
  const feedback = (kind: LaneEdge['kind']) => kind === 'loop' || kind === 'grad'
  for (const id of own)
    for (const { from, to, kind } of edges) if (from === id && !feedback(kind)) own.add(to)
  const shared = lane.nodes.filter(({ id }) => !own.has(id))
  for (const node of shared) node.step = last + 1
  const rest = lane.nodes.filter(({ id }) => own.has(id))
  const column = ({ key }: LaneNode) => columns.get(key) ?? 0
  const kinds = new Map(stages.map(({ id, kind }) => [id, kind]))
  const joins = rest
    .filter(({ id }) => ['connector', 'sequence'].includes(kinds.get(stageOf(id)) ?? ''))
    .map(column)
  const [start, end] = [Math.min(...joins), Math.max(...joins)]
  const all = [...new Set(rest.map(column))].sort((a, b) => a - b)
  const phase = (at: number) =>
    joins.length > 0
      ? at < start
        ? 0
        : at <= end
          ? 1
          : 2
      : Math.floor((all.indexOf(at) * Math.min(PHASES, all.length)) / all.length)
  const first = last + (shared.length > 0 ? 2 : 1)
  for (const node of rest) node.step = first + phase(column(node))
  return Math.max(last, ...lane.nodes.map(({ step }) => step))
}

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
      if (how === 'stages') node.step = columns.get(node.key) ?? 0
      else if (how === 'groups') node.step = Math.max(0, group)
    }
  })
  if (how === 'lanes' || how === 'grow') {
    let last = 0
    graph.lanes.forEach((lane, index) => {
      if (index > 0) last = laneSteps(lane, graph.edges, columns, pipelines[index]!, last)
    })
  }
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
