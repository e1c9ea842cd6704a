/** Opens the print page of a built site and waits until it is what will be printed. */
import type { BrowserContext, Page } from 'playwright-chromium'
import type { Problem } from '../../problems/problem.js'
import { withoutOthers } from '../../site/embedded.js'
import { isOutside, printProblem } from '../problem.js'
import type { PrintedSlide, PrintInput } from '../types.js'
import { anchorOf, type SlideRange } from './parts.js'

export interface PrintPage {
  page: Page
  slides: PrintedSlide[]
  problems: Problem[]
  close(): Promise<void>
}

/** Slide size in CSS px. */
export const canvas = { width: 1280, height: 720 }

export interface OpenOptions {
  /** A container for each click step. */
  clicks?: boolean
  /** Device pixels a CSS pixel (pictures only). */
  scale?: number
  /** Only these slides; all of them when left out. */
  range?: SlideRange
}

/**
 * Opens `#/print` of the site in a context of its own.
 *
 * @returns the page with its slides; with errors in `problems` nothing should be printed. Call `close()`.
 */
export async function openPrintPage(
  input: PrintInput,
  { clicks = false, scale = 1, range }: OpenOptions = {},
): Promise<PrintPage> {
  const { browser, url, deck, timeoutMs = 60_000 } = input
  const due = deck.slides.filter(({ number }) => !range || (number >= range.first && number <= range.last))
  const context = await browser.newContext({
    viewport: canvas,
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    colorScheme: 'light',
    locale: deck.locale.tag,
  })
  context.setDefaultTimeout(timeoutMs)
  const problems: Problem[] = []
  const close = () => context.close()
  try {
    await withoutOthers(context, deck, url)
    const page = await newPage(context, problems, input)
    await page.goto(printAddress(url, clicks, range), { waitUntil: 'load', timeout: timeoutMs })
    await waitForSlides(page, due.length, timeoutMs)
    await settle(page)
    const slides = await nameSlides(page)
    const seen = new Set(slides.map(({ number }) => number))
    for (const { number, id } of due)
      if (!seen.has(number))
        problems.push(
          printProblem(deck, 'print-slide-missing', `slide ${number} (${id}) is not on the print page`, {
            slide: number,
          }),
        )
    return { page, slides, problems, close }
  } catch (error) {
    if (isOutside(error)) throw error
    const message = `the print page did not open: ${firstLine(error)}`
    problems.unshift(printProblem(deck, 'print-page-failed', message, { hint: 'build the site again' }))
    return { page: undefined as never, slides: [], problems, close }
  }
}

/** `http://host/zh/` → `http://host/zh/?print=true#/print?range=1-150`. */
export function printAddress(url: string, clicks: boolean, range?: SlideRange): string {
  const address = new URL(url)
  address.searchParams.set('print', clicks ? 'clicks' : 'true')
  address.hash = range ? `#/print?range=${range.first}-${range.last}` : '#/print'
  return address.href
}

async function newPage(context: BrowserContext, problems: Problem[], { deck }: PrintInput): Promise<Page> {
  const page = await context.newPage()
  // Functions given to evaluate() are compiled by esbuild, which may wrap names in this helper.
  await page.addInitScript('globalThis.__name ??= (value) => value')
  page.on('pageerror', (error) => {
    problems.push(
      printProblem(deck, 'print-slide-failed', `a slide failed in the browser: ${firstLine(error)}`),
    )
  })
  return page
}

/** Every slide is drawn, nothing is still loading, and nothing asks to be waited for. */
async function waitForSlides(page: Page, count: number, timeout: number): Promise<void> {
  await page.waitForFunction(
    (least) => {
      const slides = document.querySelectorAll('.print-slide-container')
      if (slides.length < least || document.querySelector('.slidev-slide-loading')) return false
      for (const slide of slides) if (!slide.querySelector('.slidev-page')?.firstElementChild) return false
      for (const element of document.querySelectorAll('[data-waitfor]')) {
        const awaited = element.getAttribute('data-waitfor')
        if (awaited && !element.querySelector(awaited)) return false
      }
      return true
    },
    count,
    { timeout },
  )
}

/** Fonts and pictures are there and two frames have been drawn since. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { fonts } = document
    await fonts.ready
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
    for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done))
    await fonts.ready
  })
}

/** Lists the slides and gives each container the name of its PDF destination. */
async function nameSlides(page: Page): Promise<PrintedSlide[]> {
  const numbers = await page.evaluate(() =>
    [...document.querySelectorAll('.print-slide-container')].map(({ id }) => parseInt(id, 10)),
  )
  const steps = new Map<number, number>()
  const slides = numbers.map((number) => {
    const step = (steps.get(number) ?? 0) + 1
    steps.set(number, step)
    return { number, anchor: anchorOf(number, step) }
  })
  await page.evaluate(
    (anchors) => {
      for (const [index, slide] of document.querySelectorAll('.print-slide-container').entries())
        slide.id = anchors[index] ?? ''
    },
    slides.map(({ anchor }) => anchor),
  )
  return slides
}

export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
