/**
 * Decks that strain every layout, built and measured: nothing may overflow, overlap or be cut. A run takes those that strain
 * most layouts; the long version (stress.long.ts) takes all.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, launchBrowser } from '../../scripts/browser/index.js'
import { drawDeck } from '../../scripts/pipeline/drawings.js'
import { cutAll, planAll } from '../../scripts/pipeline/fonts.js'
import { besideMarkdown, takePictures } from '../../scripts/pipeline/pictures.js'
import { compileDeck, type Compiled } from '../../scripts/pipeline/compile.js'
import { inspectDeck } from '../../scripts/inspect/index.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import type { Problem } from '../../scripts/problems/problem.js'
import { buildSite } from '../../scripts/site/build.js'
import { servePreview, type Preview } from '../../scripts/site/preview.js'
import { fromRightChecks } from './from-right.js'

const root = fileURLToPath(new URL('../cases-stress/', import.meta.url))
const some = 'arabic,unbroken'
const only = (process.env.STRESS ?? some).split(',')
const names = readdirSync(root).filter((name) => only.includes('all') || only.includes(name))
const dist = process.env.STRESS_DIST ?? mkdtempSync(join(tmpdir(), 'diptych-stress-'))
const compiled = new Map<string, Compiled>()
let unwritable: Problem[] = []
let browser: Browser
let server: Preview

/** The result, or a failed test where it is an error value. */
function value<T extends object>(result: T): Exclude<T, { error: unknown }> {
  if ('error' in result) throw new Error((result.error as { message: string }).message)
  return result as Exclude<T, { error: unknown }>
}

beforeAll(async () => {
  const { found } = value(await findBrowser())
  browser = value(await launchBrowser(found)).browser
  for (const name of names) compiled.set(name, await compileDeck(join(root, name)))
  const planned = await planAll([...compiled.values()])
  const models = [...compiled.values()].flatMap((one) => one.decks)
  const fonts = await cutAll(models, planned)
  unwritable = planned.problems
  const decks = []
  for (const { decks: models } of compiled.values()) {
    for (const deck of models) {
      const { svgs } = await drawDeck(deck, browser, planned.of(deck))
      const { css: fontsCss } = fonts.of(deck)
      decks.push({ id: deck.id, lang: deck.locale.code, markdown: renderMarkdown(deck), svgs, fontsCss })
    }
  }
  const files: [string, string][] = []
  for (const [id, one] of compiled)
    files.push(...besideMarkdown(id, await takePictures(one, join(dist, '.taken', id))))
  value(
    await buildSite({
      decks,
      pictures: Object.fromEntries(files),
      outDir: dist,
      ...(process.env.STRESS_FAT ? { lean: false } : {}),
    }),
  )
  server = value(await servePreview(dist))
})

afterAll(async () => {
  await server?.close()
  await browser?.close()
  if (!process.env.STRESS_DIST) rmSync(dist, { recursive: true, force: true })
})

describe('stress decks', () => {
  it('need no character that the fonts lack', () => {
    expect(unwritable.map(({ file, message }) => `${file}: ${message}`)).toEqual([])
  })

  it.each(names)('%s: nothing overflows, overlaps or is cut', async (name) => {
    const { decks, problems } = compiled.get(name)!
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(decks.length).toBeGreaterThan(0)
    for (const deck of decks) {
      const url = `${server.url}${deck.id}/${deck.locale.code}/`
      const found = await inspectDeck({ browser, url, deck, dir: join(root, name) })
      const errors = found.filter(({ severity }) => severity === 'error')
      expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([])
    }
  })
})

describe.runIf(names.includes('arabic'))('a deck from right to left', () => {
  let page: Page | undefined
  afterAll(() => page?.close())

  fromRightChecks(async (alias) => {
    const url = `${server.url}arabic/ar/#/${alias}`
    page ??= await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
    if (!page.url().startsWith(url.split('#')[0]!)) await page.goto(url, { waitUntil: 'networkidle' })
    await page.evaluate((to) => void (location.hash = to), `/${alias}`)
    const { number } = compiled.get('arabic')!.decks[0]!.slides.find(({ id }) => id === alias)!
    await page.locator(`.slidev-page-${number} .dt-slide >> visible=true`).waitFor()
    await page.evaluate(() => document.fonts.ready)
    return page
  })
})
