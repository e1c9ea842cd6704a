/** Property: whatever the graphs, the drawings hold the rules of their geometry. */
import fc from 'fast-check'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawDiagrams } from '../../scripts/diagram/draw.js'
import { measureText } from '../../scripts/diagram/measure.js'
import { planDiagram } from '../../scripts/diagram/plan.js'
import { startBrowser } from '../e2e/support.js'
import { words } from './fixture.js'
import { faults, fontPage } from './geometry.js'
import { randomPipelines } from './random.js'

const runs = Number(process.env.DIPTYCH_RANDOM_GRAPHS ?? 300)
const seed = Number(process.env.DIPTYCH_SEED ?? 20241124)
const box = { width: 1136, height: 508 }
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)
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
  }, 400_000)
})
