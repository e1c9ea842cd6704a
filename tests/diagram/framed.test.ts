/** Property: whatever the graphs and their frames, borders hold their own stages and nothing else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planDiagram } from '../../scripts/diagram/plan.js'
import { measureText } from '../../scripts/fonts/measure.js'
import { words } from './fixture.js'
import { borderFaults, framedPipelines } from './framed.js'
import { geometryOf } from './gates/graphs.js'

const runs = Number(process.env.FUZZ ?? 8)
const seed = Number(process.env.DIPTYCH_SEED ?? 20241124)

describe('frames', () => {
  it(`hold their stages and no others (${runs} graphs, seed ${seed})`, async () => {
    const [wrong, crowded]: [string[], string[]] = [[], []]
    let [drawn, lines] = [0, 0]
    for (const [index, pipelines] of fc.sample(framedPipelines, { numRuns: runs, seed }).entries()) {
      const views = planDiagram({
        ...{ id: `r${index}`, pipelines, view: 'auto', lang: 'en', tag: 'en' },
        reveal: index % 2 ? 'stages' : 'none',
        all: new Map(pipelines.map((one) => [one.id, one])),
        strings: words.en!,
        box: { width: 1136, height: 508 },
        place: { file: 'p.yaml', line: 1, column: 1 },
        measure: measureText,
      })
      for (const view of views) {
        const made = await geometryOf(view)
        const found = borderFaults(made)
        wrong.push(...found.wrong.map((fault) => `${view.id}: ${fault}`))
        crowded.push(...found.crowded.map((fault) => `${view.id}: ${fault}`))
        drawn += made.borders.filter(({ whole }) => whole).length
        lines += made.routes.length
      }
    }
    expect(wrong).toEqual([])
    expect(drawn).toBeGreaterThan(runs)
    expect(crowded.length / lines, crowded.join('\n')).toBeLessThan(0.01)
  })
})
