/** Every slide of both decks in both languages, light and dark, and the contrast of its colours (build.test.ts: the small deck's). */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import type { DeckModel } from '../../scripts/deck/model.js'
import { servePreview, type Preview } from '../../scripts/site/preview.js'
import { start, startBrowser } from './support.js'
import { colourViolations, countMoving, readAll, revealsStep } from './walks.js'

const names = ['llm-vs-lmm', 'sql-vs-document']
const dist = mkdtempSync(join(tmpdir(), 'diptych-walks-'))
let decks: DeckModel[]
let browser: Browser
let server: Preview

beforeAll(async () => {
  const building = start(['build', ...names, '--out', dist, '--no-pdf', '--no-inspect', '--quiet'])
  expect(await building.ended, building.stderr()).toBe(0)
  const compiled = await Promise.all(names.map((name) => compileDeck(join(diptychRoot, 'content', name))))
  decks = compiled.flatMap((one) => one.decks)
  browser = await startBrowser()
  const started = await servePreview(dist, { base: '/talks/2026/' })
  if ('error' in started) throw new Error(started.error.message)
  server = started
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(dist, { recursive: true, force: true })
})

const walks = names.flatMap((name) =>
  ['zh', 'en'].flatMap((lang) => (['light', 'dark'] as const).map((scheme) => [name, lang, scheme] as const)),
)

it.each(walks)(
  '%s, %s, %s: every headline is in the page, and axe finds nothing',
  async (name, lang, scheme) => {
    const deck = decks.find(({ id, locale }) => id === name && locale.code === lang)!
    await readAll(browser, server.url, deck, scheme)
    expect(await colourViolations(browser, server.url, deck, scheme)).toEqual([])
  },
)

it.each(names)(
  '%s: reveals its diagrams click by click, and moves only for who has not asked for less',
  async (name) => {
    for (const deck of decks.filter(({ id }) => id === name)) {
      await revealsStep(browser, server.url, deck)
      expect(await countMoving(browser, server.url, deck, 'no-preference')).toBeGreaterThan(0)
      expect(await countMoving(browser, server.url, deck, 'reduce')).toBe(0)
    }
  },
)
