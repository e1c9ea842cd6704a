import { describe, expect, it } from 'vitest'
import type { PipelineModel } from '../../scripts/deck/model.js'
import { compare } from '../../scripts/diagram/compare.js'
import { lanesOf } from '../../scripts/diagram/lanes.js'
import { describeDifference, describeDrawing, phrase, signOf } from '../../scripts/diagram/describe.js'
import { pipelines, words } from './fixture.js'

function whole(pipeline: PipelineModel, lang: string, keep?: Set<string>): string {
  const strings = words[lang]!
  const comparison = compare([pipeline], new Map())
  const box = { width: 1136, height: 508 }
  const graph = lanesOf(comparison, { strings, reveal: 'none', box, keep })
  return describeDrawing(graph.edges, [{ lane: graph.lanes[0]!, pipeline }], strings, lang)
}

describe('the text alternative', () => {
  it.each(['zh', 'en'])('names every stage and every edge of every graph (%s)', (lang) => {
    for (const pipeline of pipelines(lang).values()) {
      const told = whole(pipeline, lang)
      for (const { label } of pipeline.stages) expect(told).toContain(label)
      const label = new Map(pipeline.stages.map((stage) => [stage.id, stage.label]))
      for (const { from, to, kind } of pipeline.edges) {
        const at = told.indexOf(label.get(to)!, told.indexOf(label.get(from)!))
        expect(at, `${pipeline.id}: ${from} → ${to}`).toBeGreaterThan(-1)
        if (kind === 'loop') expect(told).toContain(words[lang]!.loop)
      }
      expect(told).toContain(pipeline.name)
    }
  })

  it('tells of a part what stands in it, how much that is of the whole, and where lines lead on', () => {
    const pipeline = pipelines('en').get('llm_inference')!
    const [first, second, third] = pipeline.stages
    const told = whole(pipeline, 'en', new Set([second!.id]))
    expect(told).toContain(`1 of ${pipeline.stages.length} stages`)
    expect(told).toContain(`${first!.label} → ${second!.label}`)
    expect(told).toContain(`${second!.label} → ${third!.label}`)
    expect(told).not.toContain(pipeline.stages[4]!.label)
  })

  it('ends its sentences with the full stop of its language', () => {
    const pipeline = pipelines('en').get('llm_inference')!
    expect(whole(pipeline, 'en')).toMatch(/^[^.]+ stages\. \S[^.]*\.$/)
    expect(whole(pipeline, 'zh')).toMatch(/^[^.]+：11 个环节。\S[^.]*。$/)
  })

  it('tells the words on a line', () => {
    const pipeline = pipelines('en').get('llm_inference')!
    const edges = pipeline.edges.map((edge) => ({ ...edge, kind: 'option' as const, label: 'if short' }))
    expect(whole({ ...pipeline, edges }, 'en')).toContain('Text output (Optional, if short)')
    expect(whole({ ...pipeline, edges }, 'zh')).toContain('Text output（可选，if short）')
  })

  it('keeps names in right-to-left scripts apart from the numbers and arrows beside them', () => {
    const strings = { key: '{a}; {n} of {b}' }
    expect(phrase(strings, 'key', { a: 'عربي', b: 'text', n: 4 }, 'en')).toBe('\u2068عربي\u2069; 4 of text')
  })
})

describe('the sentence of a comparison', () => {
  const made = (id: string, stages: string[], more: Partial<PipelineModel> = {}): PipelineModel => ({
    ...{ id, title: id, name: id, mode: 'process', groups: [] },
    stages: stages.map((stage) => ({ id: stage, label: stage, kind: 'process', modality: 'none' })),
    edges: [],
    ...more,
  })
  const both = (b: string[], more?: Partial<PipelineModel>) =>
    compare([made('A', ['x', 'y']), made('B', b, more)], new Map())

  it.each([
    ['equal', ['x', 'y']],
    ['plus', ['x', 'y', 'z']],
    ['equal-not', ['x', 'z']],
  ])('has the sign %s before it', (sign, stages) => {
    expect(signOf(both(stages))).toBe(sign)
  })

  it('says what is inherited is another thing than what recurs', () => {
    const llm = made('A', ['x', 'y'])
    const lmm = made('B', ['y', 'all'])
    lmm.stages[1]!.expands = 'A'
    const all = new Map([llm, lmm].map((one) => [one.id, one]))
    expect(signOf(compare([llm, lmm], all))).toBe('equal-not')
  })

  it('counts what a whole pipeline makes as in both where the stage that stands for it is called the same', () => {
    const llm = made('A', ['x', 'y', 'end'], {
      edges: [
        { from: 'x', to: 'y', kind: 'data' },
        { from: 'y', to: 'end', kind: 'data' },
      ],
    })
    const lmm = (label: string) => {
      const one = made('B', ['y', 'all'])
      Object.assign(one.stages[1]!, { label, expands: 'A' })
      return one
    }
    const told = (label: string) => {
      const pair = [llm, lmm(label)]
      return describeDifference(compare(pair, new Map(pair.map((one) => [one.id, one]))), words.en!, 'en')
    }
    expect(told('end')).toBe('2 of 3 stages of A recur in B; 1 is inherited within “end”.')
    expect(told('other')).toBe('1 of 3 stages of A recurs in B; 2 are inherited within “other”.')
  })

  it('says what the added stages are for', () => {
    const told = (adds?: string) => describeDifference(both(['x', 'y', 'z'], { adds }), words.en!, 'en')
    expect(told()).toBe('All 2 stages of A recur in B; 1 is added.')
    expect(told('to see')).toBe('All 2 stages of A recur in B; 1 is added to see.')
  })
})
