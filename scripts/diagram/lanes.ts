/** Compared pipelines → lanes graph: status, tone, icon, gap names, legend and click steps. Pure. */
import type { ModalityModel, PipelineModel, StageModel } from '../deck/model.js'
import type { Comparison } from './compare.js'
import { drawnEdges, type Cut } from './cuts.js'
import { edgeId, gapId, keyOf, laneId, nodeId } from './ids.js'
import { assignLayers, forwardFlow } from './layout/layering.js'
import type { LanesGraph, LaneEdge, LaneNode } from './layout/types.js'
import { legendOf } from './legend.js'
import { iconOf, isBuiltin, ownTone, tokensOf, toneOf } from './marks.js'
import { reveal, type Reveal } from './reveal.js'
import { stubsOf } from './stubs.js'

/** How one view is made of the compared pipelines; what of them it shows is a cut (all of them where it says nothing). */
export interface LanesOptions extends Cut {
  strings: Record<string, string>
  reveal: Reveal
  box: { width: number; height: number }
  direction?: 'LR' | 'RL'
  modalities?: ModalityModel[]
  /** Index of each stage's group in `heads`. */
  groupOf?: Map<string, number>
  heads?: string[]
  /** Columns hold in comparisons, too: they were made for all lanes. */
  placed?: boolean
}

/** Builds the lanes of one view. */
export function lanesOf(comparison: Comparison, options: LanesOptions): LanesGraph {
  const { strings, keep, ghosts, links, modalities = [], direction = 'LR' } = options
  const many = comparison.pipelines.length > 1
  const isOwn = (id: string) => !keep || keep.has(id)
  const shown = (id: string) => isOwn(id) || ghosts?.has(id) === true
  const drawn = (pipeline: PipelineModel) => drawnEdges(pipeline, options)
  const laned = (pipeline: { id: string }) => !options.lanes || options.lanes.includes(pipeline.id)
  // A ghost stands only where a line of its own lane leads to it.
  const stands = (pipeline: PipelineModel) => {
    const joined = new Set([...drawn(pipeline)].flatMap(({ from, to }) => [from, to]))
    return ({ id }: StageModel) => laned(pipeline) && shown(id) && (isOwn(id) || joined.has(id))
  }
  const lanes = comparison.pipelines.map((pipeline, index) => ({
    id: laneId(index),
    title: pipeline.title,
    subtitle: many
      ? (pipeline.subtitle ?? (pipeline.title === pipeline.name ? undefined : pipeline.name))
      : undefined,
    nodes: pipeline.stages.filter(stands(pipeline)).map((stage): LaneNode => {
      const compared = comparison.stages.get(stage.id)!
      const moved = compared.status === 'moved' && compared.in[0] !== pipeline.id
      return {
        id: nodeId(laneId(index), stage.id),
        key: keyOf(stage.id, moved ? index + 1 : undefined),
        label: stage.label,
        // A ghost only tells where the way goes on.
        detail: ghosts?.has(stage.id) ? undefined : stage.detail,
        tone:
          many && compared.status === 'only' && toneOf(stage.modality, modalities) === 'neutral'
            ? ownTone(pipeline, comparison.pipelines, modalities)
            : toneOf(stage.modality, modalities),
        icon: iconOf(stage.kind, stage.modality),
        tokens:
          stage.kind === 'sequence' && !ghosts?.has(stage.id)
            ? tokensOf(stage, pipeline, modalities)
            : undefined,
        status: ghosts?.has(stage.id) ? 'ghost' : many ? compared.status : 'plain',
        frozen: stage.frozen,
        ...(many && !options.placed
          ? {}
          : { column: stage.column, row: stage.row, span: ghosts?.has(stage.id) ? undefined : stage.span }),
        group: options.heads?.length && !ghosts?.has(stage.id) ? options.groupOf?.get(stage.id) : undefined,
        step: 0,
      }
    }),
  }))
  const edges = comparison.pipelines.flatMap((pipeline, index) =>
    [...drawn(pipeline)].map((edge, number): LaneEdge => ({
      id: edgeId(laneId(index), edge.kind, number + 1),
      from: nodeId(laneId(index), edge.from),
      to: nodeId(laneId(index), edge.to),
      kind: edge.kind,
      label: edge.label,
      step: 0,
    })),
  )
  if (keep && !links && !options.bare)
    comparison.pipelines.forEach((pipeline, index) => {
      if (!laned(pipeline)) return
      const lane = lanes[index]!
      const first = edges.filter(({ id }) => id.startsWith(`${lane.id}_`)).length
      const cut = { lane: lane.id, own: isOwn, shown, gathered: options.gathered, strings, direction, first }
      const stubs = stubsOf(pipeline, cut)
      if (options.inside) return standInside(lane.nodes, stubs)
      // A stage that the data puts into a column leaves the first one to what leads into it.
      if (stubs.nodes.some(({ way }) => way === 'from'))
        for (const node of lane.nodes) if (node.column !== undefined) node.column++
      lane.nodes.push(...stubs.nodes.map(({ node }) => node))
      edges.push(...stubs.edges)
    })
  const colours = Object.fromEntries(
    modalities
      .filter(({ colour, id }) => colour && !isBuiltin(id))
      .map(({ tone, colour }) => [tone, colour!]),
  )
  const graph: LanesGraph = {
    direction: 'LR',
    ...(many && links ? { framed: true } : {}),
    ...options.box,
    lanes,
    edges,
    heads: options.heads,
    legend: [],
    absent: strings.notNeeded,
    colours,
  }
  const columns = assignLayers(graph, forwardFlow(graph).flow)
  nameGaps(graph, comparison, columns)
  nameLacks(graph, columns)
  reveal(graph, comparison.pipelines, columns, options.reveal)
  // What has nothing in this view has no frame, either.
  graph.lanes = graph.lanes.filter(({ nodes }) => nodes.length > 0)
  graph.legend = legendOf(graph, strings, comparison.pipelines)
  return graph
}

