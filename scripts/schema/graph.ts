/** Typed pipeline graphs: stages and edges with a kind each. */
import { z } from 'zod'
import { farthest, mostRuns, mostTokens } from './limits.js'
import { idOf, idsOf } from './references.js'
import { type Form, id, inline, plain } from './text.js'

/** What a stage does. Told by icon and shape; `other` for what has no word here. */
export const stageKinds = [
  'data',
  'process',
  'tokenizer',
  'encoder',
  'connector',
  'sequence',
  'backbone',
  'cache',
  'head',
  'decoder',
  'sampler',
  'loss',
  'model',
  'human',
  'policy',
  'output',
  'store',
  'index',
  'query',
  'service',
  'decision',
  'other',
] as const

/** Modalities known without a declaration. A deck may add further ones under `modalities`. */
export const builtinModalities = [
  'text',
  'image',
  'video',
  'audio',
  'speech',
  'mask',
  'token',
  'embedding',
  'logits',
  'mixed',
  'weights',
  'preference',
  'document',
  'table',
  'none',
] as const

/** How two stages are joined. `data` is the default. */
export const edgeKinds = ['data', 'grad', 'loop', 'weights', 'control', 'option'] as const

export const pipelineModes = ['inference', 'training', 'training+inference', 'process'] as const

/** Small drawings that can stand in a stage. */
export const stageDrawings = ['grid', 'wave', 'frames', 'page', 'mask'] as const

/** So many tokens of one modality: by a number or by a fact. */
const tokens = z.strictObject({
  count: z.int().min(1).max(mostTokens).optional().meta({ description: 'How many.' }),
  fact: idOf('facts').optional().meta({ description: 'The fact whose value says how many.' }),
  modality: idOf('modalities').optional().meta({
    description: 'Whose colour they have; the stage’s own where absent.',
  }),
  across: z.int().min(1).max(1000).optional().meta({
    description: 'How many stand side by side: 24 for 576 as 24 × 24. Rows of an even length where absent.',
  }),
  example: z.boolean().optional().meta({
    description: 'True where the number is no measured one; the legend says so.',
  }),
})

/** A picture in a stage's box. */
const stagePicture = z.strictObject({
  image: z.string().meta({ description: 'A file of the deck folder; shown as a thumbnail.' }),
  alt: plain.meta({ field: 'plain', description: 'What is to be seen, for those who do not see it.' }),
})

export const stage = z.strictObject({
  id,
  label: plain.meta({
    field: 'plain',
    description: 'What stands in the box; short (about 12 Chinese or 22 Latin characters).',
  }),
  detail: plain.optional().meta({ field: 'plain', description: 'A smaller second line in the box.' }),
  kind: z.enum(stageKinds).meta({
    form: 'stage-kind' satisfies Form,
    description:
      'What it does. A `decision` has pointed sides; give the edges that leave it a `label` each (yes, no, a condition).',
  }),
  modality: idOf('modalities').default('none').meta({ description: 'A built-in or declared modality.' }),
  column: z.int().min(0).max(farthest.column).optional().meta({
    description:
      'Column, only where the edges alone make a poor picture; holds where the pipeline is drawn on its own.',
  }),
  row: z.int().min(0).max(farthest.row).optional().meta({ description: 'Row; see `column`.' }),
  span: z.int().min(1).max(12).optional().meta({
    description: 'Columns that the box covers from its own to the right; 1 where absent. See `column`.',
  }),
  expands: idOf('pipelines').optional().meta({
    description:
      'The pipeline that this stage stands for; its stages count as inherited. Where that pipeline has a stage of the same id, only what leads to it.',
  }),
  frozen: z.boolean().optional().meta({ description: 'True where its weights are not updated (training).' }),
  idle: z.boolean().optional().meta({
    description: 'True where it is there and takes no part in what the drawing shows: drawn pale and dashed.',
  }),
  tokens: z.array(tokens).min(1).max(mostRuns).optional().meta({
    description:
      'How many tokens (pieces, records …) there are here, drawn as squares: all of a drawing to one scale.',
  }),
  drawing: z.enum(stageDrawings).optional().meta({
    description:
      'A small drawing in the box: `grid` (a picture in patches), `wave`, `frames`, `page`, `mask`.',
  }),
  picture: stagePicture.optional().meta({
    form: 'stage-picture' satisfies Form,
    description: 'A picture in the box, in place of a `drawing`.',
  }),
})

