/** What a visitor of a hosted deck waits for and loads. */
import type { Browser, Page } from 'playwright-chromium'

export interface SiteFigures {
  /** In ms, with the CPU slowed four times; NaN where the browser tells none. */
  fcp: number
  lcp: number
  /** Until the second slide shows upon a key, in ms. */
  interactive: number
  cls: number
  startBytes: number
  /** The same once nothing is being loaded any more: Slidev fetches the next slides ahead. */
  restBytes: number
  startRequests: number
  walkBytes: number
  walkRequests: number
}

/** Of those that were measured; NaN where none was. */
function median(values: number[]): number {
  const known = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  return known[Math.floor(known.length / 2)] ?? NaN
}

/** Opens the deck `rounds` times, each in a fresh context, and walks through it. Medians. */
export async function measureSite(browser: Browser, url: string, rounds: number): Promise<SiteFigures> {
  const all: SiteFigures[] = []
  for (let round = 0; round < rounds; round++) all.push(await visit(browser, url))
  const keys = Object.keys(all[0] as SiteFigures) as (keyof SiteFigures)[]
  return Object.fromEntries(
    keys.map((key) => [key, median(all.map((one) => one[key]))]),
  ) as unknown as SiteFigures
}

const OBSERVE = `globalThis.seen = { lcp: NaN, cls: 0 }
new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.lcp = entry.startTime }).observe({ type: 'largest-contentful-paint', buffered: true })
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.cls += entry.value }).observe({ type: 'layout-shift', buffered: true })`

/** The visible slide of Slidev's own, not a picture of it, has come. */
const shown = () =>
  [...document.querySelectorAll('#slideshow .slidev-page')].some(
    (one) => one.checkVisibility() && one.textContent?.trim(),
  )

/** Asks from outside: waiting inside of the page would need `eval`, which a strict policy forbids. */
async function until(page: Page, fulfilled: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 120_000
  while (!(await page.evaluate(fulfilled))) {
    if (performance.now() > end) throw new Error(`${page.url()}: ${what} does not happen`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

interface Visit {
  page: Page
  slow(times: number): Promise<unknown>
  loaded: { bytes: number; requests: number }
  close(): Promise<void>
}

/** A new visitor: nothing kept, gzip, every byte and request over the network counted. */
async function arrive(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const loaded = { bytes: 0, requests: 0 }
  await cdp.send('Network.enable')
  await cdp.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } })
  const slow = (rate: number) => cdp.send('Emulation.setCPUThrottlingRate', { rate })
  await slow(4)
  const inside = new Set<string>()
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/^(data|blob):/.test(request.url)) inside.add(requestId)
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (inside.has(requestId)) return
    loaded.bytes += encodedDataLength
    loaded.requests++
  })
  await page.addInitScript(OBSERVE)
  await page.goto(url, { waitUntil: 'commit' })
  return { page, slow, loaded, close: () => context.close() }
}

/**
 * The first slide alone, once all is quiet: its bytes, and when it was painted. A key press would end the browser's
 * record of the largest paint, in a slow site before there is any.
 */
async function rest(
  browser: Browser,
  url: string,
): Promise<Pick<SiteFigures, 'fcp' | 'lcp' | 'cls' | 'restBytes'>> {
  const { page, loaded, close } = await arrive(browser, url)
  await until(page, shown, 'the first slide')
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1500)
  const paint = await page.evaluate(() => ({
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    ...(globalThis as unknown as { seen: { lcp: number; cls: number } }).seen,
  }))
  await close()
  return { ...paint, restBytes: loaded.bytes }
}

async function visit(browser: Browser, url: string): Promise<SiteFigures> {
  const still = await rest(browser, url)
  const { page, slow, loaded, close } = await arrive(browser, url)
  await until(page, shown, 'the first slide')
  const start = { ...loaded }
  await page.keyboard.press('ArrowRight')
  await until(page, () => !/^1?$/.test(location.hash.replace('#/', '')), 'the second slide')
  const interactive = await page.evaluate(() => performance.now())
  await slow(1)
  await walk(page)
  await page.waitForLoadState('networkidle')
  await close()
  return {
    ...still,
    interactive,
    startBytes: start.bytes,
    startRequests: start.requests,
    walkBytes: loaded.bytes,
    walkRequests: loaded.requests,
  }
}

/** To the last slide, by keyboard. */
async function walk(page: Page): Promise<void> {
  let before = ''
  for (let same = 0; same < 4;) {
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(80)
    same = page.url() === before ? same + 1 : 0
    before = page.url()
  }
}
