/** The picture of a deck, for its card on the landing page and for shared links. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { FIRST_FILE, takeFirstSlide } from './first.js'

/**
 * Takes `cover.png` (1280×720) of the first slide of a built, served deck, and the slide itself for the page
 * (postprocess.ts puts it in).
 * @param input.url the deck's address in one language, ending in `/`
 * @param input.dir gets `cover.png`
 * @returns undefined, or one sentence on why there is no picture; the site is whole without it
 */
export async function takeCover(input: {
  browser: Browser
  url: string
  dir: string
}): Promise<string | undefined> {
  const page = await input.browser.newPage({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  try {
    await page.goto(`${input.url}#/1`)
    await page.locator('.slidev-page h1:visible').first().waitFor({ timeout: 20_000 })
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(input.dir, 'cover.png'), animations: 'disabled' })
    const first = await takeFirstSlide(page)
    if (first) await writeFile(join(input.dir, FIRST_FILE), JSON.stringify(first))
    return undefined
  } catch (error) {
    return `No picture of the cover: ${(error as Error).message.split('\n')[0]}`
  } finally {
    await page.close()
  }
}
