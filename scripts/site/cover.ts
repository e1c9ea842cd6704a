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

const full = { width: 1280, height: 720 }
/** Slides fill the window whatever its size: a small one makes small pictures, and the page is loaded once. */
const small = { width: 640, height: 360 }

/**
 * Takes `cover.png` (1280×720) of the first slide of a built, served deck, the slide itself for the page
 * (postprocess.ts puts it in), and the thumbnails (640×360).
 *
 * @returns undefined, or one sentence on why a picture is missing; the site is whole without it
 */
export async function takeCover({ browser, url, dir, thumbnails }: CoverInput): Promise<string | undefined> {
  const page = await browser.newPage({ viewport: full, reducedMotion: 'reduce', colorScheme: 'light' })
  // Functions given to evaluate() are compiled by esbuild, which may wrap names in this helper.
  await page.addInitScript('globalThis.__name ??= (value) => value')
  const take = (file: string) => page.screenshot({ path: join(dir, file), animations: 'disabled' })
  try {
    await show(page, url, 1)
    await take('cover.png')
    const first = await takeFirstSlide(page)
    if (first) await writeFile(join(dir, FIRST_FILE), JSON.stringify(first))
    await page.setViewportSize(small)
    for (const { number, file, before, clicks } of thumbnails) {
      if (before) {
        await show(page, url, number, 0)
        await take(before)
      }
      await show(page, url, number, clicks)
      await take(file)
    }
    return undefined
  } catch (error) {
    return `No picture of the cover: ${(error as Error).message.split('\n')[0]}`
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
