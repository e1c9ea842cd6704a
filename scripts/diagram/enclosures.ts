/** Frames of the data as what a view draws of them. Pure. */
import type { FrameModel, PipelineModel } from '../deck/model.js'
import { nodeId } from './ids.js'
import type { Enclosure, LaneNode } from './layout/types.js'

/** Frames that stand in none first, then those inside them: the order in which they are drawn. */
const outermostFirst = (frames: FrameModel[]): FrameModel[] => {
  const depth = ({ stages }: FrameModel) =>
    frames.filter(
      (other) => other.stages.length > stages.length && stages.every((id) => other.stages.includes(id)),
    ).length
  return [...frames].sort((a, b) => depth(a) - depth(b))
}

/**
 * The enclosures of a lane: of each frame what stands in this view. Stages of other views that are drawn as ghosts stand
 * within it, too; one of which there are only these has none here.
 *
 * @param lane its id
 * @param nodes that it has
 */
export function enclosuresOf({ frames = [] }: PipelineModel, lane: string, nodes: LaneNode[]): Enclosure[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return outermostFirst(frames).flatMap(({ id, label, stages, frozen }): Enclosure[] => {
    const shown = stages.flatMap((stage) => byId.get(nodeId(lane, stage)) ?? [])
    if (shown.every(({ status }) => status === 'ghost')) return []
    return [
      {
        ...{ id, label, nodes: shown.map((node) => node.id) },
        ...(shown.length < stages.length ? { cut: true } : {}),
        ...(frozen ? { frozen: true } : {}),
      },
    ]
  })
}

/**
 * Frames around boxes that stand for several stages each. A box stands in a frame where all of its stages do; one that
 * bears the name of a stage of the frame and stands for others, too, has no frame around it, since that would say of
 * these what does not hold. Where that leaves a stage out whose name is not told, the others have their frame.
 *
 * @param owner the box of a stage, where it is not the stage's own
 * @param mains the stage that gives a box its name
 */
export function framesOfBoxes(
  { frames = [], stages }: PipelineModel,
  owner: Map<string, string>,
  mains: Map<string, string>,
): FrameModel[] {
  const boxOf = (stage: string) => owner.get(stage) ?? stage
  const boxes = [...new Set(stages.map(({ id }) => boxOf(id)))]
  return frames.flatMap((frame) => {
    const has = (stage: string) => frame.stages.includes(stage)
    const named = boxes.filter((box) => has(mains.get(box) ?? box))
    const whole = (box: string) => stages.every(({ id }) => boxOf(id) !== box || has(id))
    return named.length > 0 && named.every(whole) ? [{ ...frame, stages: named }] : []
  })
}