const edgeKind = z.enum(edgeKinds).meta({ form: 'edge-kind' satisfies Form })

export const edge = z
  .union([
    z.tuple([id, id]),
    z.tuple([id, id, edgeKind]),
    z.strictObject({ from: id, to: id, kind: edgeKind.default('data'), label: plain.optional() }),
  ])
  .meta({ form: 'edge' satisfies Form })

export const group = z.strictObject({
  id,
  label: plain,
  stages: z.array(id).min(1),
  main: id.optional().meta({
    description: 'The stage whose name stands in the overview’s box; the last one where absent.',
  }),
  name: plain.optional().meta({
    field: 'plain',
    description: 'What the overview’s box says in place of `main`’s name, where it stands for others, too.',
  }),
  detail: plain.optional().meta({
    field: 'plain',
    description: 'Second line of the overview’s box; the names of its other stages where absent.',
  }),
})

export const frame = z.strictObject({
  id,
  label: plain.meta({ field: 'plain', description: 'Its title, inside at the top; short.' }),
  stages: z.array(id).min(1).meta({
    description:
      'The stages in it. A frame all of whose stages stand in another one stands inside that; two deep at most.',
  }),
  frozen: z.boolean().optional().meta({
    description:
      'True where the weights of nothing in it are updated; its title has the sign of what is frozen.',
  }),
})

const meaning = (what: string) =>
  plain
    .optional()
    .meta({ field: 'plain', description: `What ${what} mean in this pipeline, for the legend.` })

/** The deck's own words for kinds of edges, and for tokens; one look has one meaning in a pipeline. */
export const edgeWords = z.strictObject({
  grad: meaning('`grad` edges'),
  loop: meaning('`loop` edges'),
  weights: meaning('`weights` edges'),
  control: meaning('`control` edges'),
  option: meaning('`option` edges'),
  tokens: plain.optional().meta({
    field: 'plain',
    description: 'What the squares of `tokens` stand for here, behind the scale that the legend gives.',
  }),
})

export const pipeline = z.strictObject({
  id,
  subject: idOf('subjects').optional().meta({ description: 'The subject that this pipeline belongs to.' }),
  name: plain,
  mode: z.enum(pipelineModes),
  note: inline.optional().meta({
    field: 'inline',
    description:
      'What the drawing leaves out, in a sentence or two: with the notes (presenter’s view, handout) and below the drawing in the reading page, at the first slide that draws the pipeline.',
  }),
  adds: plain.optional().meta({
    field: 'plain',
    description:
      'In comparisons, what the stages that this pipeline adds are for: stands behind their number, “9 are added …”. In a few words that go on from there (`to turn images into tokens`).',
  }),
  sources: idsOf('sources').default([]),
  stages: z.array(stage).min(1),
  edges: z.array(edge).default([]).meta({
    description:
      'Lines from stage to stage. One of kind `loop`, `grad`, `control` or `option` may lead from a stage to itself; two of one kind, there and back, are one line with two heads.',
  }),
  legend: edgeWords.optional().meta({
    description:
      'What kinds of edges, and tokens, mean here, in the legend; the words of the interface where absent.',
  }),
  groups: z.array(group).optional().meta({
    description: 'Stages taken together in an overview; same group id in two pipelines = same column.',
  }),
  frames: z.array(frame).optional().meta({
    description:
      'Stages drawn within a border with a title: one model, a phase, what is frozen. Same frame id in two pipelines = same columns, as far as nothing else stands there.',
  }),
})

export type StageKind = (typeof stageKinds)[number]
export type StageDrawing = (typeof stageDrawings)[number]
export type EdgeKind = (typeof edgeKinds)[number]
export type PipelineMode = (typeof pipelineModes)[number]
export type PipelineInput = z.output<typeof pipeline>
export type StageInput = z.output<typeof stage>
