/** Frames of pipelines: each holds stages that exist, and stands beside others or inside one, two deep at most. */
import type { PipelineInput } from '../../schema/graph.js'
import type { CheckContext } from './context.js'

export function checkFrames(context: CheckContext): void {
  for (const pipeline of context.content.pipelines) {
    checkStages(context, pipeline)
    checkNesting(context, pipeline)
  }
}

/** Each stage of a frame is one of the pipeline, and named once. */
function checkStages(context: CheckContext, pipeline: PipelineInput): void {
  const stages = new Set(pipeline.stages.map(({ id }) => id))
  for (const [index, frame] of (pipeline.frames ?? []).entries())
    for (const [at, id] of frame.stages.entries()) {
      const path = ['frames', index, 'stages', at]
      const first = frame.stages.indexOf(id)
      if (!stages.has(id)) context.unknown(pipeline, path, 'unknown-stage', 'stage', id, stages, '')
      else if (first < at) {
        const where = context.where(pipeline, ['frames', index, 'stages', first])
        context.at(pipeline, path, 'duplicate-reference', `\`${id}\` already stands at ${where}.`, {
          hint: 'remove it',
        })
      }
    }
}

/** The deepest that a frame may stand: in one other. */
const DEEPEST = 1

/** Of two frames that share stages, one stands inside the other, and no frame stands in two that do. */
function checkNesting(context: CheckContext, pipeline: PipelineInput): void {
  const frames = (pipeline.frames ?? []).map(({ id, stages }) => ({ id, stages: new Set(stages) }))
  for (const [index, { id, stages }] of frames.entries()) {
    const path = ['frames', index, 'stages']
    const crossing = frames.slice(0, index).find((other) => overlap(stages, other.stages))
    if (crossing) {
      const same = holds(stages, crossing.stages) && stages.size === crossing.stages.size
      const where = context.where(pipeline, ['frames', frames.indexOf(crossing)])
      const message = same
        ? `The frames \`${id}\` and \`${crossing.id}\` (${where}) hold the same stages.`
        : `The frames \`${id}\` and \`${crossing.id}\` (${where}) share stages, and neither stands inside the other.`
      context.at(pipeline, path, 'frame-overlap', message, {
        hint: same
          ? 'make one frame of them'
          : `name every stage of the inner one in the outer one, too, or take ${shared(stages, crossing.stages)} out of one of them`,
      })
      continue
    }
    const around = frames.filter((other) => other.stages.size > stages.size && holds(other.stages, stages))
    if (around.length <= DEEPEST) continue
    const names = around.map((other) => `\`${other.id}\``).join(', ')
    context.at(
      pipeline,
      path,
      'frame-depth',
      `The frame \`${id}\` stands inside ${around.length} others: ${names}.`,
      {
        expected: 'frames in at most one other',
        hint: 'leave one of them out',
      },
    )
  }
}

const holds = (outer: Set<string>, inner: Set<string>) => [...inner].every((id) => outer.has(id))

/** Do sets share a part of both, or are they the same? */
const overlap = (a: Set<string>, b: Set<string>): boolean => {
  const common = [...a].filter((id) => b.has(id)).length
  return common > 0 && (a.size === b.size || common < Math.min(a.size, b.size))
}

const shared = (a: Set<string>, b: Set<string>) =>
  [...a]
    .filter((id) => b.has(id))
    .map((id) => `\`${id}\``)
    .join(', ')
