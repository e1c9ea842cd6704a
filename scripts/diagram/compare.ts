/** Compares pipelines: which stages and edges they share, and how the rest differs. Pure. */
import type { EdgeModel, PipelineModel, StageModel } from '../deck/model.js'
import { hasCycle } from './graph.js'

export type StageStatus = 'shared' | 'only' | 'inherited' | 'changed' | 'moved'

/** One stage of the union of all pipelines. */
export interface ComparedStage {
  id: string
  /** Ids of the pipelines that have it, in the order of the comparison. */
  in: string[]
  status: StageStatus
  /** Pipelines that hold it only through a stage that stands for another pipeline. */
  inheritedBy: string[]
  /** The stage in each pipeline that has it. */
  stages: Map<string, StageModel>
}

/** A rerouted edge: from → to in one pipeline leads over added stages in another. */
export interface Reroute {
  from: string
  to: string
  /** Pipeline that has the direct edge, and the one that has the detour. */
  direct: string
  detour: string
  via: string[]
}

export interface Comparison {
  pipelines: PipelineModel[]
  stages: Map<string, ComparedStage>
  /** Edges that every pipeline has. */
  shared: EdgeModel[]
  /** Edges by the pipeline that alone lacks or adds them; rerouted ones are not among them. */
  added: { pipeline: string; edge: EdgeModel }[]
  removed: { pipeline: string; edge: EdgeModel }[]
  rerouted: Reroute[]
}

/**
 * Ids of the stages of `target` that a stage stands for: all of them; of a pipeline that has this very stage (by its id)
 * what leads to it, since what is made of it later is no part of it.
 */
export function coveredBy(stage: StageModel, target: PipelineModel): Set<string> {
  if (stage.covers) return new Set(stage.covers)
  if (!target.stages.some(({ id }) => id === stage.id)) return new Set(target.stages.map(({ id }) => id))
  const later = new Set([stage.id])
  for (const id of later)
    for (const { from, to, kind } of target.edges)
      if (from === id && kind !== 'loop' && kind !== 'grad') later.add(to)
  const found = new Set([stage.id])
  for (const id of found)
    for (const { from, to } of target.edges) if (to === id && !later.has(from)) found.add(from)
  return found
}

/** Ids of every stage that a pipeline reaches through `expands`, transitively (cycles are harmless). */
export function inheritedStages(pipeline: PipelineModel, all: Map<string, PipelineModel>): Set<string> {
  const found = new Set<string>()
  const seen = new Set([pipeline.id])
  const visit = (stages: StageModel[]) => {
    for (const stage of stages) {
      const target = stage.expands === undefined ? undefined : all.get(stage.expands)
      if (!target || seen.has(target.id)) continue
      seen.add(target.id)
      const covered = coveredBy(stage, target)
      for (const id of covered) found.add(id)
      visit(target.stages.filter(({ id }) => covered.has(id)))
    }
  }
  visit(pipeline.stages)
  return found
}

/** Two edges are the same when they join the same stages in the same way. */
const edgeKey = ({ from, to, kind }: EdgeModel) => `${from} ${to} ${kind}`

/** Stages between `from` and `to` in a pipeline that another one lacks, along a shortest data path. */
function detour(pipeline: PipelineModel, lacks: Set<string>, from: string, to: string): string[] | undefined {
  const queue: string[][] = [[from]]
  const seen = new Set([from])
  for (let path = queue.shift(); path; path = queue.shift()) {
    for (const edge of pipeline.edges) {
      if (edge.from !== path.at(-1) || edge.kind === 'grad' || edge.kind === 'loop') continue
      if (edge.to === to && path.length > 1) return path.slice(1)
      if (seen.has(edge.to) || !lacks.has(edge.to)) continue
      seen.add(edge.to)
      queue.push([...path, edge.to])
    }
  }
  return undefined
}

function reroutes(pipelines: PipelineModel[]): Reroute[] {
  const found: Reroute[] = []
  for (const direct of pipelines) {
    for (const other of pipelines) {
      if (direct === other) continue
      const own = new Set(direct.stages.map(({ id }) => id))
      const added = new Set(other.stages.map(({ id }) => id).filter((id) => !own.has(id)))
      const has = new Set(other.edges.map(({ from, to }) => `${from} ${to}`))
      for (const { from, to, kind } of direct.edges) {
        if (kind === 'grad' || kind === 'loop' || has.has(`${from} ${to}`)) continue
        const via = detour(other, added, from, to)
        if (via) found.push({ from, to, direct: direct.id, detour: other.id, via })
      }
    }
  }
  return found
}

