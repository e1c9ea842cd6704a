/** Decides how pipelines are shown: whole, as overview and groups, or cut into ranges of columns. Pure. */
import type { DiagramView, ModalityModel, PipelineModel, Place } from '../deck/model.js'
import { compare, type Comparison } from './compare.js'
import { lanesOf, type Reveal } from './lanes.js'
import { cutOf, fewestRuns, firstFitting, groupCuts, halves, type Cut } from './cuts.js'
import { arrange, fitsBox } from './layout/arrange.js'
import { columnsOf, forwardFlow } from './layout/columns.js'
import { collapse, groupsOf, type Group } from './overview.js'
import type { LanesGraph, Measure } from './layout/types.js'
import { toMermaid } from './mermaid.js'
import { describe, phrase, tellDifference } from './tell.js'

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
  box: { width: number; height: number }
  place: Place
  measure: Measure
  modalities?: ModalityModel[]
}

interface Shown {
  cut: Cut
  graph: LanesGraph
  pipelines: PipelineModel[]
  comparison: Comparison
  label?: string
  /** What the sentence of the difference tells, where it is not `comparison`. */
  told?: Comparison
}

/** Higher boxes in an overview say too much, px. */
const highest = 118

/** Views of the pipelines that hold the font floors and fit the box; at least one. */
export function planDiagram(request: DiagramRequest): DiagramView[] {
  const { pipelines, all, groups, view } = request
  if (pipelines.length === 0) return []
  const comparison = compare(pipelines, all)
  const every = groupsOf(pipelines)
  const known = every.filter(({ id }) => !groups || groups.includes(id))
  const fits = remember((cut: Cut) => fitsBox(shownAs(request, comparison, cut).graph, request.measure))
  const whole = shownAs(request, comparison, groups && known.length > 0 ? chosen(request, known, fits) : {})
  const details = () =>
    detailCuts(request, comparison, known, fits).map((cut) => shownAs(request, comparison, cut))
  let views: Shown[] = [whole]
  if (view === 'overview' && every.length > 0) views = [overview(request)]
  else if (!fits(whole.cut))
    views = known.length > 1 && view === 'auto' ? [overview(request), ...details()] : details()
  return views.map((shown, index) => viewOf(request, shown, comparison, index, views.length))
}

/** Some groups of the data as one view, with neighbours from the other groups as far as there is room. */
function chosen({ pipelines }: DiagramRequest, groups: Group[], fits: (cut: Cut) => boolean): Cut {
  const stages = groups.flatMap((group) => group.stages)
  const tries = (['flow', 'none'] as const).map((shown) => cutOf(pipelines, stages, undefined, shown))
  return tries.find(fits) ?? tries[0]!
}

/** Whether a cut fits is asked more than once. */
function remember(fits: (cut: Cut) => boolean): (cut: Cut) => boolean {
  const known = new Map<string, boolean>()
  return (cut) => {
    const key =
      [...(cut.keep ?? ['*'])].sort().join(' ') +
      '|' +
      [...(cut.ghosts ?? [])].sort().join(' ') +
      '|' +
      cut.lanes?.join(' ')
    if (!known.has(key)) known.set(key, fits(cut))
    return known.get(key)!
  }
}

function viewOf(
  request: DiagramRequest,
  shown: Shown,
  comparison: Comparison,
  index: number,
  of: number,
): DiagramView {
  const { strings, tag, box, place } = request
  const { graph, pipelines, label } = shown
  const nodes = graph.lanes.flatMap((lane) => lane.nodes)
  const keep = new Set(nodes.filter(({ status }) => status !== 'ghost').map(({ id }) => id.slice(2)))
  const title = pipelines.map(({ name }) => name).join(' / ')
  const description = describe(pipelines, strings, tag, keep)
  const told = index === 0 && of > 1 ? comparison : (shown.told ?? shown.comparison)
  return {
    id: of > 1 ? `${request.id}-${index + 1}` : request.id,
    mermaid: toMermaid(graph, title, description),
    title,
    description,
    steps: Math.max(0, ...nodes.map(({ step }) => step)),
    width: box.width,
    height: box.height,
    part: of > 1 ? { n: index + 1, of, label } : undefined,
    difference: pipelines.length > 1 ? tellDifference(told, strings, tag) : undefined,
    place,
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
  const groups = pipelines.length > 1 ? groupsOf(pipelines) : []
  const groupOf = new Map(groups.flatMap(({ stages }, index) => stages.map((id) => [id, index] as const)))
  const heads = groups.map(({ label }) => label)
  return lanesOf(comparison, { strings, reveal, box, modalities, ...cut, groupOf, heads })
}

/** The pipelines told by groups, as fully as fits; the difference is told of the groups alone. */
function overview(request: DiagramRequest): Shown {
  const { strings, reveal, box, modalities, measure } = request
  const label = phrase(strings, 'diagram.overview', {}, request.tag)
  const told = compare(collapse(request.pipelines, 'plain').pipelines, request.all)
  let last: Shown | undefined
  for (const fullness of ['strands', 'names', 'modalities', 'plain'] as const) {
    const { pipelines, groupOf, heads } = collapse(
      request.pipelines,
      fullness,
      modalities,
      strings['diagram.list'],
    )
    const comparison = compare(pipelines, request.all)
    const graph = lanesOf(comparison, { strings, reveal, box, modalities, groupOf, heads })
    last = { cut: {}, graph, pipelines, comparison, label, told }
    if (fitsBox(graph, measure) && highestText(graph, measure) <= highest) return last
  }
  return last!
}

/** Height of the tallest text in a box, px. */
function highestText(graph: LanesGraph, measure: Measure): number {
  return Math.max(0, ...arrange(graph, measure, true).boxes.map(({ lines }) => lines.length * 22))
}

/** The fewest views of the groups; a group too large for one view is cut by columns, as is a graph without groups. */
function detailCuts(
  request: DiagramRequest,
  comparison: Comparison,
  groups: Group[],
  fits: (cut: Cut) => boolean,
): Cut[] {
  const cuts = groups.length > 1 ? groupCuts(request.pipelines, groups, fits) : [{ keep: undefined }]
  return cuts.flatMap((cut) => (fits(cut) ? [cut] : columnCuts(request, comparison, cut, fits)))
}

/** Cuts by columns until every part fits. */
function columnCuts(
  request: DiagramRequest,
  comparison: Comparison,
  within: Cut,
  fits: (cut: Cut) => boolean,
): Cut[] {
  const base = graphOf(request, comparison, { keep: within.keep })
  const columns = columnsOf(base, forwardFlow(base).flow)
  const nodes = base.lanes.flatMap((lane) => lane.nodes)
  const count = Math.max(0, ...columns.values()) + 1
  const cut = (run: number[]): Cut => {
    const own = nodes.filter(({ key }) => run.includes(columns.get(key)!)).map(({ id }) => id.slice(2))
    const words = { 'diagram.range': 'Stages {a}–{b}', ...request.strings }
    const range = phrase(words, 'diagram.range', { a: run[0]! + 1, b: run.at(-1)! + 1 }, request.tag)
    return firstFitting(request.pipelines, own, fits, [within.label, range].filter(Boolean).join(' · '))
  }
  const runs = fewestRuns(
    Array.from({ length: count }, (_, column) => column),
    (run) => fits(cut(run)),
  )
  return runs.flatMap((run) => halves(request.pipelines, cut(run), fits))
}
