/** The 24 graphs and comparisons of them, drawn in the browser and measured there. */
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DiagramView } from '../../scripts/deck/model.js'
import { drawDiagrams } from '../../scripts/diagram/draw.js'
import { warmPage } from '../../scripts/diagram/warm.js'
import { startBrowser } from '../e2e/support.js'
import { pipelines, plan } from './fixture.js'
import { faults, fontPage } from './geometry.js'

const room = { width: 1136, height: 508 }
const ids = [...pipelines('en').keys()]
const pairs = [
  ['llm_inference', 'lmm_inference'],
  ['llm_training', 'lmm_training'],
  ['gpt', 'gpt2', 'gpt3'],
  ['llava15', 'flamingo', 'chameleon', 'psalm_inference'],
].map((list) => list.filter((id) => ids.includes(id)))
const views: DiagramView[] = ['zh', 'en'].flatMap((lang) => [
  ...ids.flatMap((id) => plan([id], lang)),
  ...pairs.filter((list) => list.length > 1).flatMap((list) => plan(list, lang)),
])
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.newPage()
  await fontPage(page)
})
afterAll(() => browser?.close())

const draw = (list: DiagramView[]) =>
  drawDiagrams(
    list.map(({ id, mermaid, place }) => ({ id, mermaid, place })),
    { browser },
  )

describe('drawn diagrams', () => {
  it('hold every rule of their geometry: all graphs, both languages', async () => {
    expect(ids.length).toBe(24)
    const { svgs, problems } = await draw(views)
    expect(problems).toEqual([])
    expect(svgs.size).toBe(views.length)
    expect(await faults(page, [...svgs], room)).toEqual([])
  })

  it('are the same bytes in another order, in another run', async () => {
    const some = views.filter((_, index) => index % 7 === 0)
    const first = await draw(some)
    const again = await draw([...some].reverse())
    for (const [id, svg] of first.svgs) expect(again.svgs.get(id), id).toBe(svg)
  })

  it('are parsed and rendered by stock Mermaid, too', async () => {
    const warm = await warmPage(browser, [])
    const wrong = await warm.evaluate(async (list) => {
      const { mermaid } = globalThis as unknown as {
        mermaid: {
          parse(text: string): Promise<unknown>
          render(id: string, text: string): Promise<{ svg: string }>
        }
      }
      const found: string[] = []
      for (const { id, mermaid: text } of list) {
        try {
          await mermaid.parse(text)
          const stock = text.replace('layout: diptych-lanes', 'layout: dagre')
          const { svg } = await mermaid.render(`stock_${id.replace(/\W/g, '_')}`, stock)
          if (!/<svg/.test(svg) || /Syntax error/.test(svg)) found.push(`${id}: no drawing`)
        } catch (error) {
          found.push(`${id}: ${String(error).slice(0, 200)}`)
        }
      }
      return found
    }, views)
    expect(wrong).toEqual([])
  })

  it('gives a fence that does not parse as a problem at its place', async () => {
    const place = { file: 'pipelines.yaml', line: 7, column: 3 }
    const { svgs, problems } = await drawDiagrams([{ id: 'broken', mermaid: 'flowchart LR\n  a[', place }], {
      browser,
    })
    expect(svgs.size).toBe(0)
    expect(problems).toMatchObject([{ code: 'diagram-failed', ...place }])
  })
})
