/**
 * One deck of at least a thousand nasty texts, in every kind of field, built by the command line: each text is in the
 * slide's page, among the titles, in overview, search, reading page, presenter's view and both PDFs, as it was written.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { searchSlides, type SearchEntry } from '../../scripts/text/search.js'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import { tidy } from '../../scripts/deck/localize.js'
import type { DeckModel } from '../../scripts/deck/model.js'
import { servePreview, type Preview } from '../../scripts/site/preview.js'
import { observe, startBrowser } from '../e2e/support.js'
import { allText, build, openPdf } from '../pdf/built.js'
import { inPdf, partsInPdf, turned } from './in-pdf.js'
import { nastyDeck } from './nasty-deck.js'
import { pageOf } from './slidev.js'
import { squeeze, Tally } from './tally.js'
import { textsOf, type SlideTexts } from './texts-of.js'

const seed = Number(process.env.DIPTYCH_SEED ?? 7)
const { content, texts } = nastyDeck(Math.max(1000, Number(process.env.FUZZ ?? 1000)), seed)
const folder = mkdtempSync(join(tmpdir(), 'diptych-outputs-'))
const tally = new Tally()
let deck: DeckModel
let slides: (SlideTexts & { number: number; id: string })[]
let browser: Browser
let server: Preview
let page: Page
let seen: { outside: string[]; errors: string[] }
const dialogs: string[] = []
/** A file of the built deck. */
const built = (name: string): string => join(folder, 'dist/nasty/en', name)

