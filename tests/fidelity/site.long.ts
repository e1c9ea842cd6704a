/** The nasty texts through our own build: real layouts and components, drawn diagrams, the presenter’s view. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, launchBrowser } from '../../scripts/browser/index.js'
import { drawDeck } from '../../scripts/pipeline/drawings.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { buildSite } from '../../scripts/site/build.js'
import { servePreview, type Preview } from '../../scripts/site/preview.js'
import { patience } from '../support/patience.js'
import { showSlide } from '../support/slides.js'
import { makeDeck } from './built-deck.js'
import { normal } from './slidev.js'
import { nastyStrings } from './strings.js'

/** Titles that Slidev reads as markdown, as a template, or as a pattern for `replace`. */
const titles = ['a {{ 1 }} <b> $x$ --- `c` & *d*', '%s ::right:: $& "q" \\n {{x}} GPT-(4 or 5) 𠀀 שלום']

const made = [
  makeDeck(nastyStrings, titles[0]!, 'nasty'),
  makeDeck(nastyStrings.slice(0, 4), titles[1]!, 'second'),
]
const squeeze = (value: string): string => value.replace(/\s+/gu, '')

describe('nasty texts in our own build', () => {
  const out = mkdtempSync(join(tmpdir(), 'diptych-fidelity-'))
  let browser: Browser
  let server: Preview
  let page: Page
  const outside: string[] = []
  const errors: string[] = []

  beforeAll(async () => {
    const found = await findBrowser()
    if ('error' in found) throw new Error(found.error.message)
    const launched = await launchBrowser(found.found)
    if ('error' in launched) throw new Error(launched.error.message)
    browser = launched.browser
    const decks = []
    for (const { deck } of made) {
      const drawn = await drawDeck(deck, browser, { faces: [] })
      expect(drawn.problems).toEqual([])
      decks.push({
        id: deck.id,
        lang: 'en',
        markdown: renderMarkdown(deck),
        svgs: drawn.svgs,
        fontsCss: '',
      })
    }
    const result = await buildSite({ decks, outDir: out, presenter: true, notes: true })
    if ('error' in result) throw new Error(result.error.message)
    const started = await servePreview(out)
    if ('error' in started) throw new Error(started.error.message)
    server = started
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
        outside.push(request.url())
    })
    page.on('pageerror', (error) => errors.push(error.message))
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(out, { recursive: true, force: true })
  })

  /** All texts of a slide that is shown, in one round trip. */
  const read = (number: number) =>
    page.locator(`.slidev-page-${number}`).evaluateAll((roots) => {
      const of = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)])
      const text = (element: Element) => element.textContent ?? ''
      return {
        headlines: of('h1').map(text),
        words: of('.dt-statement-words').map(text),
        points: of('li').map(text),
        rows: of('tbody tr').map((row) => [...row.children].map(text)),
        stages: of('svg.dip-diagram [data-stage]').map((stage): [string, string] => [
          stage.getAttribute('data-stage') ?? '',
          [...stage.querySelectorAll('text')].map(text).join(''),
        ]),
      }
    })

  it('has at least 100 of them', () => {
    expect(nastyStrings.length).toBeGreaterThanOrEqual(100)
  })

  it('shows them in headlines, body, table cells and diagram labels, and in the deck’s title', async () => {
    const wrong: string[] = []
    const check = (field: string, wanted: string, got: string | undefined): void => {
      if (normal(wanted) !== normal(got)) wrong.push(`${field}: ${JSON.stringify([wanted, got])}`)
    }
    for (const { deck, labels } of made) {
      await page.goto(`${server.url}${deck.id}/en/`)
      const drawn = new Map<string, string>()
      for (const slide of deck.slides.slice(1)) {
        await showSlide(page, slide.number, String(slide.number))
        const { headlines, words, points, rows, stages } = await read(slide.number)
        check('headline', slide.headline, headlines[0])
        if (slide.kind === 'statement') {
          check('body', slide.headline, words[0])
          check('point', slide.headline, points[0])
        }
        if (slide.kind === 'table')
          slide.rows.forEach((row, at) => {
            check('row', row.label, rows[at]?.[0])
            check('cell', row.label, rows[at]?.[1])
          })
        if (slide.kind === 'pipeline') {
          const diagram = slide.diagram.id.replace(/(-d\d+)-\d+$/, '$1')
          for (const [stage, label] of stages) drawn.set(`${diagram} ${stage}`, label)
        }
      }
      for (const label of labels) {
        const got = drawn.get(`${label.diagram} ${label.stage}`)
        if (got === undefined || squeeze(got) !== squeeze(label.text))
          wrong.push(`label: ${JSON.stringify([label.text, got])}`)
      }
      check('title', deck.meta.title, await page.title())
    }
    expect(wrong).toEqual([])
    expect({ outside, errors }).toEqual({ outside: [], errors: [] })
  })

  it('shows them in the speaker notes and among the titles of the overview', async () => {
    const { deck } = made[0]!
    const wrong: string[] = []
    await page.goto(`${server.url}${deck.id}/en/#/presenter/2`)
    await page.locator('.slidev-note').first().waitFor()
    for (const slide of deck.slides.filter(({ notes }) => notes.length > 0 && notes[0])) {
      if (slide.kind !== 'table') continue
      await page.evaluate((n) => void (location.hash = `#/presenter/${n}`), slide.number)
      const wanted = slide.notes.map((note) => normal((note.text[0] as { value: string }).value))
      const read = (): Promise<string[]> =>
        page
          .locator('.slidev-note')
          .first()
          .evaluate((note) => [...note.querySelectorAll('p')].map((p) => p.textContent ?? ''))
      const until = performance.now() + patience
      let got: string[] = []
      do {
        got = (await read().catch((): string[] => [])).map(normal)
        if (got.join('\n') === wanted.join('\n')) break
        await page.waitForTimeout(30)
      } while (performance.now() < until)
      wanted.forEach((note, at) => {
        if (got[at] !== note) wrong.push(JSON.stringify([note, got[at]]))
      })
    }
    expect(wrong).toEqual([])
    await page.goto(`${server.url}${deck.id}/en/#/overview`)
    const untold = async (): Promise<string[]> => {
      const told = squeeze((await page.locator('body').textContent()) ?? '')
      return deck.slides
        .slice(1)
        .map(({ headline }) => headline)
        .filter((headline) => !told.includes(squeeze(headline)))
    }
    await expect.poll(untold).toEqual([])
    expect(errors).toEqual([])
  })
})
