/** Decides how pipelines are shown: whole, as overview and groups, or cut into ranges of columns. Pure. */
import type { DiagramView, ModalityModel, PipelineModel } from '../deck/model.js'
import type { Place } from '../problems/place.js'
import { compare, type Comparison } from './compare.js'
import { laneIndex, stageOf } from './ids.js'
import { lanesOf } from './lanes.js'
import type { Reveal } from './reveal.js'
import { firstFitting, wholeGroups, type Cut } from './cuts.js'
import { arrange, fitsBox } from './layout/arrange.js'
import { forwardFlow } from './layout/cycle-removal.js'
import { assignLayers } from './layout/layering.js'
import { collapse, fullnesses, groupsOf, type Fullness, type Group } from './overview.js'
import { partsOf, type Ground } from './parts.js'
import { shaped, shapeOf, type Shape } from './shape.js'
import type { Lane, LanesGraph, Status } from './layout/types.js'
import type { Measure } from '../text/types.js'
import { isSolid } from './layout/solid.js'
import { toMermaid } from './codec/encode.js'
import { describeDifference, describeDrawing, phrase } from './describe.js'

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
}

/** What is the same in every language: whether something fits them all, and the shape of each view. */
export interface Memory {
  fits: Map<string, boolean>
  shapes: Map<string, Shape>
}

interface Shown {
  cut: Cut
  graph: LanesGraph
  pipelines: PipelineModel[]
  comparison: Comparison
  label?: string
}

/** One view, in the language asked for and then in the others. */
type Everywhere = [Shown, ...Shown[]]

/** Higher boxes in an overview say too much, px. */
const highest = 118

/**
 * Views of the pipelines that hold the font floors and fit the box; at least one.
 * @param others the same request in the deck's other languages: what is chosen fits them all
 */
export function planDiagram(request: DiagramRequest, others: DiagramRequest[] = []): DiagramView[] {
  const { pipelines, all, groups, view } = request
  if (pipelines.length === 0) return []
  const asked = [request, ...others].map((one) => ({ one, comparison: compare(one.pipelines, one.all) }))
  const comparison = asked[0]!.comparison
  const every = groupsOf(pipelines)
  const known = groups ? every.filter(({ id }) => groups.includes(id)) : wholeGroups(pipelines, every)
  const fits = remember(
    (cut: Cut) => asked.every(({ one, comparison }) => fitsBox(graphOf(one, comparison, cut), one.measure)),
    request.memory?.fits ?? new Map<string, boolean>(),
    request.id,
  )
  const shown = (cut: Cut) => asked.map(({ one, comparison }) => shownAs(one, comparison, cut)) as Everywhere
  const whole = groups && known.length > 0 ? chosen(request, known, fits) : {}
  const details = () => partsOf(groundOf(request, comparison, fits), known).map(shown)
  const views =
    view === 'overview' && every.length > 0
      ? [overview([request, ...others]).shown]
      : fits(whole)
        ? [shown(whole)]
        : known.length > 1 && view === 'auto'
          ? [...leading(overview([request, ...others])), ...details()]
          : details()
  return views.map((one, index) => viewOf(request, one, all, index, views.length))
}

/** What parts are made of, in the language asked for. */
function groundOf(request: DiagramRequest, comparison: Comparison, fits: Ground['fits']): Ground {
  const { pipelines, strings, tag } = request
  return {
    pipelines,
    fits,
    columnsOf: (cut) => {
      const graph = graphOf(request, comparison, cut)
      const columns = assignLayers(graph, forwardFlow(graph).flow)
      const nodes = graph.lanes.flatMap((lane) => lane.nodes)
      return nodes.map(({ id, key }) => ({ stage: stageOf(id), column: columns.get(key)! }))
    },
    words: {
      range: (a, b) => phrase(strings, 'diagram.range', { a, b }, tag),
      links: phrase(strings, 'diagram.links', {}, tag),
    },
  }
}

/** Some groups of the data as one view, with neighbours from the other groups as far as there is room. */
function chosen({ pipelines }: DiagramRequest, groups: Group[], fits: (cut: Cut) => boolean): Cut {
  return firstFitting(
    pipelines,
    groups.flatMap((group) => group.stages),
    fits,
    // A line that leads out of what was asked for needs no more than its stub.
    { lean: true },
  )
}

/** Where a drawing runs to; its stubs' arrows point the same way. */
const directionOf = ({ dir }: DiagramRequest) => (dir === 'rtl' ? ('RL' as const) : ('LR' as const))

/** Whether a cut fits is asked more than once. */
function remember(
  fits: (cut: Cut) => boolean,
  known: Map<string, boolean>,
  of: string,
): (cut: Cut) => boolean {
  return (cut) => {
    const key =
      of +
      '|' +
      [...(cut.keep ?? ['*'])].sort().join(' ') +
      '|' +
      [...(cut.ghosts ?? [])].sort().join(' ') +
      '|' +
      cut.lanes?.join(' ') +
      '|' +
      [...(cut.links ?? [])].join(' ') +
      (cut.gathered ? '|gathered' : '') +
      (cut.inside ? '|inside' : '')
    if (!known.has(key)) known.set(key, fits(cut))
    return known.get(key)!
  }
}