beforeAll(async () => {
  const source = join(folder, 'nasty')
  mkdirSync(source)
  writeFileSync(join(source, 'deck.yaml'), stringify(content))
  writeFileSync(
    join(source, 'picture.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9"/></svg>',
  )
  const compiled = await compileDeck(source)
  expect(compiled.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  deck = compiled.decks[0]!
  slides = deck.slides.map((slide) => ({ ...textsOf(deck, slide), number: slide.number, id: slide.id }))
  // The presenter's view is not published unless it is asked for.
  await build(source, join(folder, 'dist'), '--presenter')
  const started = await servePreview(join(folder, 'dist'))
  if ('error' in started) throw new Error(started.error.message)
  server = started
  browser = await startBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  seen = observe(page, server.url)
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
}, 900_000)

afterAll(async () => {
  console.log(`${texts.length} texts on ${slides?.length} slides (seed ${seed})\n${tally.table()}`)
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Faults of one output since the last look. */
let looked = 0
const fresh = (): string[] => tally.differing.slice(looked, (looked = tally.differing.length))

describe('a thousand nasty texts', () => {
  it('are in the deck’s model as they were written', () => {
    const model = squeeze(
      JSON.stringify(deck, (_key, value: unknown) => (typeof value === 'string' ? tidy(value) : value)),
    )
    for (const text of texts)
      tally.check('model', 'deck', JSON.stringify(tidy(text).normalize('NFC')).slice(1, -1), model)
    expect(fresh()).toEqual([])
  })

  it('are on the slides, in the page’s title and in the overview', async () => {
    await page.goto(`${server.url}nasty/en/`)
    for (const { number, headline, body, drawn, frame, alt } of slides) {
      await page.evaluate((n) => void (location.hash = `#/${n}`), number)
      const box = page.locator(`.slidev-page-${number}`).first()
      await box.locator('h1').first().waitFor({ state: 'attached' })
      const [text, attributes] = await box.evaluate((element) => [
        element.textContent ?? '',
        [...element.querySelectorAll('[alt]')].map((one) => one.getAttribute('alt')).join('\n'),
      ])
      for (const one of [headline, ...body, ...drawn, ...frame]) tally.check('slide', `${number}`, one, text!)
      for (const one of alt) tally.check('alt', `${number}`, one, attributes!)
    }
    tally.check('title', 'deck', deck.meta.title, await page.title())
    await page.goto(`${server.url}nasty/en/#/overview`)
    const last = squeeze(slides.at(-1)!.headline)
    await expect
      .poll(async () => squeeze((await page.locator('body').textContent()) ?? '').includes(last), {
        timeout: 60_000,
      })
      .toBe(true)
    const overview = (await page.locator('body').textContent()) ?? ''
    for (const { number, headline } of slides) tally.check('overview', `${number}`, headline, overview)
    expect(fresh()).toEqual([])
  })

  it('are in the presenter’s notes', async () => {
    const noted = slides.filter(({ notes }) => notes.length > 0)
    await page.goto(`${server.url}nasty/en/#/presenter/${noted[0]!.number}`)
    for (const { number, notes } of noted) {
      await page.evaluate((n) => void (location.hash = `#/presenter/${n}`), number)
      const shown = await settled(
        () => page.evaluate(() => document.querySelector('.slidev-note')?.textContent ?? ''),
        notes[0]!,
      )
      for (const text of notes) tally.check('presenter’s notes', `${number}`, text, shown)
    }
    expect(fresh()).toEqual([])
  })

  it('are found by the search', async () => {
    const entries = JSON.parse(readFileSync(built('search.json'), 'utf8')) as SearchEntry[]
    for (const { number, headline, body, notes } of slides) {
      const entry = entries.find(({ no }) => no === number)!
      for (const text of [headline, ...body, ...notes]) {
        tally.check('search, entry', `${number}`, text, `${entry.title}\n${entry.text}\n${entry.notes}`)
        const hit = searchSlides(entries, text, Infinity).some(({ no }) => no === number)
        tally.check('search, hits', `${number}: ${text}`, 'found', hit ? 'found' : 'not found')
      }
    }
    await page.goto(`${server.url}nasty/en/#/2`)
    for (const { number, headline } of slides.filter((_, index) => index % 4 === 1)) {
      await page.locator(`.slidev-layout h1, h1`).first().waitFor({ state: 'attached' })
      await page.keyboard.press('g')
      const input = page.locator('#slidev-goto-input')
      await input.waitFor({ state: 'visible' })
      await input.fill(headline)
      const first = '#dt-search-list [role=option]'
      const shown = await settled(
        () => page.evaluate((one) => document.querySelector(one)?.textContent ?? '', first),
        headline,
      )
      tally.check('search, dialog', `${number}`, headline, shown)
      await page.keyboard.press('Escape')
      await input.waitFor({ state: 'hidden' })
    }
    expect(fresh()).toEqual([])
  })

  it('are in the reading page', () => {
    const reading = pageOf(readFileSync(built('read.html'), 'utf8'))
    for (const { number, id, headline, body, drawn, frame, alt } of slides) {
      const section = reading.getElementById(id)
      const text = section?.textContent ?? ''
      for (const one of [headline, ...body, ...drawn, ...frame])
        tally.check('reading page', `${number}`, one, text)
      const attributes = [...(section?.querySelectorAll('[alt]') ?? [])].map((one) => one.getAttribute('alt'))
      for (const one of alt) tally.check('reading page, alt', `${number}`, one, attributes.join('\n'))
    }
    tally.check('reading page, title', 'deck', deck.meta.title, reading.title)
    expect(fresh()).toEqual([])
  })

  it('are in the text of both PDFs', async () => {
    const pages = await allText(await openPdf(built('slides.pdf')))
    const handout = (await allText(await openPdf(built('handout.pdf')))).join('')
    const look = (file: string, number: number, text: string, shown: string): void => {
      const output = turned(text) ? `${file}, words of texts from right to left` : file
      for (const part of partsInPdf(text)) tally.check(output, `${number}`, part, shown, inPdf)
    }
    for (const { number, headline, body, drawn, frame, notes } of slides) {
      for (const text of [headline, ...body, ...drawn, ...frame])
        look('slides.pdf', number, text, pages[number - 1] ?? '')
      for (const text of [headline, ...notes]) look('handout.pdf', number, text, handout)
    }
    expect(fresh()).toEqual([])
  })

  it('open no dialog, ask no other host, and log no error', () => {
    expect({ ...seen, dialogs }).toEqual({ outside: [], errors: [], dialogs: [] })
  })
})

/** What is shown once the text is among it; after a while, what is shown without it. */
async function settled(read: () => Promise<string>, text: string): Promise<string> {
  const until = performance.now() + 5_000
  for (;;) {
    const shown = await read()
    if (squeeze(shown).includes(squeeze(text)) || performance.now() > until) return shown
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
