/** What stands in a stage's box beside its words. Pure. */
import type { ModalityModel, PipelineModel, StageModel } from '../deck/model.js'
import type { LaneNode } from './layout/types.js'
import { artOf, iconOf, tokensOf } from './marks.js'
import { runsOf } from './tokens.js'

/**
 * What a stage shows beside its words: an icon; tokens by number, or, of a sequence without numbers, their kinds; a
 * drawing or a picture.
 *
 * @param view.unit how many tokens a square stands for, where any are drawn
 */
export function heldIn(
  stage: StageModel,
  pipeline: PipelineModel,
  { unit, modalities }: { unit: number | undefined; modalities: ModalityModel[] },
): Pick<LaneNode, 'icon' | 'tokens' | 'counts' | 'art'> {
  const counts = unit === undefined ? undefined : runsOf(stage, unit, modalities)
  const kinds = stage.kind === 'sequence' && !counts
  const art = artOf(stage)
  return {
    icon: art ? undefined : iconOf(stage.kind, stage.modality),
    tokens: kinds ? tokensOf(stage, pipeline, modalities) : undefined,
    ...{ counts, art },
  }
}
