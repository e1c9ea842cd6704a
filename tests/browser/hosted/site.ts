/** One built deck, served below a path as a host would, for every test of the hosted site. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-chromium'
import { findBrowser, launchBrowser } from '../../../scripts/browser/index.js'
import { compileDeck } from '../../../scripts/pipeline/compile.js'
import type { DeckModel } from '../../../scripts/deck/model.js'
import { servePreview, type Preview } from '../../../scripts/site/preview.js'
import { sharedDeck, sharedSite } from '../../support/site.js'
import { headlineOf, normal, slidevRuns } from '../../support/slides.js'

export const deckId = sharedDeck

export interface Visitor {
  page: Page
  /** What no visit may cause: requests to other hosts, answers of 400 and more, errors in the console. */
  wrong: string[]
  close(): Promise<void>
}

export interface Hosted {
  /** The output folder; only read. */
  dist: string
  browser: Browser
  server: Preview
  /** Every language of the deck. */
  decks: DeckModel[]
  /** The address of the deck in a language, ending in `/`. */
  at(lang: string): string
  /** A new visitor, with nothing kept, on a page. */
  visit(url: string, options?: BrowserContextOptions): Promise<Visitor>
  close(): Promise<void>
}

/** The headers that `_headers` gives to every file. */
export function shippedHeaders(dist: string): Record<string, string> {
  const [, first = ''] = /^\/\*\n((?: {2}.+\n)+)/.exec(readFileSync(join(dist, '_headers'), 'utf8')) ?? []
  return Object.fromEntries(
    first
      .trim()
      .split('\n')
      .map((line) => /^\s*([\w-]+):\s*(.*)$/.exec(line)?.slice(1) as [string, string]),
  )
}

/** Serves the site that suites share below `/talks/2026/` with the headers that hosts are given. */
export async function openSite(built = sharedSite): Promise<Hosted> {
  const { content, dist } = await built()
  const found = await findBrowser()
  if ('error' in found) throw new Error(found.error.message)
  const launched = await launchBrowser(found.found)
  if ('error' in launched) throw new Error(launched.error.message)
  const { browser } = launched
  const server = await servePreview(dist, { base: '/talks/2026/', headers: shippedHeaders(dist) })
  if ('error' in server) throw new Error(server.error.message)
  const { decks } = await compileDeck(content)
  return {
    dist,
    browser,
    server,
    decks,
    at: (lang) => `${server.url}${deckId}/${lang}/`,
    visit: (url, options) => visit(browser, url, options),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** A new visitor on a page; what goes wrong is noted until the visit ends. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  })
  const page = await context.newPage()
  const wrong: string[] = []
  const { origin } = new URL(url)
  page.on('request', (request) => {
    const to = request.url()
    if (origin !== 'null' && !to.startsWith(`${origin}/`) && !/^(data|blob):/.test(to))
      wrong.push(`asks ${to}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`)
  })
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  page.on('pageerror', (error) => wrong.push(error.message))
  await page.goto(url)
  return { page, wrong, close: () => context.close() }
}

export { headlineOf }

/** Waits until Slidev itself, not the picture of the first slide, shows the slide, and gives its headline. */
export async function shownHeadline(page: Page, number: number): Promise<string> {
  await slidevRuns(page, number)
  const h1 = page.locator(`#slideshow .slidev-page-${number} h1`).first()
  const text = await h1.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const part of copy.querySelectorAll('.dt-part')) part.remove()
    return copy.textContent ?? ''
  })
  return normal(text)
}

/** Where the address says that the deck stands: the slide's id and the click. */
export function placeIn(deck: DeckModel, url: string): string {
  const [, route = '', clicks = '0'] = /#\/([^?]*)(?:\?clicks=(\d+))?/.exec(url) ?? []
  const slide = deck.slides.find(({ id, number }) => id === route || String(number) === (route || '1'))
  return `${slide?.id ?? route} ${clicks}`
}

/** Every place of a walk through the deck: each click of each slide. */
export const places = (deck: DeckModel): string[] =>
  deck.slides.flatMap(({ id, clicks }) => Array.from({ length: clicks + 1 }, (_, click) => `${id} ${click}`))
