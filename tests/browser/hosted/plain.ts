/** Where a site is hard to show: without JavaScript, without network, on a phone, and when it changes. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-chromium'
import { expect, it } from 'vitest'
import { servePreview } from '../../../scripts/site/preview.js'
import { deckId, headlineOf, shownHeadline, visit, type Hosted } from './site.js'

const screens = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
]

/** Waits until the worker has kept everything and is in charge of the page. */
async function kept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
}

export function plain(site: () => Hosted): void {
  it.each(['zh', 'en'])('%s: without JavaScript the first slide and read.html are whole', async (lang) => {
    const deck = site().decks.find(({ locale }) => locale.code === lang)!
    const { page, wrong, close } = await site().visit(site().at(lang), { javaScriptEnabled: false })
    expect(await page.locator('#dt-first h1').first().innerText()).toContain(deck.meta.title.slice(0, 3))
    const asked: string[] = []
    page.on('response', (response) => response.ok() && asked.push(response.url()))
    await page.getByRole('link', { name: deck.locale.strings['readDeck'] }).click()
    await page.waitForURL(/read\.html/)
    expect(await page.locator('h1').innerText()).toBe(deck.meta.title)
    const sections = page.locator('main > section')
    expect(await sections.count()).toBe(deck.slides.length)
    const headlines = await sections.locator('h2').allInnerTexts()
    deck.slides.forEach((slide, at) => expect(headlines[at]).toContain(headlineOf(slide)))
    for (const slide of deck.slides.filter(({ kind }) => kind === 'pipeline' || kind === 'compare')) {
      const picture = page.locator(`[id="${slide.id}"] .picture svg:visible`)
      expect((await picture.boundingBox())?.width, slide.id).toBeGreaterThan(300)
    }
    // Both link to each other slide by slide.
    expect(await page.locator(`[id="${deck.slides[4]!.id}"] .kicker a`).getAttribute('href')).toBe('./#/5')
    // Drawings were measured with the deck's own fonts.
    expect(asked.filter((url) => /\/inter-latin-[^/]*\.woff2$/.test(url)).length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
    await close()
  })

  it.each(screens)(
    '$width×$height: read.html is offered at the same slide; nothing scrolls sideways',
    async (viewport) => {
      const { width, height } = viewport
      const slide = site().decks[1]!.slides[5]!
      const screen = { viewport, hasTouch: true, isMobile: true }
      const { page, wrong, close } = await site().visit(`${site().at('en')}#/${slide.id}`, screen)
      await shownHeadline(page, slide.number)
      const read = page.getByRole('link', { name: 'Read as a page' })
      expect(await read.evaluate((one) => getComputedStyle(one.closest('nav')!.parentElement!).opacity)).toBe(
        '1',
      )
      const box = await read.boundingBox()
      expect(box && box.x + box.width <= width && box.y + box.height <= height).toBe(true)
      await read.tap()
      await page.waitForURL(new RegExp(`read\\.html#${slide.id}$`))
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
      expect(await wide()).toBe(width)
      expect((await page.locator(`[id="${slide.id}"]`).boundingBox())!.y).toBeLessThan(400)
      // Of the two drawings the one for narrow screens is shown, whole, its words no smaller than 12 px.
      const pictures = await page.locator('.picture').evaluateAll((all) =>
        all.map((one) => {
          const shown = [...one.querySelectorAll('svg')].filter((svg) => svg.checkVisibility())
          const sizes = [...one.querySelectorAll('text')]
            .filter((text) => text.checkVisibility())
            .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.a)
          const at = shown.map((svg) => [...one.children].indexOf(svg))
          return { at, least: Math.min(...sizes), scrolls: one.scrollWidth > one.clientWidth }
        }),
      )
      expect(pictures.length).toBeGreaterThan(0)
      for (const { at, least, scrolls } of pictures) {
        expect(at).toEqual([1])
        expect(least).toBeGreaterThanOrEqual(11.95)
        expect(scrolls).toBe(false)
      }
      // Where rows of a table are lists, headings of many columns are there for screen readers, and no wider than that.
      const many = () => {
        const row = document.querySelector('thead tr')!
        for (let at = 0; at < 12; at++) row.append(row.lastElementChild!.cloneNode(true))
      }
      if (width < 576) await page.evaluate(many)
      expect(await wide()).toBe(width)
      for (const address of [site().server.url, `${site().at('zh')}read.html`]) {
        await page.goto(address)
        expect(await wide(), address).toBe(width)
      }
      expect(wrong).toEqual([])
      await close()
    },
  )

  it('opens again without network after the first visit, at any slide', async () => {
    const deck = site().decks[1]!
    const { page, wrong, close } = await site().visit(site().at('en'), { serviceWorkers: 'allow' })
    await kept(page)
    expect(wrong).toEqual([])
    await page.context().setOffline(true)
    await page.reload()
    for (const slide of [deck.slides[0]!, deck.slides.at(-1)!]) {
      await page.evaluate((id) => void (location.hash = `#/${id}`), slide.id)
      expect(await shownHeadline(page, slide.number)).toBe(headlineOf(slide))
    }
    await page.keyboard.press('g')
    await page.getByRole('combobox').fill('order')
    await page.getByRole('option').first().waitFor({ state: 'visible' })
    await page.goto(`${site().at('en')}read.html`)
    expect(await page.locator('main > section').count()).toBe(deck.slides.length)
    await close()
  })

  it('a new release shows at the next load, and the old one is kept no longer', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'diptych-release-'))
    cpSync(site().dist, copy, { recursive: true })
    const server = await servePreview(copy, { base: '/r/' })
    if ('error' in server) throw new Error(server.error.message)
    const address = `${server.url}${deckId}/en/`
    const { page, close } = await visit(site().browser, address, { serviceWorkers: 'allow' })
    await kept(page)
    const names = () => page.evaluate(() => caches.keys())
    const before = await names()
    const dir = join(copy, deckId, 'en')
    const change = (file: string, from: string | RegExp, to: string) => {
      const text = readFileSync(join(dir, file), 'utf8')
      expect(text).toMatch(from)
      writeFileSync(join(dir, file), text.replace(from, to))
    }
    // Not the title: Slidev sets that itself once it runs.
    change('index.html', /<html/, '<html data-release="second"')
    change('read.html', /<title>[^<]*/, '<title>Second reading')
    change('sw.js', /diptych-[0-9a-f]{12}/, 'diptych-0123456789ab')
    await page.reload()
    expect(await page.locator('html').getAttribute('data-release')).toBe('second')
    await expect.poll(names).toHaveLength(1)
    await expect.poll(async () => (await names())[0]).toContain('0123456789ab')
    expect(before[0]).not.toContain('0123456789ab')
    await page.context().setOffline(true)
    await page.goto(`${address}read.html`)
    expect(await page.title()).toBe('Second reading')
    await close()
    await server.close()
    rmSync(copy, { recursive: true })
  })
}
