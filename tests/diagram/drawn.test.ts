/** The 24 graphs and comparisons of them, drawn in the browser and measured there. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DiagramView } from '../../scripts/deck/model.js'
import { drawDiagrams } from '../../scripts/diagram/draw.js'
import { warmPage } from '../../scripts/diagram/warm.js'
import { startBrowser } from '../e2e/support.js'
import { sharedDrawings, sharedViews } from './drawings.js'
import { plan } from './fixture.js'
import { faults, fontPage } from './geometry.js'

const room = { width: 1136, height: 508 }
let views: DiagramView[]
let browser: Browser
let page: Page

beforeAll(async () => {
  views = [...(await sharedViews('zh', 'groups')), ...(await sharedViews('en', 'groups'))]
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
    const svgs = await sharedDrawings(browser)
    expect([...svgs.keys()]).toEqual(views.map(({ id }) => id))
    expect(await faults(page, [...svgs], room)).toEqual([])
  })

  it('are the same bytes in another order, in another run', async () => {
    const some = views.filter((_, index) => index % 7 === 0)
    const first = await sharedDrawings(browser)
    const again = await draw([...some].reverse())
    expect(again.svgs.size).toBe(some.length)
    for (const [id, svg] of again.svgs) expect(svg, id).toBe(first.get(id))
  })

  it('have one for a narrow page beside them where that is asked for, from the cache, too', async () => {
    const cacheDir = mkdtempSync(join(tmpdir(), 'diptych-upright-'))
    const fences = views.slice(0, 2).map(({ id, mermaid, place }) => ({ id, mermaid, place }))
    const wide = await drawDiagrams(fences, { browser, cacheDir })
    expect(wide.uprights.size).toBe(0)
    const both = await drawDiagrams(fences, { browser, cacheDir, upright: true })
    expect([...both.svgs]).toEqual([...wide.svgs])
    const nodes = (svg: string) => [...svg.matchAll(/data-node="([^"]*)"/g)].map(([, id]) => id).sort()
    for (const [id, svg] of both.uprights) {
      expect(svg).toMatch(/viewBox="0 0 440 /)
      expect(nodes(svg)).toEqual(nodes(both.svgs.get(id)!))
    }
    const again = await drawDiagrams(fences, { cacheDir, upright: true })
    expect([...again.uprights]).toEqual([...both.uprights])
    expect(again.uprights.size).toBe(2)
    rmSync(cacheDir, { recursive: true })
  })

  it('have one of the first lane alone where they grow, from the cache, too', async () => {
    const cacheDir = mkdtempSync(join(tmpdir(), 'diptych-opening-'))
    const [grown] = plan(['llm_inference', 'lmm_inference'], 'en', { reveal: 'grow' })
    const fences = [grown!].map(({ id, mermaid, place, grows }) => ({
      id,
      mermaid,
      place,
      grows: grows === true,
    }))
    const { svgs, openings } = await drawDiagrams(fences, { browser, cacheDir })
    const nodes = (svg: string) => [...svg.matchAll(/data-node="([^"]*)"/g)].map(([, id]) => id!).sort()
    const opening = openings.get(grown!.id)!
    const all = nodes(svgs.get(grown!.id)!)
    expect(nodes(opening)).toEqual(all.filter((id) => id.startsWith('A_')))
    expect(opening).not.toMatch(/dip-panel|dip-caption|data-lane="B"/)
    expect([...(await drawDiagrams(fences, { cacheDir })).openings]).toEqual([[grown!.id, opening]])
    rmSync(cacheDir, { recursive: true })
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
