/** docs/diagrams: all 24 graphs and comparisons of them on a sheet for each language, as readers see them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packagedBrowser } from '../support/packaged.js'
import { sharedDrawings, sharedViews } from './drawings.js'
import { fontPage } from './geometry.js'

const folder = fileURLToPath(new URL('../../docs/diagrams/', import.meta.url))
const comparable = process.platform === 'linux' && process.arch === 'x64'

describe.runIf(comparable)('the contact sheets', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await packagedBrowser()
  })
  afterAll(() => browser?.close())

  it.each(['zh', 'en'])('show every graph as it is drawn now (%s)', async (lang) => {
    const views = await sharedViews(lang)
    const svgs = await sharedDrawings(browser)
    const page = await browser.newPage({ viewport: { width: 1800, height: 900 }, deviceScaleFactor: 0.75 })
    await fontPage(page)
    await page.evaluate(
      (drawings) => {
        const style =
          'display:grid;grid-template-columns:repeat(3,1fr);gap:24px;padding:24px;background:#fbfaf6'
        document.body.innerHTML = `<main style="${style}">${drawings
          .map(([name, svg]) =>
            `<figure style="margin:0"><figcaption></figcaption>${svg}</figure>`.replace(
              '<figcaption>',
              `<figcaption style="font:700 20px Inter,'Noto Sans SC'">${name}`,
            ),
          )
          .join('')}</main>`
        for (const svg of document.querySelectorAll('svg')) {
          svg.removeAttribute('height')
          svg.style.width = `${Math.min(100, svg.viewBox.baseVal.width / 11.36)}%`
        }
      },
      views.map(({ id, title }) => [title, svgs.get(id)!] as const),
    )
    const is = await page.locator('main').screenshot({ animations: 'disabled' })
    await page.close()
    const file = `${folder}${lang}.png`
    if (process.env['UPDATE_PICTURES']) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, is)
    }
    const [now, was] = [is, readFileSync(file)].map((bytes) => PNG.sync.read(bytes))
    expect([now!.width, now!.height]).toEqual([was!.width, was!.height])
    const { width, height } = now!
    const differing = pixelmatch(now!.data, was!.data, undefined, width, height, { threshold: 0.15 })
    expect(differing / (width * height)).toBeLessThan(0.002)
  })
})
