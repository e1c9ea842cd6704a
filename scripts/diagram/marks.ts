/** What a stage is marked with: tone, icon, and the tones of what it holds. Pure. */
import type { ModalityModel, PipelineModel, StageModel } from '../deck/model.js'
import { pictureName } from '../pictures/name.js'
import { own } from '../text/own.js'
import { builtinTone } from '../theme/tones.js'

/** Does Diptych bring a colour for this modality? */
export const isBuiltin = (modality: string): boolean => builtinTone(modality) !== undefined

/** Colour family of a modality: a modality with a colour, or `neutral`. */
export function toneOf(modality: string, modalities: ModalityModel[] = []): string {
  return (
    builtinTone(modality) ?? modalities.find(({ id, colour }) => id === modality && colour)?.tone ?? 'neutral'
  )
}

/**
 * What these stages show is their own, whatever leads into them: an encoder is one of images also where it reads videos,
 * and has one colour in every drawing of a deck.
 */
const ownKinds = new Set<StageModel['kind']>(['data', 'output', 'sequence', 'encoder'])

/**
 * Tone of a stage in its pipeline: its modality's; none where several modalities go through it, since then the colour
 * of one would tell of that one only.
 */
export function stageTone(stage: StageModel, pipeline: PipelineModel, modalities: ModalityModel[]): string {
  const own = toneOf(stage.modality, modalities)
  if (own === 'neutral' || ownKinds.has(stage.kind)) return own
  const flow = pipeline.edges.filter(({ to, kind }) => to === stage.id && kind !== 'loop' && kind !== 'grad')
  const before = new Set(flow.map(({ from }) => from))
  const tones = pipeline.stages
    .filter(({ id }) => before.has(id))
    .map(({ modality }) => toneOf(modality, modalities))
  return new Set(tones.filter((tone) => tone !== 'neutral')).size > 1 ? 'neutral' : own
}

/** Icon of a stage; none for most kinds. */
export function iconOf(kind: string, modality: string): string | undefined {
  if (kind === 'human' || kind === 'policy') return kind
  if (kind !== 'data' && kind !== 'output') return undefined
  const name = own<string>({ speech: 'audio', mask: 'image' }, modality) ?? modality
  return ['text', 'image', 'video', 'audio', 'document', 'table'].includes(name) ? name : undefined
}

/** What stands in a stage's box: a small drawing by its name, or a picture by the name under which it is written. */
export const artOf = ({ drawing, picture }: StageModel): string | undefined =>
  picture ? pictureName(picture.image) : drawing

/** Tones of what flows into a sequence, in the order of the stages; those of its own modality where it has one. */
export function tokensOf(stage: StageModel, pipeline: PipelineModel, modalities: ModalityModel[]): string[] {
  const own = toneOf(stage.modality, modalities)
  if (own !== 'neutral') return [own]
  const found = new Set([stage.id])
  for (const id of found)
    for (const { from, to, kind } of pipeline.edges)
      if (to === id && kind !== 'loop' && kind !== 'grad') found.add(from)
  const tones = pipeline.stages
    .filter(
      ({ id, kind }) => id !== stage.id && found.has(id) && ['data', 'encoder', 'sequence'].includes(kind),
    )
    .map(({ modality }) => toneOf(modality, modalities))
  const coloured = tones.filter((tone) => tone !== 'neutral')
  return [...new Set(coloured.length > 0 ? coloured : tones)].slice(0, 6)
}

/** Tone of the one modality that only this pipeline's subject has; `neutral` where it has none or several. */
export function ownTone(pipeline: PipelineModel, all: PipelineModel[], modalities: ModalityModel[]): string {
  const others = new Set(all.flatMap((one) => (one === pipeline ? [] : (one.modalities ?? []))))
  const own = (pipeline.modalities ?? []).filter((id) => !others.has(id))
  const tones = new Set(own.map((id) => toneOf(id, modalities)))
  return tones.size === 1 ? [...tones][0]! : 'neutral'
}
