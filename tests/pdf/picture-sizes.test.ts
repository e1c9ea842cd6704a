/** How much of a slide its picture in the handout shows: as far as there is ink. */
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pictureSizes } from '../../scripts/pdf/handout/picture-sizes.js'
import { startBrowser } from '../e2e/support.js'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser?.close())

/** @returns to what px of the slide the picture is shown, for a box of 300 px in it, 100 px from its top */
async function heightWith(style: string): Promise<number | undefined> {
  const page = await browser.newPage()
  await page.setContent(
    `<style>
      body { margin: 0 }
      .print-slide-container { position: relative; width: 1280px; height: 720px }
      .dt-slide > * { position: absolute; left: 80px; margin: 0 }
      .box { top: 100px; width: 500px; height: 300px }
      .dt-foot { bottom: 20px }
      ${style}
    </style>
    <div class="print-slide-container" id="1"><div class="dt-slide">
      <p style="top: 100px; font-size: 20px; line-height: 20px">Words</p><div class="box"></div><p class="dt-foot">Source</p>
    </div></div>`,
  )
  const sizes = await pictureSizes(page)
  await page.close()
  return sizes['1']?.height
}

/** Ends below the words, and below the box: with 20 px of room. */
const [words, box] = ['words', 'box']

it.each([
  ['nothing that is seen', '', words],
  ['a ground', '.box { background: #eee }', box],
  ['a hairline', '.box { border-bottom: 1px solid }', box],
  ['a ground before its words, as a table’s cell', '.box::before { content: ""; background: #eee }', box],
  ['a part before its words that is not there', '.box::before { background: #eee }', words],
  ['a clear part before its words', '.box::before { content: "" }', words],
])('a box with %s', async (_, style, shown) => {
  const height = (await heightWith(style)) ?? 720
  expect(height < 150 ? words : height === 420 || height === 421 ? box : height).toBe(shown)
})
