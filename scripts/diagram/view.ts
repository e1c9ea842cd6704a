/** One view of a plan as Mermaid text with its words: the last step of plan.ts. Pure. */
import type { DiagramView, ModalityModel, PipelineModel } from '../deck/model.js'
import { pictureName } from '../pictures/name.js'
import type { Place } from '../problems/place.js'
import type { Measure } from '../text/types.js'
import { toMermaid } from './codec/encode.js'
import { compare, type Comparison } from './compare.js'
import type { Cut } from './cuts.js'
import { describeDifference, describeDrawing, signOf } from './describe.js'
import { laneIndex, stageOf } from './ids.js'
import { isSolid } from './layout/solid.js'
import type { Lane, LaneNode, LanesGraph } from './layout/types.js'
import type { Reveal } from './reveal.js'
import { shaped, shapeOf, withTerms, type Shape } from './shape.js'

export interface DiagramRequest {
  id: string
  pipelines: PipelineModel[]
  /** Every pipeline by id, for what a stage `expands`. */
  all: Map<string, PipelineModel>
  /** Group ids to show; all of the data's where absent. */
  groups?: string[]
  view: 'auto' | 'overview' | 'detail'
  reveal: Reveal
  strings: Record<string, string>
  lang: string
  tag: string
  /** `rtl` draws from right to left. */
  dir?: 'ltr' | 'rtl'
  box: { width: number; height: number }
  place: Place
  measure: Measure
  modalities?: ModalityModel[]
  /** Terms of the glossary, which no line break divides. */
  terms?: string[]
  /** What was found out for another language already; the languages of a deck share one. */
  memory?: Memory
  /** Without the frames that it was asked for: there is no room for them. */
  bare?: boolean
}

/** By what a request is remembered. */
export const nameOf = ({ id, bare }: Pick<DiagramRequest, 'id' | 'bare'>): string =>
  bare ? `${id} bare` : id

/** What is the same in every language: whether something fits them all, and the shape of each view. */
export interface Memory {
  fits: Map<string, boolean>
  shapes: Map<string, Shape>
}

/** What a view shows in one language. */
export interface Shown {
  cut: Cut
  graph: LanesGraph
  pipelines: PipelineModel[]
  comparison: Comparison
  label?: string
}

/** One view, in the language asked for and then in the others. */
export type Everywhere = [Shown, ...Shown[]]

/** Where a drawing runs to; its stubs' arrows point the same way. */
export const directionOf = ({ dir }: DiagramRequest) => (dir === 'rtl' ? ('RL' as const) : ('LR' as const))

/**
 * One view as a fence with its words.
 * @param requests for the language asked for, and for the others
 * @param everywhere what is shown, in the same order
 */
export function viewOf(
  requests: [DiagramRequest, ...DiagramRequest[]],
  everywhere: Everywhere,
  all: Map<string, PipelineModel>,
  index: number,
  of: number,
): DiagramView {
  const [request] = requests
  const { strings, tag, box, place } = request
  const [{ pipelines, label, comparison, cut }] = everywhere
  const shapes = request.memory?.shapes ?? new Map<string, Shape>()
  const name = `${nameOf(request)} ${index}`
  const graphs = everywhere.map(({ graph }, at) => withTerms(graph, requests[at]!.terms ?? []))
  if (!shapes.has(name)) shapes.set(name, shapeOf(graphs, request.measure))
  const direction = directionOf(request)
  const shape = shapes.get(name)!
  const graph = { ...shaped(graphs[0]!, shape), direction }
  const nodes = graph.lanes.flatMap((lane) => lane.nodes)
  const laned = graph.lanes.map((lane) => ({ lane, pipeline: pipelines[laneIndex(lane)]! }))
  const shown = laned.map(({ pipeline }) => pipeline)
  const title = shown.map(({ name }) => name).join(' / ')
  const description = describeDrawing(graph.edges, laned, strings, tag, request.modalities)
  // Only what can be counted in the drawing is told.
  const told = index === 0 && of > 1 ? compare(request.pipelines, all) : comparison
  return {
    id: of > 1 ? `${request.id}-${index + 1}` : request.id,
    mermaid: toMermaid(graph, title, description),
    title,
    description,
    steps: Math.max(0, ...nodes.map(({ step }) => step)),
    width: box.width,
    height: box.height,
    part: of > 1 ? { n: index + 1, of, label } : undefined,
    difference:
      pipelines.length > 1
        ? describeDifference(told, strings, tag, of > 1 ? undefined : cut.keep)
        : undefined,
    ...(pipelines.length > 1 ? { sign: signOf(told, of > 1 ? undefined : cut.keep) } : {}),
    drawn: pipelines.length > 1 ? drawnIn(laned, comparison) : undefined,
    ...(graph.opens ? { grows: true } : {}),
    ...picturesIn(laned),
    ...undrawnIn(shape, everywhere[0]),
    place,
  }
}

