/** Pipelines as graphs: edges between known stages, no circles of data, groups that do not overlap. */
import type { PipelineInput } from '../../schema/graph.js'
import { mostStages } from '../../schema/limits.js'
import { byStart, findCircles, wayOf } from './circles.js'
import type { CheckContext } from './context.js'

interface Edge {
  from: string
  to: string
  kind: string
  index: number
}

/** Edges in one form, whichever way they are written. */
export function edgesOf(pipeline: PipelineInput): Edge[] {
  return pipeline.edges.map((edge, index) =>
    Array.isArray(edge)
      ? { from: edge[0], to: edge[1], kind: edge[2] ?? 'data', index }
      : { from: edge.from, to: edge.to, kind: edge.kind, index },
  )
}

export function checkGraphs(context: CheckContext): void {
  for (const pipeline of context.content.pipelines) {
    checkSize(context, pipeline)
    const edges = checkEdges(context, pipeline)
    checkLonely(context, pipeline, edges)
    checkCycle(context, pipeline, edges)
    checkGroups(context, pipeline)
  }
  checkExpands(context)
}

/** So many stages that planning them would take long are hardly meant. */
function checkSize(context: CheckContext, pipeline: PipelineInput): void {
  const most = context.content.deck?.diagrams?.stages ?? mostStages
  const count = pipeline.stages.length
  if (count <= most) return
  context.at(pipeline, ['stages', most], 'too-many', `\`${pipeline.id}\` has ${count} stages.`, {
    expected: `at most ${most} stages in a pipeline`,
    hint: 'make several pipelines of it, or raise `diagrams: { stages: … }` of the deck',
  })
}

/** Kinds that carry something on to another stage. */
const flows = new Set(['data', 'weights'])

function checkEdges(context: CheckContext, pipeline: PipelineInput): Edge[] {
  const stages = new Set(pipeline.stages.map((stage) => stage.id))
  const seen = new Map<string, number>()
  const good: Edge[] = []
  for (const edge of edgesOf(pipeline)) {
    const tuple = Array.isArray(pipeline.edges[edge.index])
    const ends = [
      [edge.from, tuple ? 0 : 'from'],
      [edge.to, tuple ? 1 : 'to'],
    ] as const
    for (const [id, step] of ends) {
      if (!stages.has(id))
        context.unknown(pipeline, ['edges', edge.index, step], 'unknown-stage', 'stage', id, stages, '')
    }
    if (!stages.has(edge.from) || !stages.has(edge.to)) continue
    const place = ['edges', edge.index]
    const key = `${edge.from} ${edge.to} ${edge.kind}`
    const first = seen.get(key)
    if (edge.from === edge.to && flows.has(edge.kind)) {
      const message = `The edge of kind \`${edge.kind}\` leads from \`${edge.from}\` to itself.`
      context.at(pipeline, place, 'self-edge', message, {
        hint: 'give an edge that repeats a stage the kind `loop`: it is drawn as a loop at the stage',
      })
    } else if (first !== undefined) {
      const where = context.where(pipeline, ['edges', first])
      context.at(pipeline, place, 'duplicate-edge', `The same edge already stands at ${where}.`, {
        hint: 'remove it',
      })
    } else {
      seen.set(key, edge.index)
      good.push(edge)
    }
  }
  return good
}

function checkLonely(context: CheckContext, pipeline: PipelineInput, edges: readonly Edge[]): void {
  if (pipeline.stages.length < 2) return
  const touched = new Set(edges.flatMap((edge) => [edge.from, edge.to]))
  for (const [index, stage] of pipeline.stages.entries()) {
    if (touched.has(stage.id)) continue
    context.at(
      pipeline,
      ['stages', index, 'id'],
      'lonely-stage',
      `No edge touches the stage \`${stage.id}\`.`,
    )
  }
}

/** Data edges must not lead round; each edge that closes a circle is told. */
function checkCycle(context: CheckContext, pipeline: PipelineInput, edges: readonly Edge[]): void {
  const next = byStart(edges.filter((edge) => edge.kind === 'data'))
  const ids = pipeline.stages.map((stage) => stage.id)
  for (const circle of findCircles(ids, (id) => next.get(id) ?? [])) {
    const place = ['edges', circle.at(-1)?.index ?? 0]
    context.at(pipeline, place, 'cycle', `Data edges lead round in a circle: ${wayOf(circle)}.`, {
      hint: 'give the edge that leads back the kind `loop` (or `grad`, `control`)',
    })
  }
}

/** Stages in groups exist, stand in one group only, and all stand in one; a group’s main stage is one of its own. */
function checkGroups(context: CheckContext, pipeline: PipelineInput): void {
  const groups = pipeline.groups
  if (!groups) return
  const stages = new Set(pipeline.stages.map((stage) => stage.id))
  const owner = new Map<string, string>()
  for (const [index, group] of groups.entries()) {
    for (const [place, id] of group.stages.entries()) {
      const path = ['groups', index, 'stages', place]
      const other = owner.get(id)
      if (!stages.has(id)) context.unknown(pipeline, path, 'unknown-stage', 'stage', id, stages, '')
      else if (other !== undefined) {
        context.at(
          pipeline,
          path,
          'group-overlap',
          `The stage \`${id}\` already stands in the group \`${other}\`.`,
        )
      } else owner.set(id, group.id)
    }
    if (group.main !== undefined && !group.stages.includes(group.main))
      context.unknown(
        pipeline,
        ['groups', index, 'main'],
        'unknown-stage',
        'stage',
        group.main,
        group.stages,
        '',
      )
  }
  for (const [index, stage] of pipeline.stages.entries()) {
    if (owner.has(stage.id)) continue
    context.at(
      pipeline,
      ['stages', index, 'id'],
      'ungrouped-stage',
      `The stage \`${stage.id}\` stands in no group.`,
    )
  }
}

/** A pipeline must not stand inside itself. */
function checkExpands(context: CheckContext): void {
  const { pipelines } = context.content
  const byId = new Map(pipelines.map((pipeline) => [pipeline.id, pipeline]))
  const next = byStart(
    [...byId.values()].flatMap(({ id, stages }) =>
      stages.flatMap(({ expands }, index) =>
        expands !== undefined && byId.has(expands) ? [{ from: id, to: expands, index }] : [],
      ),
    ),
  )
  for (const circle of findCircles([...byId.keys()], (id) => next.get(id) ?? [])) {
    const last = circle.at(-1)
    const pipeline = last && byId.get(last.from)
    if (!pipeline) continue
    const message = `Pipelines stand inside each other: ${wayOf(circle)}.`
    context.at(pipeline, ['stages', last.index, 'expands'], 'expands-cycle', message)
  }
}
