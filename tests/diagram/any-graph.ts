/**
 * Random graphs of every kind, each in three languages: one to four lanes, three to forty stages, groups, lines back,
 * labels on lines, stars, stages that nothing joins.
 */
import fc from 'fast-check'
import type { EdgeModel, PipelineModel, StageModel } from '../../scripts/deck/model.js'

/** The same words in each language; a label takes one and its number, so that none is twice. */
const labels: Record<string, string[]> = {
  en: ['Tokenize', 'Embedding + position', 'Reward model', 'RL', 'Decoder blocks × N', 'Read one request'],
  zh: ['分词', '词嵌入与位置编码', '奖励模型', '强化学习', '解码器块 × N', '读取一个请求'],
  de: [
    'Zerlegen',
    'Einbettung mit Position',
    'Belohnungsmodell',
    'RL',
    'Dekodiererblöcke × N',
    'Rindfleischetikettierung',
  ],
}
export const languages = Object.keys(labels)
const lineKinds: EdgeModel['kind'][] = ['data', 'data', 'data', 'weights', 'option', 'control']
const modalities = ['text', 'image', 'audio', 'none', 'token']

interface Seedling {
  lanes: number
  stages: { word: number; detail: boolean; lanes: number; modality: number }[]
  shape: 'chain' | 'star' | 'loose'
  joined: number[]
  extra: { from: number; to: number; kind: number; label: boolean }[]
  back: { from: number; to: number; loop: boolean; label: boolean }[]
  groups: number
  view: 'auto' | 'detail'
  low: boolean
}

const small = fc.nat({ max: 999 })
const seedlings: fc.Arbitrary<Seedling> = fc
  .oneof({ weight: 3, arbitrary: fc.integer({ min: 3, max: 16 }) }, fc.integer({ min: 17, max: 40 }))
  .chain((size) =>
    fc.record({
      lanes: fc.integer({ min: 1, max: 4 }),
      stages: fc.array(
        fc.record({
          word: small,
          detail: fc.boolean(),
          lanes: fc.integer({ min: 1, max: 15 }),
          modality: small,
        }),
        { minLength: size, maxLength: size },
      ),
      shape: fc.constantFrom('chain', 'chain', 'star', 'loose'),
      joined: fc.array(small, { minLength: size, maxLength: size }),
      extra: fc.array(fc.record({ from: small, to: small, kind: small, label: fc.boolean() }), {
        maxLength: 20,
      }),
      back: fc.array(fc.record({ from: small, to: small, loop: fc.boolean(), label: fc.boolean() }), {
        maxLength: size,
      }),
      groups: fc.nat({ max: 8 }),
      view: fc.constantFrom('auto', 'auto', 'detail'),
      low: fc.boolean(),
    }),
  )

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!

export interface AnyGraph {
  /** Pipelines in each language, of the same graphs. */
  pipelines: Record<string, PipelineModel[]>
  view: 'auto' | 'detail'
  box: { width: number; height: number }
}

function pipelineOf(seed: Seedling, lane: number, lang: string): PipelineModel {
  const { lanes, stages, shape, joined, extra, back, groups } = seed
  const own = stages
    .map((stage, index) => ({ stage, index }))
    .filter(({ stage, index }) => lanes === 1 || index < 2 || (stage.lanes >> lane) % 2 === 1)
  const models = own.map(({ stage, index }): StageModel => ({
    id: `s${index}`,
    label: `${pick(labels[lang]!, stage.word)} ${index}`,
    detail: stage.detail && index % 3 === 0 ? '24 × 24 = 576' : undefined,
    kind: index % 5 === 0 ? 'data' : 'process',
    modality: pick(modalities, stage.modality),
  }))
  const edges: EdgeModel[] = []
  const add = (from: number, to: number, kind: EdgeModel['kind'], label?: string) => {
    const [a, b] = [models[from]!.id, models[to]!.id]
    if (a !== b && !edges.some((edge) => edge.from === a && edge.to === b && edge.kind === kind))
      edges.push({ from: a, to: b, kind, label })
  }
  for (let to = 1; to < models.length; to++) {
    const at = pick(joined, own[to]!.index)
    // Some stages of a loose graph are joined to nothing.
    if (shape === 'loose' && at % 4 === 0) continue
    add(shape === 'star' ? Math.min(1, to - 1) : shape === 'loose' ? at % to : to - 1, to, 'data')
  }
  const between = (from: number, to: number) =>
    [from % models.length, to % models.length].sort((a, b) => a - b)
  for (const { from, to, kind, label } of extra) {
    const [a, b] = between(from, to)
    add(
      a!,
      b!,
      pick(lineKinds, kind),
      label ? { en: 'if ready', zh: '就绪时', de: 'wenn bereit' }[lang] : undefined,
    )
  }
  for (const { from, to, loop, label } of back) {
    const [a, b] = between(from, to)
    add(b!, a!, loop ? 'loop' : 'grad', label ? { en: 'again', zh: '重复', de: 'erneut' }[lang] : undefined)
  }
  const size = Math.ceil(stages.length / Math.max(1, groups))
  const made = Array.from({ length: groups }, (_, group) => ({
    id: `g${group}`,
    label: `${{ en: 'Phase', zh: '阶段', de: 'Phase' }[lang]} ${group + 1}`,
    // Some stages stand in no group.
    stages: own
      .filter(({ index }) => Math.floor(index / size) === group && index % 7 !== 6)
      .map(({ index }) => `s${index}`),
  })).filter((group) => group.stages.length > 0)
  const title = pick(['LLM', 'LMM', 'Vision-language model', 'MoE'], lane)
  return {
    id: `p${lane}`,
    subject: `p${lane}`,
    title,
    name: title,
    mode: 'process',
    stages: models,
    edges,
    groups: made,
  }
}

export const anyGraphs: fc.Arbitrary<AnyGraph> = seedlings.map((seed) => ({
  pipelines: Object.fromEntries(
    languages.map((lang) => [
      lang,
      Array.from({ length: seed.lanes }, (_, lane) => pipelineOf(seed, lane, lang)),
    ]),
  ),
  view: seed.view,
  box: { width: 1136, height: seed.low ? 420 : 508 },
}))