function viewOf(
  request: DiagramRequest,
  everywhere: Everywhere,
  all: Map<string, PipelineModel>,
  index: number,
  of: number,
): DiagramView {
  const { strings, tag, box, place } = request
  const [{ pipelines, label, comparison, cut }] = everywhere
  const shapes = request.memory?.shapes ?? new Map<string, Shape>()
  const name = `${request.id} ${index}`
  const graphs = everywhere.map(({ graph }) => graph)
  if (!shapes.has(name)) shapes.set(name, shapeOf(graphs, request.measure))
  const direction = directionOf(request)
  const graph = { ...shaped(graphs[0]!, shapes.get(name)!, request.terms), direction }
  const nodes = graph.lanes.flatMap((lane) => lane.nodes)
  const laned = graph.lanes.map((lane) => ({ lane, pipeline: pipelines[laneIndex(lane)]! }))
  const shown = laned.map(({ pipeline }) => pipeline)
  const title = shown.map(({ name }) => name).join(' / ')
  const description = describeDrawing(graph.edges, laned, strings, tag)
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
    drawn: pipelines.length > 1 ? drawnIn(laned) : undefined,
    place,
  }
}

function drawnIn(laned: { lane: Lane; pipeline: PipelineModel }[]): DiagramView['drawn'] {
  const has = ({ nodes }: Lane, what: Status) => nodes.some(({ status }) => status === what)
  return {
    shared: laned.some(({ lane }) => has(lane, 'shared')),
    only: laned.flatMap(({ lane, pipeline }) => (has(lane, 'only') ? (pipeline.subject ?? []) : [])),
    solid: laned.flatMap(({ lane, pipeline }) =>
      lane.nodes.some((node) => isSolid(node, node.tone === 'neutral')) ? (pipeline.subject ?? []) : [],
    ),
  }
}

function shownAs(request: DiagramRequest, comparison: Comparison, cut: Cut): Shown {
  return {
    cut,
    graph: graphOf(request, comparison, cut),
    pipelines: request.pipelines,
    comparison,
    label: cut.label,
  }
}

function graphOf(request: DiagramRequest, comparison: Comparison, cut: Cut): LanesGraph {
  const { strings, reveal, box, modalities, pipelines } = request
  const direction = directionOf(request)
  const groups = pipelines.length > 1 ? groupsOf(pipelines) : []
  const groupOf = new Map(groups.flatMap(({ stages }, index) => stages.map((id) => [id, index] as const)))
  const heads = groups.map(({ label }) => label)
  return lanesOf(comparison, { strings, reveal, box, modalities, ...cut, groupOf, heads, direction })
}

/** The pipelines told by groups, as fully as fits in every language; `fits` is false where even the least does not. */
function overview(requests: DiagramRequest[]): { shown: Everywhere; fits: boolean } {
  const known = requests[0]!.memory?.fits ?? new Map<string, boolean>()
  const fit = (name: string, ask: () => boolean) => {
    const key = `${requests[0]!.id} ${name}`
    if (!known.has(key)) known.set(key, ask())
    return known.get(key)!
  }
  let last: Everywhere | undefined
  const inBox = () => last!.every(({ graph }, index) => fitsBox(graph, requests[index]!.measure))
  const low = () => last!.every(({ graph }, index) => highestText(graph, requests[index]!.measure) <= highest)
  for (const fullness of fullnesses) {
    last = requests.map((request) => overviewOf(request, fullness)) as Everywhere
    if (fit(fullness, () => inBox() && low())) return { shown: last, fits: true }
  }
  return { shown: last!, fits: fit('in its box', inBox) }
}

/** An overview leads the parts where it fits. */
const leading = ({ shown, fits }: ReturnType<typeof overview>): Everywhere[] => (fits ? [shown] : [])

function overviewOf(request: DiagramRequest, fullness: Fullness): Shown {
  const { strings, reveal, box, modalities, tag } = request
  const { pipelines, groupOf, heads } = collapse(request.pipelines, fullness, {
    modalities,
    separator: phrase(strings, 'diagram.list', {}, tag),
    standsFor: (title) => phrase(strings, 'diagram.standsFor', { a: title }, tag),
  })
  // What a stage stands for is told by its groups, too.
  const comparison = compare(
    pipelines,
    new Map([...request.all, ...pipelines.map((one) => [one.id, one] as const)]),
  )
  const graph = lanesOf(comparison, { strings, reveal, box, modalities, groupOf, heads, placed: true })
  return { cut: {}, graph, pipelines, comparison, label: phrase(strings, 'diagram.overview', {}, tag) }
}

/** Height of the tallest text in a box, px. */
function highestText(graph: LanesGraph, measure: Measure): number {
  return Math.max(0, ...arrange(graph, measure, true).boxes.map(({ lines }) => lines.length * 22))
}
