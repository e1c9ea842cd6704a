/** The deck in frames of pages of other origins: one that its data allows, and one that it does not. */
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { BrowserContext, Frame, Page } from 'playwright-chromium'
import { expect, it } from 'vitest'
import { embedder, privateText, sharedAddress } from '../../support/site.js'
import { violations } from '../../support/axe.js'
import { presentersLabel } from '../../site/published.js'
import { deckId, type Hosted } from './site.js'

/** Where the site lies: the deck says so. */
const root = new URL(sharedAddress)
const types: Record<string, string> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' },
  ...{ '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png' },
}

/** The headers of a path as hosts read `_headers`: rules from top to bottom, `! Name` takes one away. */
function ruled(dist: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {}
  let applies = false
  for (const line of readFileSync(join(dist, '_headers'), 'utf8').split('\n')) {
    if (/^\S/.test(line)) {
      const parts = line.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      applies = new RegExp(`^${parts.join('.*')}$`).test(path)
    } else if (applies) {
      const [, gone] = /^ {2}! (.*)$/.exec(line) ?? []
      const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
      if (gone) delete headers[gone]
      if (name) headers[name] = value!
    }
  }
  return headers
}

/** A context in which the deck's address is served as a host does it, and any other host is an article with a frame. */
async function web(
  site: Hosted,
  article: string,
): Promise<{ context: BrowserContext; page: Page; wrong: string[] }> {
  const context = await site.browser.newContext({
    viewport: { width: 1100, height: 760 },
    reducedMotion: 'reduce',
  })
  await context.route(/.*/, async (route) => {
    const { origin, pathname } = new URL(route.request().url())
    if (origin !== root.origin)
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>An article</title><h1>Article</h1>${article}`,
      })
    const path = `/${pathname.slice(root.pathname.length)}`.replace(/\/$/, '/index.html')
    try {
      const body = readFileSync(join(site.dist, decodeURIComponent(path)))
      const contentType = types[extname(path)] ?? 'application/octet-stream'
      await route.fulfill({ body, headers: { ...ruled(site.dist, path), 'Content-Type': contentType } })
    } catch {
      await route.fulfill({ status: 404, body: '' })
    }
  })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => {
    // Slidev keeps the screen on, and the article does not let it.
    if (message.type() === 'error' && !message.text().includes('screen-wake-lock')) wrong.push(message.text())
  })
  return { context, page, wrong }
}

/** The deck's frame, once it shows something. */
async function framed(page: Page): Promise<Frame> {
  await page.frameLocator('iframe').locator('#slideshow h1:visible').first().waitFor()
  return page.frames()[1]!
}

export function embed(site: () => Hosted): void {
  const oembed = () =>
    (JSON.parse(readFileSync(join(site().dist, deckId, 'en', 'oembed.json'), 'utf8')) as { html: string })
      .html

  it('is shown by the oEmbed file’s frame, pasted into a page that may, and works there', async () => {
    const { context, page, wrong } = await web(site(), oembed())
    await page.goto(`${embedder}/2026/`)
    const deck = await framed(page)
    expect(new URL(deck.url()).origin).toBe(root.origin)
    const box = await page.locator('iframe').boundingBox()
    expect([box?.width, box?.height]).toEqual([960, 540])
    // Its controls stay away but for the link to the whole deck, at the slide and click that are shown.
    expect(await deck.locator('.dt-controls:visible, #dt-disk:visible').count()).toBe(0)
    // A click in it, and the keys are its own; so are its steps.
    await page.locator('iframe').click({ position: { x: 480, y: 120 } })
    const before = deck.url()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => deck.url()).not.toBe(before)
    expect(page.url()).toBe(`${embedder}/2026/`)
    const whole = deck.locator('#dt-whole')
    expect(await whole.isVisible()).toBe(true)
    const [opened] = await Promise.all([context.waitForEvent('page'), whole.click()])
    await opened.waitForLoadState()
    expect(opened.url()).toBe(deck.url().replace('?embed', ''))
    await opened.close()
    expect(await violations(page, { part: 'iframe' })).toEqual([])
    // No notes, no presenter's view, and nothing kept for reading offline.
    expect(await deck.content()).not.toContain(privateText.en)
    // The address of Slidev's own presenter's view leads nowhere, as on the hosted site.
    await deck.evaluate(() => void (location.hash = '#/presenter/1'))
    await page.waitForTimeout(500)
    expect(await deck.locator('.grid-section').count()).toBe(0)
    expect(await deck.content()).not.toContain(presentersLabel)
    expect(
      await deck.evaluate(async () => (await navigator.serviceWorker?.getRegistrations())?.length ?? 0),
    ).toBe(0)
    expect(wrong).toEqual([])
    await context.close()
  })

  it('begins at the slide and the click of the frame’s address, and goes on from there', async () => {
    const frame = oembed().replace('?embed', '?embed#/write?clicks=1')
    const { context, page, wrong } = await web(site(), frame)
    await page.goto(`${embedder}/`)
    const deck = await framed(page)
    await expect.poll(() => deck.url()).toMatch(/\?embed#\/write\?clicks=1$/)
    await page.locator('iframe').click({ position: { x: 480, y: 120 } })
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => deck.url()).toMatch(/\?embed#\/write\?clicks=2$/)
    expect(wrong).toEqual([])
    await context.close()
  })

  it('is refused to pages that its data does not name, and so is all else that the site has', async () => {
    const index = `<iframe src="${root.href}" width="400" height="300"></iframe>`
    for (const [origin, frame] of [
      ['https://other.example.net', oembed()],
      ['https://blog.example.org.example.net', oembed()],
      [embedder, index],
    ] as const) {
      const { context, page, wrong } = await web(site(), frame)
      await page.goto(`${origin}/`)
      await expect.poll(() => wrong.join(), { message: origin }).toContain('frame-ancestors')
      expect(page.frames()[1]?.url()).toMatch(/^chrome-error:/)
      await context.close()
    }
  })
}
