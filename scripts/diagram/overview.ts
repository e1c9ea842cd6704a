/** Pipelines told by their groups: each group one box, or one box for each strand of it. Pure. */
import type { ModalityModel, PipelineModel, StageModel } from '../deck/model.js'
import { coveredBy } from './compare.js'
import { framesOfBoxes } from './enclosures.js'
import { groupsOf, type Group } from './groups.js'
import { toneOf } from './marks.js'
import { edgesBetween, heldBy, kinds, strands } from './strands.js'

/**
 * How much an overview tells: strands of a group as rows (with the names of what else is in them; `brief`: with
 * the deck's own words only; `bare`: without), the names of the stages, modalities, or groups only.
 */
export type Fullness = 'strands' | 'brief' | 'bare' | 'names' | 'modalities' | 'plain'

/** Every fullness, the one that tells most first. */
export const fullnesses: Fullness[] = ['strands', 'brief', 'bare', 'names', 'modalities', 'plain']

/** A box names at most so many of its other stages; more are not told at all, never a part of them. */
const MOST = 3
/** A group of more strands is one box. */
const ROWS = 4

export interface CollapseOptions {
  modalities?: ModalityModel[]
  /** Between the names in one box, in the deck's language. */
  separator: string
  /** Words for a stage that stands for another pipeline of the comparison, by that one's title: all of it, or what leads to it. */
  standsFor: (title: string, whole: boolean) => string
}

export interface Collapsed {
  pipelines: PipelineModel[]
  /** Index of each stage's group in `heads`. */
  groupOf: Map<string, number>
  heads: string[]
}

/**
 * Pipelines with their groups as stages; stages outside any group stay, as does one that stands for another
 * pipeline shown: it covers the columns of that pipeline. Lines back are left out: an overview tells the way.
 * A group that two pipelines fill with different stages is a stage of its own in each, in the same column; as
 * rows, its parts are the same where their main stages are.
 */
export function collapse(
  pipelines: PipelineModel[],
  fullness: Fullness,
  { modalities = [], separator, standsFor }: CollapseOptions,
): Collapsed {
  const groups = groupsOf(pipelines)
  const many = pipelines.length > 1
  const telling: Telling = {
    ...{ pipelines, groups, fullness, many, modalities, separator, standsFor },
    rows: many && ['strands', 'brief', 'bare'].includes(fullness),
    uses: new Map(),
  }
  for (const pipeline of pipelines)
    for (const group of groups)
      for (const { id } of membersOf(pipeline, group, telling))
        telling.uses.set(id, (telling.uses.get(id) ?? 0) + 1)
  const groupOf = new Map<string, number>()
  const owners = new Map<string, Map<string, string>>()
  const made = pipelines.map((pipeline) => {
    const { owner, ...one } = collapsed(pipeline, telling, groupOf)
    owners.set(pipeline.id, owner)
    return one
  })
  return {
    pipelines: made.map((one) => ({ ...one, stages: one.stages.map((stage) => withBoxes(stage, owners)) })),
    groupOf,
    heads: telling.rows ? groups.map(({ label }) => label) : [],
  }
}

/** How the pipelines are told. */
interface Telling {
  pipelines: PipelineModel[]
  groups: Group[]
  fullness: Fullness
  many: boolean
  /** Is each strand of a group a box? */
  rows: boolean
  /** In how many groups, of all pipelines, a stage is. */
  uses: Map<string, number>
  modalities: ModalityModel[]
  separator: string
  standsFor: CollapseOptions['standsFor']
}

/** The pipeline of this comparison that a stage stands for. */
const targetOf = (pipeline: PipelineModel, { expands }: StageModel, { pipelines }: Telling) =>
  pipelines.find(({ id }) => id === expands && id !== pipeline.id)

const membersOf = (pipeline: PipelineModel, group: Group, telling: Telling) =>
  pipeline.stages.filter((stage) => group.stages.includes(stage.id) && !targetOf(pipeline, stage, telling))

/** A stage that stands for a part of another pipeline, with the boxes of that part. */
function withBoxes(stage: StageModel, owners: Map<string, Map<string, string>>): StageModel {
  const owner = owners.get(stage.expands ?? '')
  if (!stage.covers || !owner) return stage
  return { ...stage, covers: [...new Set(stage.covers.flatMap((id) => owner.get(id) ?? id))] }
}

/**
 * @param groupOf gets the group of every box
 * @returns also the box of every stage that is in one
 */
