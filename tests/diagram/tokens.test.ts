/** Tokens are drawn in true proportion, to one scale in all of a drawing, and told in words. */
import { describe, expect, it } from 'vitest'
import type { PipelineModel, StageModel, TokensModel } from '../../scripts/deck/model.js'
import { compare } from '../../scripts/diagram/compare.js'
import { lanesOf } from '../../scripts/diagram/lanes.js'
import { arrange } from '../../scripts/diagram/layout/arrange.js'
import { squaresIn as squaresOf } from '../../scripts/diagram/layout/squares.js'
import type { Box } from '../../scripts/diagram/layout/types.js'
import { planDiagram } from '../../scripts/diagram/plan.js'
import { finest, unitOf } from '../../scripts/diagram/tokens.js'
import { measureText } from '../../scripts/fonts/measure.js'
import { words } from './fixture.js'
import { geometryOf } from './gates/graphs.js'

const image = (count: number, more: Partial<TokensModel> = {}) => ({ modality: 'image', count, ...more })
const text = (count: number, more: Partial<TokensModel> = {}) => ({ modality: 'text', count, ...more })

const stage = (id: string, more: Partial<StageModel> = {}): StageModel => ({
  ...{ id, label: id, kind: 'process', modality: 'none' },
  ...more,
})

const pipeline = (
  id: string,
  seq: Partial<StageModel>,
  more: Partial<PipelineModel> = {},
): PipelineModel => ({
  ...{ id, title: id, name: id, mode: 'inference', groups: [] },
  stages: [
    stage('read', { kind: 'data', modality: 'image', drawing: 'grid' }),
    stage('seq', { kind: 'sequence', ...seq }),
    stage('out', { kind: 'output', modality: 'text' }),
  ],
  edges: [
    { from: 'read', to: 'seq', kind: 'data' },
    { from: 'seq', to: 'out', kind: 'data' },
  ],
  ...more,
})

const request = (pipelines: PipelineModel[]) => ({
  ...{ id: 'd', pipelines, all: new Map(pipelines.map((one) => [one.id, one])), strings: words.en! },
  ...{ view: 'auto' as const, reveal: 'none' as const, lang: 'en', tag: 'en' },
  ...{ box: { width: 1136, height: 458 }, place: { file: 'p.yaml', line: 1, column: 1 } },
  measure: measureText,
  modalities: [
    { id: 'image', label: 'Image', tone: 'image' },
    { id: 'text', label: 'Text', tone: 'text' },
  ],
})

/** How many squares of a tone a box has, parts of one among them. */
function squaresIn({ tokens = [] }: Box, tone: string): number {
  return tokens
    .filter((row) => row.tone === tone)
    .reduce((sum, { width, height, pitch }) => {
      const whole = Math.floor((width + pitch - height + 1e-6) / pitch)
      const rest = width - whole * pitch
      return sum + whole + (rest > 0 ? rest / height : 0)
    }, 0)
}

const boxesOf = async (pipelines: PipelineModel[]) => {
  const [view] = planDiagram(request(pipelines))
  return { view: view!, boxes: (await geometryOf(view!)).boxes.filter(({ tokens }) => tokens) }
}

