/** Walks through every slide of built decks in a browser: what one visit can tell is collected in one. */
import type { Browser, Page, Request } from 'playwright-chromium'
import { expect } from 'vitest'
import type { DeckModel } from '../../scripts/deck/model.js'
import { headlineOf, normal, showSlide, slidevRuns, slideViolations } from '../support/slides.js'
import { observe } from './support.js'

const viewport = { width: 1280, height: 720 }

/** Bytes over the network, headers included. */
async function bytesOf(requests: Request[]): Promise<number> {
  const sizes = await Promise.all(requests.map((request) => request.sizes()))
  return sizes.reduce(
    (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
    0,
  )
}

/**
 * Every slide after its last click: its headline is that of the model, axe finds nothing on what the deck draws itself.
 * What is loaded on the way stays within the limits for the flagship deck, and nothing goes wrong.
 *
 * @param site the address that decks lie below
 */
export async function readAll(
  browser: Browser,
  site: string,
  deck: DeckModel,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const page = await browser.newPage({
    viewport,
    colorScheme,
    reducedMotion: 'reduce',
    extraHTTPHeaders: { 'Accept-Encoding': 'gzip' },
  })
  const seen = observe(page, site)
  const loaded: Request[] = []
  page.on('requestfinished', (request) => /^(data|blob):/.test(request.url()) || loaded.push(request))
  await page.goto(`${site}${deck.id}/${deck.locale.code}/`)
  await slidevRuns(page, 1)
  // As soon as the first slide stands, Slidev asks for the next ones.
  const next = (request: Request) => /\/assets\/(1|parts)-[\w-]+\.js$/.test(request.url())
  const start = await bytesOf(loaded.filter((request) => !next(request)))
  expect(start).toBeGreaterThan(100_000)
  expect(start).toBeLessThan(250_000)
  const [got, violations]: [string[], string[]] = [[], []]
  for (const { number, id } of deck.slides) {
    got.push(await showSlide(page, number, `${id}?clicks=99`))
    const found = await slideViolations(page, number)
    violations.push(...found.map((line) => `slide ${number} (${id}): ${line}`))
  }
  expect.soft(violations).toEqual([])
  expect(got).toEqual(deck.slides.map(headlineOf))
  expect(await page.title()).toBe(normal(deck.meta.title))
  expect(await page.locator('html').getAttribute('lang')).toBe(deck.locale.tag)
  expect(seen).toEqual({ outside: [], errors: [] })
  expect(loaded.length).toBeLessThanOrEqual(60)
  await page.close()
}

/** axe on every slide of a deck, with those rules only that depend on the colours. */
export async function colourViolations(
  browser: Browser,
  site: string,
  deck: DeckModel,
  colorScheme: 'light' | 'dark',
): Promise<string[]> {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' })
  await page.goto(`${site}${deck.id}/${deck.locale.code}/`)
  await slidevRuns(page, 1)
  const violations: string[] = []
  for (const { number, id } of deck.slides) {
    await showSlide(page, number, `${id}?clicks=99`)
    const found = await slideViolations(page, number, { rules: ['color-contrast', 'link-in-text-block'] })
    violations.push(...found.map((line) => `slide ${number} (${id}): ${line}`))
  }
  await page.close()
  return violations
}

/** What is shown of a drawing after each click, and where all of it stands. */
async function stagesByClick(
  page: Page,
  { id, number, clicks }: { id: string; number: number; clicks: number },
): Promise<{ shown: number; places: string }[]> {
  const seen: { shown: number; places: string }[] = []
  for (let click = 0; click <= clicks; click++) {
    await showSlide(page, number, `${id}?clicks=${click}`)
    // What stands alone before the first click is a drawing of its own, and goes then.
    const stages = page.locator(`.slidev-page-${number} svg:first-child [data-stage]`)
    seen.push(
      await stages.evaluateAll((all) => ({
        shown: all.filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          .length,
        places: JSON.stringify(
          all.map((one) => [one.getAttribute('data-node'), one.getBoundingClientRect()]),
        ),
      })),
    )
  }
  return seen
}

/** How many elements of a deck's stepped slides move, by what the reader has asked for. */
async function moving(page: Page, slides: { id: string; number: number; clicks: number }[]): Promise<number> {
  let count = 0
  for (const { id, number } of slides) {
    await showSlide(page, number, `${id}?clicks=1`)
    count += await page.locator(`.slidev-page-${number} .dt-slide`).evaluate(
      (root) =>
        [...root.querySelectorAll('*')].filter((one) => {
          const { transitionDuration, animationName, animationDuration } = getComputedStyle(one)
          const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.01)
          return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration))
        }).length,
    )
  }
  return count
}

/** Comparisons appear click by click, down to their last stage, and nothing that stands moves. */
export async function revealsStep(browser: Browser, site: string, deck: DeckModel): Promise<void> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  const walked = deck.slides.filter(({ kind, clicks }) => kind === 'compare' && clicks > 0)
  expect(walked.length).toBeGreaterThan(0)
  await page.goto(`${site}${deck.id}/${deck.locale.code}/`)
  await slidevRuns(page, 1)
  for (const slide of walked) {
    const seen = await stagesByClick(page, slide)
    expect(new Set(seen.map(({ places }) => places)).size, slide.id).toBe(1)
    const counts = seen.map(({ shown }) => shown)
    expect(counts, slide.id).toEqual([...counts].sort((a, b) => a - b))
    expect(counts[0], slide.id).toBeLessThan(counts.at(-1)!)
    expect(counts.at(-1), slide.id).toBe((JSON.parse(seen[0]!.places) as unknown[]).length)
  }
  await page.close()
}

/** How many elements of a deck move, for who has or hasn't asked for less motion. */
export async function countMoving(
  browser: Browser,
  site: string,
  deck: DeckModel,
  reducedMotion: 'reduce' | 'no-preference',
): Promise<number> {
  const stepped = deck.slides.filter(({ clicks }) => clicks > 0)
  expect(stepped.length).toBeGreaterThan(2)
  const page = await browser.newPage({ viewport, reducedMotion })
  await page.goto(`${site}${deck.id}/${deck.locale.code}/`)
  await slidevRuns(page, 1)
  const found = await moving(page, stepped)
  await page.close()
  return found
}
