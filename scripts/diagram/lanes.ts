/** Compared pipelines → lanes graph: status, tone, icon, gap names, legend and click steps. Pure. */
import type { ModalityModel, PipelineModel, StageModel } from '../deck/model.js'
import { wordOf } from '../locale/word.js'
import { inheritedStages, type Comparison } from './compare.js'
import { drawnEdges, type Cut } from './cuts.js'
import { enclosuresOf } from './enclosures.js'
import { nameGaps, nameLacks } from './gaps.js'
import { edgeId, keyOf, laneId, laneIndex, nodeId } from './ids.js'
import { forwardFlow } from './layout/cycle-removal.js'
import { assignLayers } from './layout/layering.js'
import type { Lane, LanesGraph, LaneEdge, LaneNode } from './layout/types.js'
import { heldIn } from './held.js'
import { legendOf } from './legend.js'
import { iconOf, isBuiltin, ownTone, stageTone, toneOf } from './marks.js'
import { openingOf } from './opening.js'
import { reveal, type Reveal } from './reveal.js'
import { pointing, stubsOf } from './stubs.js'
import { budgets, unitOf } from './tokens.js'

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
  /** Squares that may stand in one stage; the most where absent. */
  budget?: number
  /** Language of the words, for plurals. */
  tag?: string
  /** Every pipeline by id: those that the deck compares with one that stands alone here. */
  all?: Map<string, PipelineModel>
  /** Columns hold in comparisons, too: they were made for all lanes. */
  placed?: boolean
}

/** A view being built: what each step of it asks. */
interface View {
  comparison: Comparison
  options: LanesOptions
  many: boolean
  modalities: ModalityModel[]
  /** Is a stage one of this view's own? */
  isOwn: (stage: string) => boolean
  /** Is it drawn, as its own or as a ghost? */
  shown: (stage: string) => boolean
  drawn: (pipeline: PipelineModel) => PipelineModel['edges']
  /** Has a pipeline a lane here? */
  laned: (pipeline: { id: string }) => boolean
  /** How many tokens a square stands for: the same in every part of a drawing. */
  unit: number | undefined
}

function viewOf(comparison: Comparison, options: LanesOptions): View {
  const isOwn = (id: string) => !options.keep || options.keep.has(id)
  return {
    comparison,
    options,
    many: comparison.pipelines.length > 1,
    modalities: options.modalities ?? [],
    isOwn,
    shown: (id) => isOwn(id) || options.ghosts?.has(id) === true,
    drawn: (pipeline) => [...drawnEdges(pipeline, options)],
    laned: ({ id }) => !options.lanes || options.lanes.includes(id),
    unit: unitOf(
      comparison.pipelines.flatMap(({ stages }) => stages),
      options.budget ?? budgets[0]!,
    ),
  }
}

/** Builds the lanes of one view. */
export function lanesOf(comparison: Comparison, options: LanesOptions): LanesGraph {
  const view = viewOf(comparison, options)
  const { strings, keep, links } = options
  const lanes = comparison.pipelines.map((pipeline, index) => laneOf(pipeline, index, view))
  const edges = comparison.pipelines.flatMap((pipeline, index) => edgesOf(pipeline, index, view))
  if (keep && !links && !options.bare) addStubs(lanes, edges, view)
  const graph: LanesGraph = {
    direction: 'LR',
    ...(view.many && links ? { framed: true } : {}),
    ...options.box,
    lanes,
    edges,
    heads: options.heads,
    ...(lanes.some(({ nodes }) => nodes.some(({ counts }) => counts)) ? { unit: view.unit } : {}),
    legend: [],
    colours: Object.fromEntries(
      view.modalities
        .filter(({ colour, id }) => colour && !isBuiltin(id))
        .map(({ tone, colour }) => [tone, colour!]),
    ),
  }
  const columns = assignLayers(graph, forwardFlow(graph).flow)
  const absent = wordOf(strings, 'notNeeded')
  nameGaps(graph, comparison, columns, absent)
  nameLacks(graph, columns, absent)
  reveal(graph, comparison.pipelines, columns, options.reveal)
  // What has nothing in this view has no frame, either.
  graph.lanes = graph.lanes.filter(({ nodes }) => nodes.length > 0)
  graph.legend = legendOf(graph, strings, comparison.pipelines, options.tag)
  if (options.reveal === 'grow') grow(graph, comparison.pipelines, options)
  return graph
}

/** Lets the first lane of several stand alone before the first click, with what its legend says of it alone. */
function grow(graph: LanesGraph, pipelines: PipelineModel[], { strings, tag }: LanesOptions): void {
  const [first, second] = graph.lanes
  // Where another lane is there from the start, none is alone.
  if (!first || !second || graph.lanes.slice(1).some(({ nodes }) => nodes.some(({ step }) => step === 0)))
    return
  const alone = openingOf({ ...graph, opens: [] })!
  const told = legendOf(alone, strings, [pipelines[laneIndex(first)]!], tag)
  graph.opens = told.filter(({ what, text }) =>
    graph.legend.some((one) => one.what === what && one.text !== text),
  )
}

function laneOf(pipeline: PipelineModel, index: number, view: View): Lane {
  const { many, isOwn, shown, laned, drawn } = view
  // A ghost stands only where a line of its own lane leads to it.
  const joined = new Set(drawn(pipeline).flatMap(({ from, to }) => [from, to]))
  const stands = ({ id }: StageModel) => laned(pipeline) && shown(id) && (isOwn(id) || joined.has(id))
  const { id, title, subtitle, name } = { ...pipeline, id: laneId(index) }
  const nodes = pipeline.stages.filter(stands).map((stage) => nodeOf(stage, pipeline, index, view))
  const enclosures = enclosuresOf(pipeline, id, nodes)
  return {
    id,
    title,
    subtitle: many ? (subtitle ?? (title === name ? undefined : name)) : undefined,
    nodes,
    ...(enclosures.length > 0 ? { enclosures } : {}),
  }
}