function collapsed(
  pipeline: PipelineModel,
  telling: Telling,
  groupOf: Map<string, number>,
): PipelineModel & { owner: Map<string, string> } {
  const owner = new Map<string, string>()
  const mains = new Map<string, string>()
  const boxes: StageModel[] = []
  telling.groups.forEach((group, index) => {
    const own = membersOf(pipeline, group, telling)
    if (own.length === 0) return
    const parts = telling.rows ? strands(pipeline, own) : [own]
    for (const part of parts.length <= ROWS ? parts : [own]) {
      const alone = parts.length === 1 || parts.length > ROWS
      const box = boxOf(pipeline, { group, index, part, alone }, telling)
      groupOf.set(box.id, index)
      mains.set(box.id, mainOf(pipeline, group, part).id)
      for (const stage of part) owner.set(stage.id, box.id)
      boxes.push(box)
    }
  })
  const loose = pipeline.stages
    .filter(({ id }) => !owner.has(id))
    .map((stage) => looseStage(pipeline, stage, telling))
  const stages = [...loose, ...boxes]
  const frames = framesOfBoxes(pipeline, owner, mains)
  return { ...pipeline, stages, edges: edgesBetween(pipeline, owner), groups: [], frames, owner }
}

/** Stages of a group that become one box. */
interface Part {
  group: Group
  /** Index of the group. */
  index: number
  part: StageModel[]
  /** Are they all of the group? */
  alone: boolean
}

/** The stage of a box whose name it bears. */
const mainOf = ({ groups }: PipelineModel, group: Group, part: StageModel[]): StageModel =>
  part.find(({ id }) => id === groups.find((own) => own.id === group.id)?.main) ?? part.at(-1)!

function boxOf(pipeline: PipelineModel, { group, index, part, alone }: Part, telling: Telling): StageModel {
  const { rows, many, modalities } = telling
  const own = pipeline.groups.find(({ id }) => id === group.id)
  const main = mainOf(pipeline, group, part)
  const label = rows ? rowLabel(part, main, own) : (own?.label ?? group.label)
  const detail = detailOf(part, main, alone ? own?.detail : undefined, telling)
  const tones = part
    .map(({ modality }) => modality)
    .filter((modality) => toneOf(modality, modalities) !== 'neutral')
  const same = new Set(tones.map((modality) => toneOf(modality, modalities))).size === 1
  return {
    id: rows ? `${group.id}_${main.id}` : groupBoxId(pipeline, group, part, telling),
    label,
    detail: detail === label ? undefined : detail,
    kind: rows ? main.kind : 'process',
    modality: rows && !alone ? (tones.at(-1) ?? main.modality) : same ? tones[0]! : 'mixed',
    column: many ? index : undefined,
    frozen: part.every(({ frozen }) => frozen === true) || undefined,
    idle: part.every(({ idle }) => idle === true) || undefined,
    strong: main.strong,
    // A box that stands for one stage shows what that one holds; a group's box speaks of none of them.
    ...(rows ? heldBy(part, main) : {}),
  }
}

/** A row's name: its main stage's, or the one that the group has for it and what it stands for besides. */
const rowLabel = (
  part: StageModel[],
  { id, label }: StageModel,
  own: PipelineModel['groups'][number] | undefined,
) => (part.length > 1 && own?.main === id ? own.name : undefined) ?? label

/** A group is one stage in all pipelines where they share stages of it, else each pipeline's own. */
function groupBoxId(pipeline: PipelineModel, group: Group, part: StageModel[], telling: Telling): string {
  const recurs = part.some(({ id }) => (telling.uses.get(id) ?? 0) > 1)
  return recurs || !telling.many ? group.id : `${group.id}_${pipeline.id}`
}

/** What a box says besides its label. @param words the deck's own */
function detailOf(part: StageModel[], main: StageModel, words: string | undefined, telling: Telling) {
  const { rows, fullness, modalities, separator } = telling
  const names = part.filter((stage) => !rows || stage !== main).map((stage) => stage.label)
  const others = names.length <= MOST && names.length > 0 ? names.join(separator) : undefined
  return {
    strands: words ?? others,
    brief: words,
    bare: undefined,
    names: words ?? others,
    modalities: kinds(part, modalities, separator),
    plain: undefined,
  }[fullness]
}

/** A stage outside of any group; where it stands for another pipeline, over the columns of that. */
function looseStage(pipeline: PipelineModel, stage: StageModel, telling: Telling): StageModel {
  const target = targetOf(pipeline, stage, telling)
  const inside = target ? coveredBy(stage, target) : new Set<string>()
  const covered = telling.groups.flatMap((group, index) =>
    target && membersOf(target, group, telling).some(({ id }) => inside.has(id)) ? [index] : [],
  )
  if (!target || covered.length === 0) return stage
  const whole = target.stages.every(({ id }) => inside.has(id))
  const words = [stage.detail, telling.standsFor(target.title, whole)].filter(Boolean)
  const span = covered.at(-1)! - covered[0]! + 1
  return {
    ...stage,
    ...(whole ? {} : { covers: [...inside] }),
    detail: words.join(' ') || undefined,
    column: covered[0],
    span,
  }
}
