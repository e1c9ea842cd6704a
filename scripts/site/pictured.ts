/** Pictures of slides that the reading page cannot build anew, since they run something: taken from the built deck. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import type { DeckModel } from '../deck/model.js'
import { PICTURES } from '../pictures/name.js'
import { tellEmbedded, withoutOthers } from './embedded.js'

/** The picture's file in the folder of a language. */
export const picturedFile = (number: number): string => `${PICTURES}/slide-${number}.png`

/** Ground around what is shown; px. */
const around = 16

export interface PicturedInput {
  browser: Browser
  /** The deck's address in one language, ending in `/`. */
  url: string
  /** Folder of that language. */
  dir: string
  deck: DeckModel
}

/**
 * Takes a picture of the stage of each slide of Slidev's own Markdown, after its last click.
 * @throws what the browser or the disk throws
 */
export async function takePictured({ browser, url, dir, deck }: PicturedInput): Promise<void> {
  const wanted = deck.slides.filter(({ kind }) => kind === 'slidev')
  if (wanted.length === 0) return
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  })
  try {
    await mkdir(join(dir, PICTURES), { recursive: true })
    await withoutOthers(context, deck, url)
    const page = await context.newPage()
    await page.addInitScript('globalThis.__name ??= (value) => value')
    for (const { number, clicks } of wanted) {
      await page.goto(`${url}#/${number}${clicks ? `?clicks=${clicks}` : ''}`)
      const stage = page.locator(`.slidev-page-${number} .dt-stage`)
      await stage.waitFor({ timeout: 20_000 })
      await tellEmbedded(page, deck)
      await page.evaluate(async () => {
        await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
        await document.fonts.ready
        for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done))
      })
      const { x, y, width, height } = (await stage.boundingBox())!
      const shown = (await stage.locator(':scope > *').last().boundingBox()) ?? { y, height }
      const clip = {
        ...{ x: x - around, y: y - around, width: width + 2 * around },
        height: Math.min(height, shown.y + shown.height - y) + 2 * around,
      }
      await page.screenshot({ path: join(dir, picturedFile(number)), animations: 'disabled', clip })
    }
  } finally {
    await context.close()
  }
}
