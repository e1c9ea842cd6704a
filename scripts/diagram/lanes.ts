/** Compared pipelines → lanes graph: status, tone, icon, gap names, legend and click steps. Pure. */
import { own } from '../text/own.js'
import { fill } from '../text/fill.js'
import type { ModalityModel, PipelineModel, StageModel } from '../deck/model.js'
import { isolate } from '../text/isolate.js'
import type { Comparison } from './compare.js'
import { drawnEdges, type Cut } from './cuts.js'
import { columnsOf, forwardFlow } from './layout/columns.js'
import type { LanesGraph, LaneEdge, LaneNode, LineKind } from './layout/types.js'
import { stubsOf } from './stubs.js'

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
    own(builtin, modality) ??
    modalities.find(({ id, colour }) => id === modality && colour)?.tone ??
    'neutral'
  )
}

function iconOf(kind: string, modality: string): string | undefined {
  if (kind === 'human' || kind === 'policy') return kind
  if (kind !== 'data' && kind !== 'output') return undefined
  const name = own<string>({ speech: 'audio', mask: 'image' }, modality) ?? modality
  return ['text', 'image', 'video', 'audio', 'document', 'table'].includes(name) ? name : undefined
}

/** Tones of what flows into a sequence, in the order of the stages; those of its own modality where it has one. */
function tokensOf(stage: StageModel, pipeline: PipelineModel, modalities: ModalityModel[]): string[] {
  const own = toneOf(stage.modality, modalities)
  if (own !== 'neutral') return [own]
  const found = new Set([stage.id])
  for (const id of found)
    for (const { from, to, kind } of pipeline.edges)
      if (to === id && kind !== 'loop' && kind !== 'grad') found.add(from)
  const tones = pipeline.stages
    .filter(
      ({ id, kind }) => id !== stage.id && found.has(id) && ['data', 'encoder', 'sequence'].includes(kind),
    )
    .map(({ modality }) => toneOf(modality, modalities))
  const coloured = tones.filter((tone) => tone !== 'neutral')
  return [...new Set(coloured.length > 0 ? coloured : tones)].slice(0, 6)
}

/** Tone of the one modality that only this pipeline's subject has; `neutral` where it has none or several. */
function ownTone(pipeline: PipelineModel, all: PipelineModel[], modalities: ModalityModel[]): string {
  const others = new Set(all.flatMap((one) => (one === pipeline ? [] : (one.modalities ?? []))))
  const own = (pipeline.modalities ?? []).filter((id) => !others.has(id))
  const tones = new Set(own.map((id) => toneOf(id, modalities)))
  return tones.size === 1 ? [...tones][0]! : 'neutral'
}

const laneId = (index: number): string => String.fromCharCode(65 + index)

/** Index of a lane's pipeline among those compared. */
export const laneIndex = ({ id }: { id: string }): number => id.charCodeAt(0) - 65

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
        id: `${laneId(index)}_${stage.id}`,
        key: moved ? `${stage.id}~${index + 1}` : stage.id,
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
      id: `${laneId(index)}_${edge.kind}${number + 1}`,
      from: `${laneId(index)}_${edge.from}`,
      to: `${laneId(index)}_${edge.to}`,
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
      .filter(({ colour, id }) => colour && own(builtin, id) === undefined)
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
  const columns = columnsOf(graph, forwardFlow(graph).flow)
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
        (one) => one.from === `${lane.id}_${from}` && one.to === `${lane.id}_${to}`,
      )
      if (direct !== pipeline.id || !edge || edge.label || !graph.absent) continue
      if (via.some((id) => columns.has(id)))
        Object.assign(edge, { id: `${edge.id}_gap`, label: graph.absent, gap: true })
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
        Object.assign(edge, { id: `${edge.id}_gap`, label: graph.absent, gap: true })
    }
  }
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

/** Words for a kind of edge: the pipelines' own, else those of the interface. */
export function wordsOf(kind: LineKind, pipelines: PipelineModel[], strings: Record<string, string>): string {
  const own = new Set(
    pipelines
      .filter(({ edges }) => edges.some((edge) => edge.kind === kind))
      .map(({ legend }) => legend?.[kind] ?? strings[kind === 'grad' ? 'gradient' : kind] ?? kind),
  )
  return [...own].join(' / ')
}

function legendOf(
  graph: LanesGraph,
  strings: Record<string, string>,
  pipelines: PipelineModel[],
): LanesGraph['legend'] {
  const legend: LanesGraph['legend'] = []
  const statuses = new Set(graph.lanes.flatMap(({ nodes }) => nodes.map(({ status }) => status)))
  // The words of an only-here panel; what is shared is told by the slide's header.
  const owners = graph.lanes.filter(({ nodes }) => nodes.some(({ status }) => status === 'only'))
  for (const { id, title } of owners)
    legend.push({
      what: `only:${id}`,
      text: fill(strings.onlyHere ?? 'Only {subject}', () => isolate(title)),
    })
  for (const what of ['inherited', 'changed', 'moved'] as const)
    if (statuses.has(what)) legend.push({ what, text: strings[what] ?? what })
  for (const what of ['loop', 'grad', 'weights', 'option', 'control'] as const)
    if (graph.edges.some(({ kind }) => kind === what))
      legend.push({ what, text: wordsOf(what, pipelines, strings) })
  if (strings.frozen && graph.lanes.some(({ nodes }) => nodes.some(({ frozen }) => frozen)))
    legend.push({ what: 'frozen', text: strings.frozen })
  return legend
}