/** Tells stubs in the boxes of their stages: a line of text in place of a box and a line. */
function standInside(nodes: LaneNode[], stubs: ReturnType<typeof stubsOf>) {
  const words = new Map(stubs.nodes.map(({ way, node }) => [node.id, { way, node }] as const))
  for (const { from, to, kind, label } of stubs.edges) {
    const { way, node: stub } = words.get(from) ?? words.get(to)!
    const stage = nodes.find(({ id }) => id === (way === 'to' ? from : to))!
    const told = stage.detail?.split(' · ').includes(stub.label)
    stage.detail = told ? stage.detail : [stage.detail, stub.label].filter(Boolean).join(' · ')
    stage.open = [...(stage.open ?? []), { way, name: stub.name!, kind, label }]
  }
}

/** A line that stands for a detour elsewhere names what its lane does not need. */
function nameGaps(graph: LanesGraph, comparison: Comparison, columns: Map<string, number>) {
  graph.lanes.forEach((lane, index) => {
    const pipeline = comparison.pipelines[index]!
    for (const { direct, from, to, via } of comparison.rerouted) {
      const edge = graph.edges.find(
        (one) => one.from === nodeId(lane.id, from) && one.to === nodeId(lane.id, to),
      )
      if (direct !== pipeline.id || !edge || edge.label || !graph.absent) continue
      if (via.some((id) => columns.has(id)))
        Object.assign(edge, { id: gapId(edge.id), label: graph.absent, gap: true })
    }
  })
}

/** So does a line over columns that stand empty in its lane, where another lane has a stage of its own. */
function nameLacks(graph: LanesGraph, columns: Map<string, number>) {
  if (graph.lanes.length < 2 || !graph.absent) return
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
        Object.assign(edge, { id: gapId(edge.id), label: graph.absent, gap: true })
    }
  }
}
