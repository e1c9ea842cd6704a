/** Pictures of a deck: its cover, for shared links, and a few slides, for its card on the landing page. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { FIRST_FILE, takeFirstSlide } from './first/index.js'
import type { Thumbnail } from './thumbnails.js'

export interface CoverInput {
  browser: Browser
  /** The deck's address in one language, ending in `/`. */
  url: string
  /** Folder of that language. */
  dir: string
  thumbnails: Thumbnail[]
}

/** Pixels of a picture a CSS pixel of the slide. */
const small = 0.5

/**
 * Takes `cover.png` (1280×720) of the first slide of a built, served deck, the slide itself for the page
 * (postprocess.ts puts it in), and the thumbnails (640×360).
 *
 * @returns undefined, or one sentence on why a picture is missing; the site is whole without it
 */
export async function takeCover(input: CoverInput): Promise<string | undefined> {
  try {
    await withPage(input, 1, async (page) => {
      await show(page, input.url, 1)
      await page.screenshot({ path: join(input.dir, 'cover.png'), animations: 'disabled' })
      const first = await takeFirstSlide(page)
      if (first) await writeFile(join(input.dir, FIRST_FILE), JSON.stringify(first))
    })
    await withPage(input, small, async (page) => {
      for (const { number, file, before, clicks } of input.thumbnails) {
        if (before) await take(page, input, before, number, 0)
        await take(page, input, file, number, clicks)
      }
    })
    return undefined
  } catch (error) {
    return `No picture of the cover: ${(error as Error).message.split('\n')[0]}`
  }
}

async function take(
  page: Page,
  { url, dir }: CoverInput,
  file: string,
  number: number,
  click: number,
): Promise<void> {
  await show(page, url, number, click)
  await page.screenshot({ path: join(dir, file), animations: 'disabled' })
}

async function withPage(
  { browser }: CoverInput,
  deviceScaleFactor: number,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  })
  // Functions given to evaluate() are compiled by esbuild, which may wrap names in this helper.
  await page.addInitScript('globalThis.__name ??= (value) => value')
  try {
    await work(page)
  } finally {
    await page.close()
  }
}

/** Shows a slide after so many clicks, and waits until it is drawn. */
async function show(page: Page, url: string, number: number, click = 0): Promise<void> {
  await page.goto(`${url}#/${number}${click ? `?clicks=${click}` : ''}`)
  await page.locator(`.slidev-page-${number} h1:visible`).first().waitFor({ timeout: 20_000 })
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    await frame()
    await frame()
    await document.fonts.ready
    await frame()
  })
}
