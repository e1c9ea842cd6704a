/** Random pipelines to compare: one to four lanes, three to thirty stages, short, long and Chinese labels. */
import fc from 'fast-check'
import { stageDrawings } from '../../scripts/schema/graph.js'
import type { EdgeModel, PipelineModel, StageModel } from '../../scripts/deck/model.js'

const labels = [
  'Tokenize',
  'Embedding + position',
  'Reward model',
  'Donaudampfschifffahrtsgesellschaft',
  'Rindfleischetikettierungsüberwachung',
  'Decoder blocks × N',
  'RL',
  'Self-attention with rotary position',
  '分词',
  '词嵌入与位置编码',
  '对数梅尔频谱',
  '解码器块 × N（因果自注意力）',
  '把图像与文本的词元拼接成一条序列',
  'KV 缓存',
]
const details = [undefined, undefined, undefined, 'frozen', '权重冻结', 'temperature, top-p', '24 × 24 = 576']
const modalities = ['text', 'image', 'audio', 'video', 'token', 'embedding', 'none']
const kinds = ['data', 'process', 'encoder', 'loss', 'model', 'output'] as const
const lineKinds: EdgeModel['kind'][] = ['data', 'data', 'data', 'weights', 'option', 'control']

interface Seedling {
  lanes: number
  stages: { label: number; detail: number; modality: number; kind: number; lanes: number }[]
  extra: { from: number; to: number; kind: number }[]
  back: { from: number; to: number; loop: boolean }[]
}

const small = fc.nat({ max: 999 })
const seedling: fc.Arbitrary<Seedling> = fc.record({
  lanes: fc.integer({ min: 1, max: 4 }),
  stages: fc.array(
    fc.record({
      label: small,
      detail: small,
      modality: small,
      kind: small,
      lanes: fc.integer({ min: 1, max: 15 }),
    }),
    { minLength: 3, maxLength: 30 },
  ),
  extra: fc.array(fc.record({ from: small, to: small, kind: small }), { maxLength: 6 }),
  back: fc.array(fc.record({ from: small, to: small, loop: fc.boolean() }), { maxLength: 2 }),
})

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!

/** Some stages have a drawing, some tokens, a few both. */
const heldBy = ({ label, detail, modality }: Seedling['stages'][number]): Partial<StageModel> => ({
  ...(label % 9 === 0 ? { drawing: pick(stageDrawings, modality) } : {}),
  ...(detail % 13 === 0
    ? {
        tokens: [
          { modality: pick(modalities, label), count: 1 + label, across: label % 2 ? 24 : undefined },
          ...(modality % 2 ? [{ modality: 'image', count: 1 + modality * 7 }] : []),
        ],
      }
    : {}),
})

/** Pipelines that share a part of their stages: each a chain with branches, and lines back. */
export const randomPipelines: fc.Arbitrary<PipelineModel[]> = seedling.map(({ lanes, stages, extra, back }) =>
  Array.from({ length: lanes }, (_, lane): PipelineModel => {
    const own = stages
      .map((stage, index) => ({ stage, index }))
      .filter(({ stage, index }) => lanes === 1 || index < 3 || (stage.lanes >> lane) % 2 === 1)
    const models = own.map(({ stage, index }): StageModel => ({
      id: `s${index}`,
      label: pick(labels, stage.label),
      detail: pick(details, stage.detail),
      kind: pick(kinds, stage.kind) as StageModel['kind'],
      modality: pick(modalities, stage.modality),
      ...heldBy(stage),
    }))
    const edges: EdgeModel[] = []
    const add = (from: number, to: number, kind: EdgeModel['kind']) => {
      const [a, b] = [models[from]!.id, models[to]!.id]
      if (a !== b && !edges.some((edge) => edge.from === a && edge.to === b))
        edges.push({ from: a, to: b, kind })
    }
    for (let to = 1; to < models.length; to++)
      add(own[to]!.stage.kind % 5 === 0 && to > 1 ? to - 2 : to - 1, to, 'data')
    for (const { from, to, kind } of extra) {
      const [a, b] = [from % models.length, to % models.length].sort((x, y) => x - y) as [number, number]
      add(a, b, pick(lineKinds, kind))
    }
    for (const { from, to, loop } of back) {
      const [a, b] = [from % models.length, to % models.length].sort((x, y) => y - x) as [number, number]
      add(a, b, loop ? 'loop' : 'grad')
    }
    const name = pick(['LLM', '多模态大模型', 'Vision-language model', 'MoE'], lane)
    return { id: `p${lane}`, title: name, name, mode: 'inference', stages: models, edges, groups: [] }
  }),
)
