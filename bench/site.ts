/** What a visitor of a hosted deck waits for and loads. */
import type { Browser, Page } from 'playwright-chromium'

export interface SiteFigures {
  /** In ms, with the CPU slowed four times. */
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

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Opens the deck `rounds` times, each in a fresh context, and walks through it. Medians. */
export async function measureSite(browser: Browser, url: string, rounds: number): Promise<SiteFigures> {
  const all: SiteFigures[] = []
  for (let round = 0; round < rounds; round++) all.push(await visit(browser, url))
  const keys = Object.keys(all[0] as SiteFigures) as (keyof SiteFigures)[]
  return Object.fromEntries(
    keys.map((key) => [key, median(all.map((one) => one[key]))]),
  ) as unknown as SiteFigures
}

const OBSERVE = `globalThis.seen = { lcp: 0, cls: 0 }
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

/** Bytes of the first slide alone, once all is quiet. */
async function rest(browser: Browser, url: string): Promise<number> {
  const { page, slow, loaded, close } = await arrive(browser, url)
  await until(page, shown, 'the first slide')
  await slow(1)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1500)
  await close()
  return loaded.bytes
}

async function visit(browser: Browser, url: string): Promise<SiteFigures> {
  const restBytes = await rest(browser, url)
  const { page, slow, loaded, close } = await arrive(browser, url)
  await until(page, shown, 'the first slide')
  const start = { ...loaded }
  await page.keyboard.press('ArrowRight')
  await until(page, () => !/^1?$/.test(location.hash.replace('#/', '')), 'the second slide')
  const interactive = await page.evaluate(() => performance.now())
  const paint = await page.evaluate(() => ({
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    ...(globalThis as unknown as { seen: { lcp: number; cls: number } }).seen,
  }))
  await slow(1)
  await walk(page)
  await page.waitForLoadState('networkidle')
  const figures = { ...paint, interactive, startBytes: start.bytes, startRequests: start.requests }
  await close()
  return { ...figures, restBytes, walkBytes: loaded.bytes, walkRequests: loaded.requests }
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
