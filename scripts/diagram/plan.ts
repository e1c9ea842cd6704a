/** Decides how pipelines are shown: whole, as overview and groups, or cut into ranges of columns. Pure. */
import type { DiagramView, ModalityModel, PipelineModel, Place } from '../deck/model.js'
import { compare, type Comparison } from './compare.js'
import { lanesOf, type Reveal } from './lanes.js'
import { arrange } from './layout/arrange.js'
import { columnsOf, forwardFlow } from './layout/columns.js'
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

interface Cut {
  keep?: Set<string>
  ghosts?: Set<string>
  label?: string
}

/** Views of the pipelines that hold the font floors and fit the box; at least one. */
export function planDiagram(request: DiagramRequest): DiagramView[] {
  const { pipelines, all, groups, view } = request
  if (pipelines.length === 0) return []
  const comparison = compare(pipelines, all)
  const known = groupsOf(pipelines).filter(({ id }) => !groups || groups.includes(id))
  const whole = { graph: graphOf(request, comparison, {}), pipelines, comparison, label: undefined as string | undefined }
  let views: (typeof whole)[] = [whole]
  if (view === 'overview' && known.length > 0) views = [overview(request)]
  else if (view === 'detail' && known.length > 0) views = known.flatMap((group) => parts(request, comparison, new Set(group.stages), group.label))
  else if (!arrange(whole.graph, request.measure, true).fits) {
    views =
      known.length > 1
        ? [overview(request), ...known.flatMap((group) => parts(request, comparison, new Set(group.stages), group.label))]
        : parts(request, comparison)
  }
  return views.map(({ graph, comparison: compared, label, pipelines: shown }, index) => {
    const keep = new Set(graph.lanes.flatMap(({ nodes }) => nodes.filter(({ status }) => status !== 'ghost').map(({ id }) => id.slice(2))))
    const title = shown.map(({ name }) => name).join(' / ')
    const description = describe(shown, request.strings, request.tag, keep)
    return {
      id: views.length > 1 ? `${request.id}-${index + 1}` : request.id,
      mermaid: toMermaid(graph, title, description),
      title,
      description,
      steps: Math.max(0, ...graph.lanes.flatMap(({ nodes }) => nodes.map(({ step }) => step))),
      width: request.box.width,
      height: request.box.height,
      part: views.length > 1 ? { n: index + 1, of: views.length, label } : undefined,
      difference: pipelines.length > 1 ? tellDifference(index === 0 && views.length > 1 ? comparison : (compared ?? comparison), request.strings, request.tag) : undefined,
      place: request.place,
    }
  })

  function parts(input: DiagramRequest, compared: Comparison, within?: Set<string>, label?: string): (typeof whole)[] {
    const cuts = cutColumns(input, compared, within)
    return cuts.map((cut) => ({
      graph: graphOf(input, compared, cut),
      pipelines,
      comparison: compared,
      label: [label, cuts.length > 1 ? cut.label : undefined].filter((part) => part !== undefined).join(' · ') || undefined,
    }))
  }

  function overview(input: DiagramRequest): typeof whole {
    const collapsed = pipelines.map(collapse)
    const compared = compare(collapsed, all)
    const graph = graphOf(input, compared, {})
    return { graph, pipelines: collapsed, comparison: compared, label: phrase(input.strings, 'diagram.overview', {}, input.tag) }
  }
}

function graphOf(request: DiagramRequest, comparison: Comparison, cut: Cut): LanesGraph {
  const { strings, reveal, box, modalities } = request
  return lanesOf(comparison, { strings, reveal, box, modalities, keep: cut.keep, ghosts: cut.ghosts })
}

function groupsOf(pipelines: PipelineModel[]): { id: string; label: string; stages: string[] }[] {
  const found = new Map<string, { id: string; label: string; stages: string[] }>()
  for (const { groups } of pipelines)
    for (const group of groups) {
      const before = found.get(group.id)
      found.set(group.id, before ? { ...before, stages: [...new Set([...before.stages, ...group.stages])] } : group)
    }
  return [...found.values()]
}

/** A pipeline with each group as one stage; stages outside any group stay. */
function collapse(pipeline: PipelineModel): PipelineModel {
  const owner = new Map(pipeline.groups.flatMap((group) => group.stages.map((id) => [id, group] as const)))
  const name = (id: string) => owner.get(id)?.id ?? id
  const stages = new Map<string, PipelineModel['stages'][number]>()
  for (const stage of pipeline.stages) {
    const group = owner.get(stage.id)
    if (!group) stages.set(stage.id, stage)
    else if (!stages.has(group.id)) {
      const tones = new Set(pipeline.stages.filter(({ id }) => group.stages.includes(id)).map(({ modality }) => modality))
      stages.set(group.id, { id: group.id, label: group.label, kind: 'process', modality: tones.size === 1 ? stage.modality : 'mixed' })
    }
  }
  const edges = new Map<string, PipelineModel['edges'][number]>()
  for (const edge of pipeline.edges) {
    const [from, to] = [name(edge.from), name(edge.to)]
    if (from !== to && !edges.has(`${from} ${to} ${edge.kind}`)) edges.set(`${from} ${to} ${edge.kind}`, { ...edge, from, to })
  }
  return { ...pipeline, stages: [...stages.values()], edges: [...edges.values()], groups: [] }
}

/** Cuts by columns until every part fits; a part repeats, as ghosts, the stages that lead into it. */
function cutColumns(request: DiagramRequest, comparison: Comparison, within?: Set<string>): Cut[] {
  const base = graphOf(request, comparison, { keep: within })
  const columns = columnsOf(base, forwardFlow(base).flow)
  const count = Math.max(0, ...columns.values()) + 1
  const inRange = (from: number, to: number): Cut => {
    const keep = new Set(base.lanes.flatMap(({ nodes }) => nodes.filter(({ key }) => columns.get(key)! >= from && columns.get(key)! < to).map(({ id }) => id.slice(2))))
    const ghosts = new Set<string>()
    for (const { edges } of request.pipelines)
      for (const edge of edges)
        if (keep.has(edge.to) && !keep.has(edge.from) && columns.has(edge.from) && columns.get(edge.from)! < from && edge.kind !== 'grad' && edge.kind !== 'loop')
          ghosts.add(edge.from)
    const label = phrase({ 'diagram.range': 'Stages {a}–{b}', ...request.strings }, 'diagram.range', { a: from + 1, b: to }, request.tag)
    return { keep, ghosts, label }
  }
  // The fewest parts that fit; where none does, those with the least that do not.
  let best: { cuts: Cut[]; misfits: number } | undefined
  for (let size = 1; size <= Math.min(count, 6); size++) {
    const cuts = Array.from({ length: size }, (_, index) => inRange(Math.round((index * count) / size), Math.round(((index + 1) * count) / size)))
    const misfits = cuts.filter((cut) => !arrange(graphOf(request, comparison, cut), request.measure, true).fits).length
    if (!best || misfits / size < best.misfits / best.cuts.length) best = { cuts, misfits }
    if (misfits === 0) break
  }
  return best?.cuts ?? [{}]
}
