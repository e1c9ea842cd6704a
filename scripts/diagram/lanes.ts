/** Compared pipelines → lanes graph: status, tone, icon, gap names, legend and click steps. Pure. */
import type { ModalityModel, PipelineModel } from '../deck/model.js'
import type { Comparison } from './compare.js'
import { columnsOf, forwardFlow } from './layout/columns.js'
import type { LanesGraph, LaneEdge, LaneNode } from './layout/types.js'

export type Reveal = 'none' | 'lanes' | 'stages' | 'groups'

const builtin: Record<string, string> = {
  text: 'text',
  image: 'image',
  mask: 'image',
  audio: 'audio',
  speech: 'audio',
  video: 'video',
}

/** Colour family of a modality: a modality with a colour, or `neutral`. */
export function toneOf(modality: string, modalities: ModalityModel[] = []): string {
  return (
    builtin[modality] ?? modalities.find(({ id, colour }) => id === modality && colour)?.tone ?? 'neutral'
  )
}

function iconOf(kind: string, modality: string): string | undefined {
  if (kind === 'human' || kind === 'policy') return kind
  if (kind !== 'data' && kind !== 'output') return undefined
  const name = { speech: 'audio', mask: 'image' }[modality] ?? modality
  return ['text', 'image', 'video', 'audio', 'document', 'table'].includes(name) ? name : undefined
}

export interface LanesOptions {
  strings: Record<string, string>
  reveal: Reveal
  box: { width: number; height: number }
  modalities?: ModalityModel[]
  /** Stage ids to show; the others are left out. */
  keep?: Set<string>
  /** Stage ids shown only as where this view goes on from. */
  ghosts?: Set<string>
  /** Ids of the pipelines that have a lane; all where absent. */
  lanes?: string[]
  /** Index of each stage's group in `heads`. */
  groupOf?: Map<string, number>
  heads?: string[]
}

/** Builds the lanes of one view. */
export function lanesOf(comparison: Comparison, options: LanesOptions): LanesGraph {
  const { strings, keep, ghosts, modalities = [] } = options
  const many = comparison.pipelines.length > 1
  const letter = (index: number) => String.fromCharCode(65 + index)
  const shown = (id: string) => !keep || keep.has(id) || ghosts?.has(id) === true
  const laned = (pipeline: { id: string }) => !options.lanes || options.lanes.includes(pipeline.id)
  const lanes = comparison.pipelines.map((pipeline, index) => ({
    id: letter(index),
    title: pipeline.title,
    subtitle: many
      ? (pipeline.subtitle ?? (pipeline.title === pipeline.name ? undefined : pipeline.name))
      : undefined,
    nodes: pipeline.stages
      .filter(({ id }) => laned(pipeline) && shown(id))
      .map((stage): LaneNode => {
        const compared = comparison.stages.get(stage.id)!
        const moved = compared.status === 'moved' && compared.in[0] !== pipeline.id
        return {
          id: `${letter(index)}_${stage.id}`,
          key: moved ? `${stage.id}~${index + 1}` : stage.id,
          label: stage.label,
          detail: stage.detail,
          tone: toneOf(stage.modality, modalities),
          icon: iconOf(stage.kind, stage.modality),
          status: ghosts?.has(stage.id) ? 'ghost' : many ? compared.status : 'plain',
          frozen: stage.frozen,
          column: stage.column,
          row: stage.row,
          group: options.heads?.length && !ghosts?.has(stage.id) ? options.groupOf?.get(stage.id) : undefined,
          step: 0,
        }
      }),
  }))
  // Lines between two ghosts belong to other views.
  const apart = (id: string) => ghosts?.has(id) === true
  const edges = comparison.pipelines.flatMap((pipeline, index) =>
    pipeline.edges
      .filter(({ from, to }) => laned(pipeline) && shown(from) && shown(to) && !(apart(from) && apart(to)))
      .map((edge, number): LaneEdge => ({
        id: `${letter(index)}_${edge.kind}${number + 1}`,
        from: `${letter(index)}_${edge.from}`,
        to: `${letter(index)}_${edge.to}`,
        kind: edge.kind,
        label: edge.label,
        step: 0,
      })),
  )
  const colours = Object.fromEntries(
    modalities.filter(({ colour, id }) => colour && !builtin[id]).map(({ tone, colour }) => [tone, colour!]),
  )
  const graph: LanesGraph = {
    direction: 'LR',
    ...options.box,
    lanes,
    edges,
    heads: options.heads,
    legend: [],
    absent: strings.notNeeded,
    colours,
  }
  const columns = columnsOf(graph, forwardFlow(graph).flow)
  nameGaps(graph, comparison, columns)
  reveal(graph, comparison.pipelines, columns, options.reveal)
  graph.legend = legendOf(graph, strings)
  return graph
}

