/** A page with every defect: the inspector tells each, and only those. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, launchBrowser } from '../../scripts/browser/index.js'
import { judge, normalised } from '../../scripts/inspect/judge.js'
import { prepare } from '../../scripts/inspect/index.js'
import type * as Measure from '../../scripts/inspect/measure/index.js'

const style = `<style>
  body { margin: 0; font: 20px/1.4 sans-serif }
  .dt-slide { position: relative; width: 1280px; height: 720px; overflow: hidden }
  .dt-head { position: absolute; inset: 40px 72px auto; height: 100px }
  .dt-stage { position: absolute; inset: 142px 72px 70px }
  .dt-foot { position: absolute; inset: auto 72px 24px; height: 40px; font-size: 15px }
  h1 { font-size: 38px; margin: 0 }
  .dt-card { position: absolute; left: 0; top: 0; width: 400px; height: 400px; background: #eee }
  .at { position: absolute; white-space: nowrap }
</style>`
const slide = (
  stage: string,
  { foot = 'Source 2020', head = '<h1>The <b>finding</b></h1>', kind = 'table' } = {},
) =>
  `${style}<section class="dt-slide dt-kind-${kind}"><div class="dt-head">${head}</div><div class="dt-stage">${stage}</div><footer class="dt-foot"><span>${foot}</span></footer></section>`
const card = (inner: string) => `<div class="dt-card">${inner}</div>`

let browser: Browser
let page: Page

beforeAll(async () => {
  const found = await findBrowser()
  if ('error' in found) throw new Error(found.error.message)
  const launched = await launchBrowser(found.found)
  if ('error' in launched) throw new Error(launched.error.message)
  browser = launched.browser
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
})
afterAll(() => browser?.close())

async function findings(html: string, headline = 'The finding') {
  await page.setContent(html)
  await prepare(page)
  const measure = await page.evaluate(() =>
    (globalThis as unknown as { dtInspect: typeof Measure }).dtInspect.measureSlide(),
  )
  return judge(measure!, headline)
}
const codes = async (html: string, headline?: string) => [
  ...new Set((await findings(html, headline)).map(({ code }) => code)),
]

describe('inspector', () => {
  it('finds nothing wrong with a sound slide', async () => {
    expect(
      await findings(slide(card('Text <sup style="font-size: 15px">1</sup> in a box<br>of two lines'))),
    ).toEqual([])
  })

  it.each([
    [
      'an element outside of the slide',
      'slide-overflow',
      card('Text') +
        '<div class="at" style="left: 1100px; top: 0; width: 200px; height: 40px; background: #ccc"></div>',
    ],
    [
      'a text outside of the slide',
      'slide-overflow',
      card('Text') + '<span class="at" style="left: 1100px">far to the right of it all</span>',
    ],
    [
      'a text outside of its box',
      'slide-overflow',
      card('<span style="white-space: nowrap">A text that is wider than the card which it stands in</span>'),
    ],
    [
      'a text cut by its box',
      'text-clipped',
      card('<p style="overflow: hidden; width: 90px; white-space: nowrap">more than ninety pixels</p>'),
    ],
    [
      'a text cut in height',
      'text-clipped',
      card('<p style="overflow: hidden; height: 40px">one<br>two<br>three</p>'),
    ],
    [
      'an ellipsis',
      'text-clipped',
      card(
        '<p style="overflow: hidden; text-overflow: ellipsis; width: 90px; white-space: nowrap">more than ninety pixels</p>',
      ),
    ],
    [
      'two texts on one another',
      'text-overlap',
      card('Text') + '<span class="at" style="left: 10px; top: 8px">another</span>',
    ],
    [
      'SVG texts on one another',
      'text-overlap',
      card(
        '<svg width="300" height="100"><text x="10" y="40">one label</text><text x="40" y="46">another</text></svg>',
      ),
    ],
    ['a small text', 'font-too-small', card('<small style="font-size: 14px">small</small>')],
    [
      'a small text in a diagram',
      'font-too-small',
      card(
        '<figure class="dt-diagram"><svg width="200" height="100" viewBox="0 0 400 200"><text x="10" y="40" font-size="30">label</text></svg></figure>',
      ),
    ],
    ['little content', 'slide-sparse', '<p>One line</p>'],
    ['no content', 'slide-empty', ''],
  ])('tells %s', async (_what, code, stage) => {
    expect(await codes(slide(stage))).toEqual([code])
  })

  it('tells content that was set smaller so that it fits, but not a hair', async () => {
    const zoomed = (zoom: number) =>
      slide(card('Much')).replace('class="dt-stage"', `class="dt-stage" style="zoom: ${zoom}"`)
    expect(await codes(zoomed(0.8))).toEqual(['set-smaller'])
    expect(await codes(zoomed(0.96))).toEqual([])
  })

  it('tells content over the footer', async () => {
    const over = '<p class="at" style="left: 0; top: 491px">down here</p>'
    expect(await codes(slide(card('Text') + over))).toEqual(['slide-overflow', 'footer-hidden'])
  })

  it('tells a source line that is set too small', async () => {
    expect(
      await codes(slide(card('Text'), { foot: '<small style="font-size: 14.5px">Source</small>' })),
    ).toEqual(['font-too-small'])
  })

  it('tells a picture without a pixel', async () => {
    const png = readFileSync(new URL('../pictures/files/small.png', import.meta.url)).toString('base64')
    const image = (address: string) =>
      card(`Text<img alt="A map" src="data:image/png;base64,${address}" width="200" height="200">`)
    expect(await codes(slide(image(png)))).toEqual([])
    expect(await codes(slide(image('AAAA')))).toEqual(['image-not-shown'])
  })

  it('tells a headline that is missing or another one', async () => {
    expect(await codes(slide(card('Text'), { head: '' }))).toEqual(['headline-differs'])
    expect(await codes(slide(card('Text')), 'Another finding')).toEqual(['headline-differs'])
    expect(
      await codes(slide(card('Text'), { head: '<h1>The finding <span class="dt-part">1/2</span></h1>' })),
    ).toEqual([])
  })

  it('passes over what is hidden or decoration', async () => {
    const hidden = '<span class="at" style="left: 10px; top: 8px; opacity: 0">hidden</span>'
    const art =
      '<div aria-hidden="true" class="at" style="left: 1100px; width: 400px; height: 40px; background: #ccc"></div>'
    expect(await codes(slide(card('Text') + hidden + art))).toEqual([])
  })

  it('names the element and its text', async () => {
    const [finding] = await findings(
      slide(card('<small class="dt-note" style="font-size: 12px">too small</small>')),
    )
    expect(finding).toMatchObject({ selector: '.dt-note', text: 'too small' })
    expect(finding?.detail).toContain('12 px')
  })

  it('compares headlines without what typography adds', () => {
    expect(normalised('A\u00a0B\u2060C\u00ad D')).toBe(normalised('AB CD'))
  })
})
