/** Property: whatever the graphs and their frames, borders hold their own stages and nothing else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGraph } from '../../scripts/diagram/codec/decode.js'
import { arrange } from '../../scripts/diagram/layout/arrange.js'
import { arrangeUpright } from '../../scripts/diagram/layout/upright/index.js'
import { planDiagram } from '../../scripts/diagram/plan.js'
import { measureText } from '../../scripts/fonts/measure.js'
import { mermaidData } from './codec/mermaid-data.js'
import { words } from './fixture.js'
import { borderFaults, framedPipelines } from './framed.js'

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
        const graph = readGraph(await mermaidData(view.mermaid))
        for (const [name, made, room] of [
          ['wide', arrange(graph, measureText), 13],
          ['narrow', arrangeUpright(graph, measureText), 10],
        ] as const) {
          const found = borderFaults(made, room)
          wrong.push(...found.wrong.map((fault) => `${view.id} ${name}: ${fault}`))
          crowded.push(...found.crowded.map((fault) => `${view.id} ${name}: ${fault}`))
          drawn += made.borders.filter(({ whole }) => whole).length
          lines += made.routes.length
        }
      }
    }
    expect(wrong).toEqual([])
    expect(drawn).toBeGreaterThan(runs)
    expect(crowded.length / lines, crowded.join('\n')).toBeLessThan(0.01)
  })
})