/** The frames that are left out, by pipeline, with the labels of what stands in their way. */
function undrawnIn({ undrawn = [] }: Shape, { graph, pipelines }: Shown): Pick<DiagramView, 'undrawn'> {
  const labels = new Map(
    graph.lanes.flatMap(({ nodes }) => nodes.map(({ id, label }) => [id, label] as const)),
  )
  const found = undrawn.map(({ lane, enclosure, by }) => ({
    ...{ pipeline: pipelines[laneIndex({ id: lane })]!.id, frame: enclosure },
    stages: by.flatMap((id) => labels.get(id) ?? []),
  }))
  return found.length > 0 ? { undrawn: found } : {}
}

/** The files of the pictures that are drawn. */
function picturesIn(laned: { lane: Lane; pipeline: PipelineModel }[]): Pick<DiagramView, 'pictures'> {
  const drawn = new Set(laned.flatMap(({ lane }) => lane.nodes.flatMap(({ art }) => art ?? [])))
  const files = laned
    .flatMap(({ pipeline }) => pipeline.stages.flatMap(({ picture }) => picture?.image ?? []))
    .map((image) => [pictureName(image), image] as const)
    .filter(([name]) => drawn.has(name))
  return files.length > 0 ? { pictures: Object.fromEntries(files) } : {}
}

/** What the legend beside the headline tells of: looks that some stage has, each from the step at which it is there. */
function drawnIn(
  laned: { lane: Lane; pipeline: PipelineModel }[],
  comparison: Comparison,
): DiagramView['drawn'] {
  const having = (what: (node: LaneNode) => boolean) =>
    laned.flatMap(({ lane: { nodes } }) => {
      const steps = nodes.filter(what).map(({ step }) => step)
      return steps.length > 0 ? [Math.min(...steps)] : []
    })
  const starts = laned.map(({ lane: { nodes } }) => Math.min(...nodes.map(({ step }) => step)))
  const second = starts.sort((a, b) => a - b)[1] ?? 0
  const later = (step: number | undefined) => (step ? step : undefined)
  const isShared = ({ status }: LaneNode) => status === 'shared'
  const owners = laned.flatMap(({ lane, pipeline: { subject } }) => {
    const own = lane.nodes.filter(({ status }) => status === 'only')
    // Solid ink tells of the headline, not of the lane.
    const seen = new Set(own.filter((node) => !isSolid(node)).map(({ tone }) => tone))
    const tones = [...seen].sort((a, b) => Number(a === 'neutral') - Number(b === 'neutral'))
    // What nobody else has is seen when somebody else is there.
    const step = Math.max(Math.min(...own.map(({ step }) => step)), second)
    return subject !== undefined && own.length > 0 ? [{ subject, tones, step }] : []
  })
  const solid = having(isSolid)
  // One alone shares nothing.
  const shared = later(having(isShared).sort((a, b) => a - b)[1])
  const strong = later(solid.length > 0 ? Math.min(...solid) : 0)
  const only = owners.filter(({ step }) => step > 0).map(({ subject, step }) => [subject, step] as const)
  return {
    shared: sharedIn(
      laned.flatMap(({ lane: { nodes } }) => nodes.filter(isShared)),
      comparison,
    ),
    only: owners.map(({ subject, tones }) => ({ subject, tones })),
    strong: solid.length > 0,
    ...(shared || strong || only.length > 0
      ? { from: { shared, only: Object.fromEntries(only), strong } }
      : {}),
  }
}

/** Are there stages that several lanes have, and of more than two lanes: do all of them have each? */
function sharedIn(nodes: LaneNode[], { stages, pipelines }: Comparison): boolean | 'all' | 'some' {
  if (nodes.length === 0 || pipelines.length === 2) return nodes.length > 0
  const everywhere = ({ id }: LaneNode) => stages.get(stageOf(id))?.in.length === pipelines.length
  return nodes.every(everywhere) ? 'all' : 'some'
}
