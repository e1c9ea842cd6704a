import { describe as suite, expect, it } from 'vitest'
import { describe, phrase } from '../../scripts/diagram/tell.js'
import { pipelines, words } from './fixture.js'

suite('the text alternative', () => {
  it.each(['zh', 'en'])('names every stage and every edge of every graph (%s)', (lang) => {
    for (const pipeline of pipelines(lang).values()) {
      const told = describe([pipeline], words[lang]!, lang)
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

  it('tells of a part only what stands in it, also a stage without an edge there', () => {
    const pipeline = pipelines('en').get('llm_inference')!
    const [first, , , last] = pipeline.stages
    const told = describe([pipeline], words.en!, 'en', new Set([first!.id, last!.id]))
    expect(told).toContain(first!.label)
    expect(told).toContain(last!.label)
    expect(told).not.toContain(pipeline.stages[1]!.label)
  })

  it('keeps names in right-to-left scripts apart from the numbers and arrows beside them', () => {
    const strings = { key: '{a}; {n} of {b}' }
    expect(phrase(strings, 'key', { a: 'عربي', b: 'text', n: 4 }, 'en')).toBe('\u2068عربي\u2069; 4 of text')
  })
})
