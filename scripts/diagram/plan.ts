/** Decides how pipelines are shown: whole, as overview and groups, or cut into ranges of columns. Pure. */
import type { DiagramView, UndrawnFrame } from '../deck/model.js'
import { compare, type Comparison } from './compare.js'
import { firstFitting, wholeGroups, type Cut } from './cuts.js'
import { phrase } from './describe.js'
import { stageOf } from './ids.js'
import { lanesOf } from './lanes.js'
import { arrange, fitsBox } from './layout/arrange.js'
import { forwardFlow } from './layout/cycle-removal.js'
import { assignLayers } from './layout/layering.js'
import type { LanesGraph } from './layout/types.js'
import { groupsOf, type Group } from './groups.js'
import { collapse, fullnesses, type Fullness } from './overview.js'
import { partsOf, type Ground } from './parts.js'
import type { Measure } from '../text/types.js'
import { finest } from './tokens.js'
import { directionOf, nameOf, viewOf, type DiagramRequest, type Everywhere, type Shown } from './view.js'

export type { DiagramRequest } from './view.js'

/** Higher boxes in an overview say too much, px. */
const highest = 118

/**
 * Views of the pipelines that hold the font floors and fit the box; at least one. Frames for which a drawing
 * that stands on one slide would have to be cut, or an overview to tell less, are left out and told.
 * @param others the same request in the deck's other languages: what is chosen fits them all
 */
export function planDiagram(request: DiagramRequest, others: DiagramRequest[] = []): DiagramView[] {
  if (request.pipelines.length === 0) return []
  const framed = planOf(request, others)
  const frames = framesIn(request)
  const bare = frames.length > 0 && mayLack(framed) ? planOf(bareOf(request), others.map(bareOf)) : framed
  return tellsMore(bare, framed) ? drawn(bare, frames) : drawn(framed)
}

/** What is shown, for whom, and how much an overview tells: an index of `fullnesses`, where there is one. */
interface Plan {
  requests: [DiagramRequest, ...DiagramRequest[]]
  views: Everywhere[]
  fullness: number
}

/** Could there be fewer views, or fuller ones? */
const mayLack = ({ views, fullness }: Plan) => views.length > 1 || fullness > 0

/** Stands a plan on one slide, where the other one doesn't or tells less? What is cut anyway may be cut for frames, too. */
const tellsMore = (a: Plan, b: Plan) =>
  a.views.length === 1 && (b.views.length > 1 || a.fullness < b.fullness)

/** @param lacking frames for which there is no room */
function drawn({ requests, views }: Plan, lacking: UndrawnFrame[] = []): DiagramView[] {
  const made = views.map((one, index) => viewOf(requests, one, requests[0].all, index, views.length))
  return made.map((view, index) => (index === 0 && lacking.length > 0 ? { ...view, undrawn: lacking } : view))
}

const framesIn = ({ pipelines }: DiagramRequest): UndrawnFrame[] =>
  pipelines.flatMap(({ id: pipeline, frames = [] }) =>
    frames.map(({ id }) => ({ pipeline, frame: id, stages: [] })),
  )

const bareOf = (request: DiagramRequest): DiagramRequest => ({
  ...request,
  bare: true,
  pipelines: request.pipelines.map(({ frames: _, ...pipeline }) => pipeline),
})