/** Does the way branch at a stage that is drawn as such? */
const branches = ({ kind }: StageModel, ghost: boolean) => (kind === 'decision' && !ghost) || undefined

/** A stage in a lane. A ghost only tells where the way goes on: its name, without what else is known of it. */
function nodeOf(stage: StageModel, pipeline: PipelineModel, index: number, view: View): LaneNode {
  const { comparison, options, many } = view
  const compared = comparison.stages.get(stage.id)!
  const moved = compared.status === 'moved' && compared.in[0] !== pipeline.id
  const ghost = options.ghosts?.has(stage.id) === true
  return {
    id: nodeId(laneId(index), stage.id),
    key: keyOf(stage.id, moved ? index + 1 : undefined),
    label: stage.label,
    detail: ghost ? undefined : stage.detail,
    tone: toneIn(stage, pipeline, view),
    ...(ghost ? { icon: iconOf(stage.kind, stage.modality) } : heldIn(stage, pipeline, view)),
    status: ghost ? 'ghost' : many ? compared.status : 'plain',
    frozen: stage.frozen,
    idle: ghost ? undefined : stage.idle,
    decision: branches(stage, ghost),
    strong: ghost ? undefined : stage.strong,
    ...(many && !options.placed
      ? {}
      : { column: stage.column, row: stage.row, span: ghost ? undefined : stage.span }),
    group: options.heads?.length && !ghost ? options.groupOf?.get(stage.id) : undefined,
    step: 0,
  }
}

/**
 * Tone of a stage. What only one side has, and has no colour of its own, takes the colour of what only its subject
 * works with; also where the pipeline stands alone and the deck compares it elsewhere.
 */
function toneIn(stage: StageModel, pipeline: PipelineModel, view: View): string {
  const { comparison, many, modalities, options } = view
  if (toneOf(stage.modality, modalities) !== 'neutral') return stageTone(stage, pipeline, modalities)
  if (many)
    return comparison.stages.get(stage.id)!.status === 'only'
      ? ownTone(pipeline, comparison.pipelines, modalities)
      : 'neutral'
  const all = options.all ?? new Map<string, PipelineModel>()
  const others = (pipeline.beside ?? []).flatMap((id) => all.get(id) ?? [])
  const theirs = others.some(
    (other) => other.stages.some(({ id }) => id === stage.id) || inheritedStages(other, all).has(stage.id),
  )
  return others.length === 0 || theirs ? 'neutral' : ownTone(pipeline, [pipeline, ...others], modalities)
}

function edgesOf(pipeline: PipelineModel, index: number, { drawn }: View): LaneEdge[] {
  const lane = laneId(index)
  return drawn(pipeline).map(({ kind, from, to, label }, number) => ({
    id: edgeId(lane, kind, number + 1),
    from: nodeId(lane, from),
    to: nodeId(lane, to),
    kind,
    label,
    step: 0,
  }))
}

/** Where lines leave the part that is shown: as boxes of their own, or told in the boxes of their stages. */
function addStubs(lanes: Lane[], edges: LaneEdge[], { comparison, options, laned, isOwn, shown }: View) {
  const { strings, gathered, direction = 'LR' } = options
  comparison.pipelines.forEach((pipeline, index) => {
    if (!laned(pipeline)) return
    const { id: lane, nodes } = lanes[index]!
    const first = edges.filter(({ id }) => id.startsWith(nodeId(lane, ''))).length
    const stubs = stubsOf(pipeline, { lane, own: isOwn, shown, gathered, strings, direction, first })
    if (options.inside) return standInside(nodes, stubs, options)
    // A stage that the data puts into a column leaves the first one to what leads into it.
    if (stubs.nodes.some(({ way }) => way === 'from'))
      for (const node of nodes) if (node.column !== undefined) node.column++
    nodes.push(...stubs.nodes.map(({ node }) => node))
    edges.push(...stubs.edges)
  })
}

/** Tells stubs in the boxes of their stages, in words: a line of text each way in place of boxes and lines. */
function standInside(
  nodes: LaneNode[],
  stubs: ReturnType<typeof stubsOf>,
  { strings, direction }: LanesOptions,
) {
  const words = new Map(stubs.nodes.map(({ way, node }) => [node.id, { way, node }] as const))
  const names = new Map<LaneNode, Record<'from' | 'to', Set<string>>>()
  for (const { from, to, kind, label } of stubs.edges) {
    const { way, node: stub } = words.get(from) ?? words.get(to)!
    const stage = nodes.find(({ id }) => id === (way === 'to' ? from : to))!
    if (!names.has(stage)) names.set(stage, { from: new Set(), to: new Set() })
    names.get(stage)![way].add(stub.name!)
    stage.open = [...(stage.open ?? []), { way, name: stub.name!, kind, label }]
  }
  for (const [stage, ways] of names) {
    const told = (['from', 'to'] as const).flatMap((way) =>
      ways[way].size > 0
        ? [
            pointing(
              way,
              wordOf(strings, `diagram.${way}`, { a: [...ways[way]].join(wordOf(strings, 'diagram.list')) }),
              direction,
            ),
          ]
        : [],
    )
    stage.detail = [stage.detail, ...told].filter(Boolean).join('\n')
  }
}
