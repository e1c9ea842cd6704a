/** Pictures of every kind of slide, taken with the packaged Chromium and the project's own fonts only. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-chromium'
import { rawTexts } from '../../scripts/pipeline/raw-texts.js'
import { drawDeck } from '../../scripts/pipeline/drawings.js'
import { drawnPictures, shownPictures, takePictures as takeDrawn } from '../../scripts/pipeline/pictures.js'
import { cutAll, planAll } from '../../scripts/pipeline/fonts.js'
import { compileDeck, type Compiled } from '../../scripts/pipeline/compile.js'
import type { DeckModel } from '../../scripts/deck/model.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { PICTURES } from '../../scripts/pictures/name.js'
import { buildSite } from '../../scripts/site/build.js'
import { servePreview } from '../../scripts/site/preview.js'
import { packagedBrowser } from '../support/packaged.js'
import { patience } from '../support/patience.js'
import { showSlide, slidevRuns } from '../support/slides.js'

/** The deck that has every kind of slide. */
export const letters = fileURLToPath(new URL('./letters/', import.meta.url))

/** Which pictures there are: a language and a ground each. */
const looks = [
  { lang: 'en', scheme: 'light' },
  { lang: 'zh', scheme: 'dark' },
] as const

/**
 * Builds the deck and photographs each slide after its last click, 640 × 360 px.
 * @returns PNG files by name: `<slide>.<language>.<light or dark>`
 */
export async function takePictures(): Promise<Map<string, Buffer>> {
  const browser = await packagedBrowser()
  const dist = mkdtempSync(join(tmpdir(), 'diptych-visual-'))
  try {
    const compiled = await compileDeck(letters)
    const told = compiled.problems.filter(({ severity }) => severity === 'error')
    if (told.length > 0) throw new Error(told.map(({ message }) => message).join('\n'))
    await build(compiled, browser, dist)
    const server = await servePreview(dist)
    if ('error' in server) throw new Error(server.error.message)
    const pictures = new Map<string, Buffer>()
    for (const look of looks) {
      const deck = compiled.decks.find(({ locale }) => locale.code === look.lang)!
      await photograph(browser, `${server.url}${deck.id}/${look.lang}/`, deck, look.scheme, pictures)
    }
    await server.close()
    return pictures
  } finally {
    await browser.close()
    rmSync(dist, { recursive: true, force: true })
  }
}

async function build(compiled: Compiled, browser: Browser, outDir: string): Promise<void> {
  const planned = await planAll([compiled])
  const fonts = await cutAll(compiled.decks, planned)
  const drawn = await takeDrawn(compiled, join(outDir, 'drawn'), drawnPictures)
  const decks = []
  for (const deck of compiled.decks)
    decks.push({
      id: deck.id,
      lang: deck.locale.code,
      markdown: renderMarkdown(deck),
      raw: rawTexts(deck),
      svgs: (await drawDeck(deck, browser, planned.of(deck), drawn)).svgs,
      fontsCss: fonts.of(deck).css,
    })
  const images = compiled.decks.flatMap((deck) => [...shownPictures(deck)])
  const pictures = Object.fromEntries(
    images.map(([name, src]) => [join(PICTURES, 'letters', name), join(letters, src)]),
  )
  const result = await buildSite({ decks, outDir, pictures })
  if ('error' in result) throw new Error(result.error.message)
}

async function photograph(
  browser: Browser,
  address: string,
  deck: DeckModel,
  scheme: 'light' | 'dark',
  pictures: Map<string, Buffer>,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: 0.5,
    reducedMotion: 'reduce',
    colorScheme: scheme,
    locale: deck.locale.tag,
  })
  await page.goto(address)
  await slidevRuns(page, 1)
  await page.locator('#dt-first').waitFor({ state: 'detached', timeout: patience })
  for (const { id, number } of deck.slides) {
    await showSlide(page, number, `${id}?clicks=99`)
    await page.evaluate(async () => {
      await document.fonts.ready
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
      // What fades or moves has ended, and all of it is laid out and painted.
      await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      await frame()
      await frame()
    })
    pictures.set(`${id}.${deck.locale.code}.${scheme}`, await page.screenshot({ animations: 'disabled' }))
  }
  await page.close()
}