/** Stages on a cycle of the union of the data edges, though no single pipeline has that cycle. */
function movedStages(pipelines: PipelineModel[], shared: Set<string>): Set<string> {
  const flow = (pipeline: PipelineModel) =>
    pipeline.edges.filter(({ kind }) => kind === 'data').map(({ from, to }): [string, string] => [from, to])
  const moved = new Set<string>()
  const kept = flow(pipelines[0] ?? ({ edges: [] } as unknown as PipelineModel))
  for (const pipeline of pipelines.slice(1)) {
    const own = flow(pipeline)
    if (hasCycle(own)) continue
    for (;;) {
      const union = [...kept, ...own.filter(([from, to]) => !moved.has(from) && !moved.has(to))]
      if (hasCycle(kept) || !hasCycle(union)) break
      // The shared stage whose absence breaks the cycle, the latest in this pipeline first.
      const candidates = pipeline.stages.map(({ id }) => id).filter((id) => shared.has(id) && !moved.has(id))
      const one = candidates
        .reverse()
        .find((id) => !hasCycle(union.filter(([from, to]) => from !== id && to !== id)))
      const next = one ?? candidates[0]
      if (next === undefined) break
      moved.add(next)
    }
    kept.push(...own.filter(([from, to]) => !moved.has(from) && !moved.has(to)))
  }
  return moved
}

/** Stages by id, each with the pipelines that have it. */
function stagesIn(pipelines: PipelineModel[]): Map<string, ComparedStage> {
  const stages = new Map<string, ComparedStage>()
  for (const pipeline of pipelines)
    for (const stage of pipeline.stages) {
      const entry: ComparedStage = stages.get(stage.id) ?? {
        id: stage.id,
        in: [],
        status: 'only',
        inheritedBy: [],
        stages: new Map(),
      }
      if (!entry.stages.has(pipeline.id)) entry.in.push(pipeline.id)
      entry.stages.set(pipeline.id, stage)
      stages.set(stage.id, entry)
    }
  return stages
}

/** What the comparison says of a stage. */
function statusOf(
  stage: ComparedStage,
  moved: Set<string>,
  all: Map<string, PipelineModel>,
): ComparedStage['status'] {
  if (moved.has(stage.id)) return 'moved'
  const texts = new Set([...stage.stages.values()].map(({ label }) => label))
  if (stage.in.length > 1) return texts.size > 1 ? 'changed' : 'shared'
  // A stage that stands for a pipeline of this very comparison is inherited too.
  const expands = [...stage.stages.values()][0]?.expands
  return stage.inheritedBy.length > 0 || (expands !== undefined && all.has(expands)) ? 'inherited' : 'only'
}

/** Edges with the pipelines that have them. */
function ownersIn(pipelines: PipelineModel[]): { edge: EdgeModel; in: string[] }[] {
  const owners = new Map<string, { edge: EdgeModel; in: string[] }>()
  for (const pipeline of pipelines)
    for (const edge of pipeline.edges) {
      const entry = owners.get(edgeKey(edge)) ?? { edge, in: [] as string[] }
      if (!entry.in.includes(pipeline.id)) entry.in.push(pipeline.id)
      owners.set(edgeKey(edge), entry)
    }
  return [...owners.values()]
}

/**
 * Compares n pipelines stage by stage (by id) and edge by edge.
 * @param all every pipeline of the deck by id, to look up what a stage `expands`
 */
export function compare(pipelines: PipelineModel[], all: Map<string, PipelineModel>): Comparison {
  const inherited = new Map(pipelines.map((pipeline) => [pipeline.id, inheritedStages(pipeline, all)]))
  const stages = stagesIn(pipelines)
  const shared = new Set([...stages.values()].filter((stage) => stage.in.length > 1).map(({ id }) => id))
  const moved = movedStages(pipelines, shared)
  for (const stage of stages.values()) {
    stage.inheritedBy = pipelines
      .filter(({ id }) => !stage.stages.has(id) && inherited.get(id)?.has(stage.id))
      .map(({ id }) => id)
    stage.status = statusOf(stage, moved, all)
  }
  const rerouted = reroutes(pipelines)
  const detoured = new Set(rerouted.map(({ direct, from, to }) => `${direct} ${from} ${to}`))
  const first = pipelines[0]?.id
  const comparison: Comparison = { pipelines, stages, shared: [], added: [], removed: [], rerouted }
  for (const { edge, in: owner } of ownersIn(pipelines)) {
    if (owner.length === pipelines.length) comparison.shared.push(edge)
    else if (first !== undefined && owner.includes(first)) {
      if (!detoured.has(`${first} ${edge.from} ${edge.to}`))
        comparison.removed.push({ pipeline: first, edge })
    } else if (owner[0] !== undefined) comparison.added.push({ pipeline: owner[0], edge })
  }
  return comparison
}
