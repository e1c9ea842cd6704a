/** Typed pipeline graphs: stages and edges with a kind each. */
import { z } from 'zod'
import { id, inline, plain } from './text.js'

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

export const stage = z.strictObject({
  id,
  label: plain.meta({
    field: 'plain',
    description: 'What stands in the box; short (about 12 Chinese or 22 Latin characters).',
  }),
  detail: plain.optional().meta({ field: 'plain', description: 'A smaller second line in the box.' }),
  kind: z.enum(stageKinds),
  modality: id.default('none').meta({ description: 'A built-in or declared modality.' }),
  column: z
    .int()
    .min(0)
    .optional()
    .meta({ description: 'Column, only where it cannot be derived from the edges.' }),
  row: z.int().min(0).optional().meta({ description: 'Row in the lane, only where it cannot be derived.' }),
  expands: id
    .optional()
    .meta({ description: 'The pipeline that this stage stands for; its stages count as inherited.' }),
  frozen: z.boolean().optional().meta({ description: 'True where its weights are not updated (training) .' }),
})

export const edge = z.union([
  z.tuple([id, id]),
  z.tuple([id, id, z.enum(edgeKinds)]),
  z.strictObject({ from: id, to: id, kind: z.enum(edgeKinds).default('data'), label: plain.optional() }),
])

export const group = z.strictObject({
  id,
  label: plain,
  stages: z.array(id).min(1),
})

export const pipeline = z.strictObject({
  id,
  subject: id.optional().meta({ description: 'The subject that this pipeline belongs to.' }),
  name: plain,
  mode: z.enum(pipelineModes),
  note: inline.optional(),
  sources: z.array(id).min(1),
  stages: z.array(stage).min(1),
  edges: z.array(edge).default([]),
  groups: z.array(group).optional().meta({
    description: 'Stages taken together in an overview; same group id in two pipelines = same column.',
  }),
})

export type StageKind = (typeof stageKinds)[number]
export type EdgeKind = (typeof edgeKinds)[number]
export type PipelineMode = (typeof pipelineModes)[number]
export type PipelineInput = z.output<typeof pipeline>
export type StageInput = z.output<typeof stage>
