/** Content that spills over its stage is set smaller, and only that. */
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pageScript } from '../../scripts/browser/page-script.js'
import type * as Room from '../../composables/room.js'
import { startBrowser } from '../e2e/support.js'

let browser: Browser
let page: Page
let script: string

beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  script = await pageScript(new URL('../../composables/room.ts', import.meta.url), 'dtRoom')
})
afterAll(() => browser?.close())

/** The zoom that a stage of 1136 × 400 px gets; 1 where it gets none. */
async function zoomOf(stage: string, kind = 'chart'): Promise<number> {
  await page.setContent(
    `<section class="dt-slide dt-kind-${kind}" style="display: flex; flex-direction: column; box-sizing: border-box; width: 1280px; height: 720px; padding: 160px 72px">
      <div class="dt-stage" style="flex: 1; min-height: 0; font: 24px/1.4 sans-serif">${stage}</div>
    </section>`,
  )
  await page.evaluate(script)
  return page.evaluate(async () => {
    const stage = document.querySelector<HTMLElement>('.dt-stage')!
    const { dtRoom } = globalThis as unknown as { dtRoom: typeof Room }
    const end = dtRoom.keepWithin(stage)
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    await frame()
    await document.fonts.ready
    await frame()
    end()
    return parseFloat(stage.style.getPropertyValue('zoom') || '1')
  })
}

it('leaves alone what fits', async () => {
  expect(await zoomOf('<p>Some words</p>')).toBe(1)
})

it('leaves alone a number that stands out of its row, as charts have them by rule', async () => {
  const row =
    '<div class="dt-row" style="height: 30px"><span class="dt-row-value" style="display: block; height: 30px; font-size: 44px; line-height: 62px"><b>44 %</b></span></div>'
  expect(await zoomOf(row)).toBe(1)
  expect(await zoomOf(row.replaceAll('dt-row', 'other-row'))).toBeLessThan(1)
})

it('sets smaller what spills over, until it fits', async () => {
  const lines = (count: number) => `<div>${'<p style="margin: 0">A line of words</p>'.repeat(count)}</div>`
  const [some, more] = [await zoomOf(lines(13)), await zoomOf(lines(15))]
  expect([some, more].map((zoom) => zoom < 1)).toEqual([true, true])
  expect(more).toBeLessThan(some)
  expect(await zoomOf(lines(100))).toBe(0.7)
})

it('never touches what is drawn to a size of its own', async () => {
  expect(await zoomOf('<div style="height: 900px">A drawing</div>', 'pipeline')).toBe(1)
})