describe('a scale of tokens', () => {
  it('is the finest of 1, 2, 5, 10 … with which no stage has too many squares', () => {
    const stages = [stage('a', { tokens: [image(576), text(20)] }), stage('b', { tokens: [text(20)] })]
    expect([600, 300, 200, 100].map((budget) => unitOf(stages, budget))).toEqual([1, 2, 5, 10])
    expect(unitOf([stage('a', { tokens: [image(946_800)] })], 600)).toBe(2000)
    expect(unitOf([stage('a')], 600)).toBeUndefined()
  })

  it('is coarser where a finer one does not fit, and not asked for where there are no tokens', () => {
    const asked: number[] = []
    const fits = (budget: number) => asked.push(budget) > 2
    expect(finest([pipeline('a', { tokens: [image(3000)] })], fits)).toBe(200)
    expect(asked).toEqual([600, 300, 200])
    expect(finest([pipeline('a', {})], () => expect.fail('asked'))).toBe(600)
  })

  it('stands in a wide strip in the order of its runs, read across', () => {
    const runs = [
      { tone: 'image', count: 30, squares: 30 },
      { tone: 'text', count: 7.5, squares: 7.5 },
    ]
    const { rows } = squaresOf(runs, { x: 0, y: 0, width: 220, height: 90 }, 20, 14)
    const ends = (tone: string) => rows.filter((row) => row.tone === tone)
    const right = Math.max(...ends('image').map(({ x, width }) => x + width))
    expect(Math.min(...ends('text').map(({ x }) => x))).toBeGreaterThan(right - 14)
    const squares = (tone: string) =>
      ends(tone).reduce((sum, { width, pitch }) => sum + (width + 3) / pitch, 0)
    expect(squares('image')).toBeCloseTo(30, 5)
    expect(squares('text')).toBeGreaterThan(7)
    expect(squares('text')).toBeLessThan(8)
  })

  it('is one in both lanes: squares are as many to one another as tokens are', async () => {
    const lanes = [
      pipeline('LLM', { tokens: [text(100)] }),
      pipeline('LMM', { tokens: [text(100), image(576)] }),
    ]
    const { view, boxes } = await boxesOf(lanes)
    const [one, other] = boxes
    const unit = Number(/class A unit-(\d+)/.exec(view.mermaid)![1])
    expect(squaresIn(one!, 'text') * unit).toBeCloseTo(100, 0)
    expect(squaresIn(other!, 'text') * unit).toBeCloseTo(100, 0)
    expect(squaresIn(other!, 'image') * unit).toBeCloseTo(576, 0)
    expect(one!.tokens![0]!.height).toBe(other!.tokens![0]!.height)
  })

  it('keeps the rows that the data tells: 576 as 24 × 24', async () => {
    const { boxes } = await boxesOf([pipeline('p', { tokens: [image(576, { across: 24 })] })])
    const rows = boxes[0]!.tokens!
    expect(rows).toHaveLength(24)
    expect(new Set(rows.map(({ width }) => Math.round(width))).size).toBe(1)
    expect(rows[0]!.width).toBeCloseTo(rows.at(-1)!.y + rows[0]!.height - rows[0]!.y)
  })

  it('is told in the legend, with what is an example, and every number in the text alternative', () => {
    const [view] = planDiagram(
      request([
        pipeline(
          'p',
          { tokens: [image(576), text(20, { example: true })] },
          { legend: { tokens: 'a question of 20' } },
        ),
      ]),
    )
    expect(view!.mermaid).toContain('K_tokens["= 1 token (an example: a question of 20)"]')
    expect(view!.description).toContain('seq (Image: 576 tokens, Text: 20 tokens)')
    expect(view!.description).toContain('read (drawn: a picture in patches)')
  })
})

describe('a sequence without numbers', () => {
  it('has no squares, and no scale in the legend', async () => {
    const { view, boxes } = await boxesOf([pipeline('p', {})])
    expect(boxes).toEqual([])
    expect(view.mermaid).not.toContain('K_tokens')
  })
})

describe('what stands in a stage', () => {
  const drawn = (pipelines: PipelineModel[]) =>
    lanesOf(compare(pipelines, new Map()), {
      ...{ strings: words.en!, reveal: 'none', box: { width: 1136, height: 458 } },
    })

  it('takes the place of the icon, and no ghost has it', () => {
    const [read] = drawn([pipeline('p', {})]).lanes[0]!.nodes
    expect([read!.art, read!.icon]).toEqual(['grid', undefined])
    const part = lanesOf(compare([pipeline('p', { tokens: [text(5)] })], new Map()), {
      ...{ strings: words.en!, reveal: 'none', box: { width: 1136, height: 458 } },
      ...{ keep: new Set(['seq']), ghosts: new Set(['read']) },
    })
    const ghost = part.lanes[0]!.nodes.find(({ status }) => status === 'ghost')!
    expect([ghost.art, ghost.icon]).toEqual([undefined, 'image'])
  })

  it('stands in its box, beside its words or above them', () => {
    for (const height of [140, 240, 458]) {
      const graph = { ...drawn([pipeline('p', { tokens: [text(300)] })]), height }
      for (const box of arrange(graph, measureText).boxes) {
        const held = [...(box.art ? [box.art] : []), ...(box.tokens ?? [])]
        for (const rect of held) {
          expect(rect.x).toBeGreaterThan(box.x)
          expect(rect.x + rect.width).toBeLessThan(box.x + box.width)
          expect(rect.y).toBeGreaterThan(box.y)
          expect(rect.y + rect.height).toBeLessThan(box.y + box.height)
        }
      }
    }
  })
})