/** A line that stands for a detour elsewhere names what its lane does not need. */
function nameGaps(graph: LanesGraph, comparison: Comparison, columns: Map<string, number>) {
  graph.lanes.forEach((lane, index) => {
    const pipeline = comparison.pipelines[index]!
    for (const { direct, from, to, via } of comparison.rerouted) {
      const edge = graph.edges.find(
        (one) => one.from === `${lane.id}_${from}` && one.to === `${lane.id}_${to}`,
      )
      if (direct !== pipeline.id || !edge || edge.label || !graph.absent) continue
      if (via.some((id) => columns.has(id)))
        Object.assign(edge, { id: `${edge.id}_gap`, label: graph.absent, gap: true })
    }
  })
}

function reveal(graph: LanesGraph, pipelines: PipelineModel[], columns: Map<string, number>, how: Reveal) {
  const step = new Map<string, number>()
  graph.lanes.forEach((lane, index) => {
    for (const node of lane.nodes) {
      const stage = node.id.slice(2)
      const group = pipelines[index]!.groups.findIndex(({ stages }) => stages.includes(stage))
      if (how === 'lanes')
        node.step =
          graph.lanes.length < 2 ? 0 : index === 0 ? 0 : 2 * index - (node.status === 'only' ? 0 : 1)
      else if (how === 'stages') node.step = columns.get(node.key) ?? 0
      else if (how === 'groups') node.step = Math.max(0, group)
    }
  })
  // Steps at which nothing would appear are dropped.
  const used = [...new Set([0, ...graph.lanes.flatMap(({ nodes }) => nodes.map((node) => node.step))])].sort(
    (a, b) => a - b,
  )
  for (const { nodes } of graph.lanes)
    for (const node of nodes) step.set(node.id, (node.step = used.indexOf(node.step)))
  for (const edge of graph.edges) edge.step = Math.max(step.get(edge.from) ?? 0, step.get(edge.to) ?? 0)
}

function legendOf(graph: LanesGraph, strings: Record<string, string>): LanesGraph['legend'] {
  const legend: LanesGraph['legend'] = []
  const statuses = new Set(graph.lanes.flatMap(({ nodes }) => nodes.map(({ status }) => status)))
  // The words of an only-here panel; what is shared is told by the slide's header.
  const owners = graph.lanes.filter(({ nodes }) => nodes.some(({ status }) => status === 'only'))
  for (const { id, title } of owners)
    legend.push({
      what: `only:${id}`,
      text: (strings.onlyHere ?? 'Only {subject}').replace('{subject}', title),
    })
  for (const what of ['inherited', 'changed', 'moved'] as const)
    if (statuses.has(what)) legend.push({ what, text: strings[what] ?? what })
  for (const what of ['loop', 'grad', 'weights', 'option', 'control'] as const)
    if (graph.edges.some(({ kind }) => kind === what))
      legend.push({ what, text: strings[what === 'grad' ? 'gradient' : what] ?? what })
  return legend
}
