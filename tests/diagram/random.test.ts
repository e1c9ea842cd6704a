/** Property: whatever the graphs, the drawings hold the rules of their geometry. */
import fc from 'fast-check'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawDiagrams } from '../../scripts/diagram/draw.js'
import { measureText } from '../../scripts/fonts/measure.js'
import { planDiagram } from '../../scripts/diagram/plan.js'
import { builtinWords } from '../../scripts/locale/load.js'
import { startBrowser } from '../e2e/support.js'
import { words } from './fixture.js'
import { faults, fontPage } from './geometry.js'
import { anyGraphs } from './any-graph.js'
import { randomPipelines } from './random.js'

const runs = Number(process.env.FUZZ ?? 16)
/** Graphs of every kind (any-graph.ts), which are shown in many parts; of fewer a share would say nothing. */
const parts = Math.max(8, Math.ceil(runs / 25))
const seed = Number(process.env.DIPTYCH_SEED ?? 20241124)
const box = { width: 1136, height: 508 }
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser?.close())

describe('random graphs', () => {
  it(`hold the rules of their geometry (${runs} of them, seed ${seed})`, async () => {
    const graphs = fc.sample(randomPipelines, { numRuns: runs, seed })
    const fences = graphs.flatMap((pipelines, index) =>
      planDiagram({
        id: `r${index}`,
        pipelines,
        all: new Map(pipelines.map((one) => [one.id, one])),
        view: 'auto',
        reveal: 'none',
        strings: words.en!,
        lang: 'en',
        tag: 'en',
        box,
        place: { file: 'p.yaml', line: 1, column: 1 },
        measure: measureText,
      }),
    )
    expect(fences.length).toBeGreaterThanOrEqual(runs)
    const { svgs, problems } = await drawDiagrams(fences, { browser })
    expect(problems).toEqual([])
    const page = await browser.newPage()
    await fontPage(page)
    expect(await faults(page, [...svgs], box)).toEqual([])
  })

  it(`of every kind hold them in parts, too (${parts} of them, seed ${seed})`, async () => {
    const fences = fc.sample(anyGraphs, { numRuns: parts, seed }).flatMap(({ pipelines, view, box }, index) =>
      planDiagram({
        ...{ id: `p${index}`, pipelines: pipelines.en!, view, box, reveal: 'none', lang: 'en', tag: 'en' },
        all: new Map(pipelines.en!.map((one) => [one.id, one])),
        strings: builtinWords().get('en')!,
        place: { file: 'p.yaml', line: 1, column: 1 },
        measure: measureText,
      }),
    )
    const { svgs, problems } = await drawDiagrams(fences, { browser })
    expect(problems).toEqual([])
    const page = await browser.newPage()
    await fontPage(page)
    const found = await faults(page, [...svgs], box)
    // A text on a line may stand over another line where a drawing is full; it then breaks that line.
    const crossed = found.filter((fault) => / runs through “/.test(fault))
    expect(found.filter((fault) => !crossed.includes(fault))).toEqual([])
    expect(crossed.length / fences.length, crossed.join('\n')).toBeLessThanOrEqual(0.1)
  })
})