function planOf(request: DiagramRequest, others: DiagramRequest[]): Plan {
  const { pipelines, groups, view } = request
  const asked = [request, ...others].map((one) => ({ one, comparison: compare(one.pipelines, one.all) }))
  const comparison = asked[0]!.comparison
  const every = groupsOf(pipelines)
  const known = groups ? every.filter(({ id }) => groups.includes(id)) : wholeGroups(pipelines, every)
  const memory = request.memory?.fits ?? new Map<string, boolean>()
  const within = (budget: number, roomy = false) => {
    const inBox = ({ one, comparison }: (typeof asked)[number], cut: Cut) =>
      fitsBox(graphOf(one, comparison, cut, budget), one.measure, roomy && cut.ghosts!.size > 0)
    const name = `${nameOf(request)} ${budget}${roomy ? ' roomy' : ''}`
    return remember((cut) => asked.every((one) => inBox(one, cut)), memory, name)
  }
  const wholeWith = (fits: Ground['fits']) => (groups && known.length > 0 ? chosen(request, known, fits) : {})
  const budget = finest(pipelines, (one) => within(one)(wholeWith(within(one, true))))
  const fits = within(budget)
  const shown = (cut: Cut) =>
    asked.map(({ one, comparison }) => shownAs(one, comparison, cut, budget)) as Everywhere
  const whole = wholeWith(within(budget, true))
  const details = () => partsOf(groundOf(request, comparison, fits), known).map(shown)
  const requests: Plan['requests'] = [request, ...others]
  const made = (views: Everywhere[], fullness = 0): Plan => ({ requests, views, fullness })
  if (view === 'overview' && every.length > 0) {
    const led = overview(requests)
    return made([led.shown], led.fullness)
  }
  if (fits(whole)) return made([shown(whole)])
  if (known.length < 2 || view !== 'auto') return made(details())
  const led = overview(requests)
  return made([...leading(led), ...details()], led.fullness)
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

/** Some groups of the data as one view, with neighbours from the other groups as far as there is plenty of room. */
function chosen({ pipelines }: DiagramRequest, groups: Group[], fits: (cut: Cut) => boolean): Cut {
  return firstFitting(
    pipelines,
    groups.flatMap((group) => group.stages),
    fits,
    // A line that leads out of what was asked for needs no more than its stub.
    { lean: true },
  )
}

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

function shownAs(request: DiagramRequest, comparison: Comparison, cut: Cut, budget: number): Shown {
  return {
    cut,
    graph: graphOf(request, comparison, cut, budget),
    pipelines: request.pipelines,
    comparison,
    label: cut.label,
  }
}

function graphOf(request: DiagramRequest, comparison: Comparison, cut: Cut, budget?: number): LanesGraph {
  const { strings, reveal, box, modalities, pipelines, tag } = request
  const direction = directionOf(request)
  const groups = pipelines.length > 1 ? groupsOf(pipelines) : []
  const groupOf = new Map(groups.flatMap(({ stages }, index) => stages.map((id) => [id, index] as const)))
  const heads = groups.map(({ label }) => label)
  const { all } = request
  const drawn = { strings, reveal, box, modalities, groupOf, heads, direction, budget, tag, all }
  return lanesOf(comparison, { ...drawn, ...cut })
}

/** The pipelines told by groups, as fully as fits in every language; `fits` is false where even the least does not. */
function overview(requests: DiagramRequest[]): { shown: Everywhere; fits: boolean; fullness: number } {
  const known = requests[0]!.memory?.fits ?? new Map<string, boolean>()
  const fit = (name: string, ask: () => boolean) => {
    const key = `${nameOf(requests[0]!)} ${name}`
    if (!known.has(key)) known.set(key, ask())
    return known.get(key)!
  }
  let last: Everywhere | undefined
  const inBox = () => last!.every(({ graph }, index) => fitsBox(graph, requests[index]!.measure))
  const low = () => last!.every(({ graph }, index) => highestText(graph, requests[index]!.measure) <= highest)
  for (const [index, fullness] of fullnesses.entries()) {
    const asked = (budget: number) => {
      last = requests.map((request) => overviewOf(request, fullness, budget)) as Everywhere
      return fit(`${fullness} ${budget}`, () => inBox() && low())
    }
    const budget = finest(requests[0]!.pipelines, asked)
    if (asked(budget)) return { shown: last!, fits: true, fullness: index }
  }
  return { shown: last!, fits: fit('in its box', inBox), fullness: fullnesses.length }
}

/** An overview leads the parts where it fits. */
const leading = ({ shown, fits }: ReturnType<typeof overview>): Everywhere[] => (fits ? [shown] : [])

function overviewOf(request: DiagramRequest, fullness: Fullness, budget: number): Shown {
  const { strings, reveal, box, modalities, tag } = request
  const { pipelines, groupOf, heads } = collapse(request.pipelines, fullness, {
    modalities,
    separator: phrase(strings, 'diagram.list', {}, tag),
    standsFor: (title, whole) =>
      phrase(strings, whole ? 'diagram.standsFor' : 'diagram.standsForPart', { a: title }, tag),
  })
  // What a stage stands for is told by its groups, too.
  const comparison = compare(
    pipelines,
    new Map([...request.all, ...pipelines.map((one) => [one.id, one] as const)]),
  )
  const graph = lanesOf(comparison, {
    ...{ strings, reveal, box, modalities, groupOf, heads, budget, tag },
    placed: true,
  })
  return { cut: {}, graph, pipelines, comparison, label: phrase(strings, 'diagram.overview', {}, tag) }
}

/** Height of the tallest text in a box, px. */
function highestText(graph: LanesGraph, measure: Measure): number {
  return Math.max(0, ...arrange(graph, measure, true).boxes.map(({ lines }) => lines.length * 22))
}
