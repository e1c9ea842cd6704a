import { describe, expect, it } from 'vitest'
import { arrange } from '../../scripts/diagram/layout/arrange.js'
import { compare } from '../../scripts/diagram/compare.js'
import { lanesOf } from '../../scripts/diagram/lanes.js'
import { escapeMermaid } from '../../scripts/diagram/codec/label.js'
import { measureText } from '../../scripts/fonts/measure.js'
import { pipelines, plan, words } from './fixture.js'

describe('planDiagram', () => {
  it('gives the same text whenever it is asked', () => {
    expect(plan(['llm_inference', 'lmm_inference'], 'zh')).toEqual(
      plan(['llm_inference', 'lmm_inference'], 'zh'),
    )
  })
})

describe('arrange', () => {
  it('puts a shared stage at the same x in both lanes and lets no boxes overlap', () => {
    const all = pipelines('zh')
    const comparison = compare([all.get('llm_inference')!, all.get('lmm_inference')!], all)
    const graph = lanesOf(comparison, {
      strings: words.zh!,
      reveal: 'none',
      box: { width: 1136, height: 508 },
    })
    const { boxes } = arrange(graph, measureText, true)
    for (const a of boxes)
      for (const b of boxes) {
        if (a.node.key === b.node.key) expect(Math.abs(a.x - b.x)).toBeLessThan(1)
        if (a === b) continue
        const apart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
        expect(apart, `${a.node.id} ${b.node.id}`).toBe(true)
      }
  })
})

describe('escapeMermaid', () => {
  it('leaves nothing that Mermaid would read', () => {
    for (const text of ['<b>x</b>', '{{x}}', '`a`', '"q"', '%% c', '**bold**', 'fa:fa-car', '1. item'])
      expect(escapeMermaid(text)).not.toMatch(/[<>{}`"]|%%|\*\*|fa:|^1\./)
  })
})
