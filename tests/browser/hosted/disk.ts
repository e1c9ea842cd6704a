/** From a disk or a USB stick, by double click: no server, no module scripts. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { patience } from '../../support/patience.js'
import { deckId, headlineOf, placeIn, places, shownHeadline, type Hosted } from './site.js'

export function disk(site: () => Hosted): void {
  const file = (name: string, hash = '') => pathToFileURL(join(site().dist, deckId, 'en', name)).href + hash

  it('index.html shows the first slide and leads to read.html and deck.html', async () => {
    const deck = site().decks[1]!
    const { page, wrong, close } = await site().visit(file('index.html'))
    expect(await page.locator('#dt-first h1').first().isVisible()).toBe(true)
    await page.locator('#dt-disk a[href="./read.html"]').click()
    await page.waitForURL(/read\.html/)
    expect(await page.locator('main > section').count()).toBe(deck.slides.length)
    await page.goBack()
    await page.locator('#dt-disk a[href="./deck.html"]').click()
    await page.waitForURL(/deck\.html/)
    expect(await shownHeadline(page, 1)).toBe(headlineOf(deck.slides[0]!))
    expect(wrong).toEqual([])
    await close()
  })

  it('deck.html is walked by a clicker’s keys, searched, and asks for nothing', async () => {
    const deck = site().decks[1]!
    const { page, wrong, close } = await site().visit(file('deck.html'))
    const asked: string[] = []
    page.on('request', (request) => /^(data|blob):/.test(request.url()) || asked.push(request.url()))
    await shownHeadline(page, 1)
    const all = places(deck)
    const walked = [placeIn(deck, page.url())]
    for (let at = 1; at < all.length; at++) {
      const before = page.url()
      await page.keyboard.press('PageDown')
      await page.waitForURL((url) => url.href !== before, { timeout: patience })
      walked.push(placeIn(deck, page.url()))
    }
    expect(walked).toEqual(all)
    await page.keyboard.press('PageUp')
    await page.waitForURL((url) => placeIn(deck, url.href) !== all.at(-1))
    await page.keyboard.press('g')
    await page.getByRole('combobox').fill(deck.slides[5]!.headline)
    await page.getByRole('option').first().waitFor({ state: 'visible' })
    await page.keyboard.press('Enter')
    expect(await shownHeadline(page, 6)).toBe(headlineOf(deck.slides[5]!))
    expect(asked).toEqual([])
    expect(wrong).toEqual([])
    await close()
  })

  it('deck.html shows its pictures, and holds what a demonstration loads', async () => {
    const at = site().decks[1]!.slides.find(({ kind }) => kind === 'patches')!.number
    const { page, wrong, close } = await site().visit(file('deck.html', `#/${at}`))
    await shownHeadline(page, at)
    const picture = page.locator(`.slidev-page-${at} img`)
    await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
    await page.keyboard.press('Enter')
    await page.getByRole('radio').first().waitFor()
    expect(wrong).toEqual([])
    await close()
  })

  it('deck.html has the presenter’s view, which leads the audience’s window', async () => {
    const slide = site().decks[1]!.slides[1]!
    const { page, wrong, close } = await site().visit(file('deck.html', '#/2'))
    await shownHeadline(page, 2)
    const presenter = await page.context().newPage()
    presenter.on('pageerror', (error) => wrong.push(error.message))
    await presenter.goto(file('deck.html', '#/presenter/2'))
    const words = slide.notes[0]!.text.map((part) => ('value' in part ? part.value : '')).join('')
    await expect
      .poll(() => presenter.locator('.slidev-note').first().innerText())
      .toContain(words.slice(0, 20))
    await presenter.keyboard.press('PageDown')
    expect(await shownHeadline(page, 3)).toBe(headlineOf(site().decks[1]!.slides[2]!))
    // A clicker's third key: the audience's screen goes black, the presenter's is marked.
    const black = (one: typeof page) =>
      one.evaluate(() => {
        const { content, height } = getComputedStyle(document.documentElement, '::before')
        return content === 'none' ? 0 : Number.parseFloat(height)
      })
    for (const key of ['b', '.']) {
      await presenter.keyboard.press(key)
      await expect.poll(() => black(page)).toBe(720)
      expect(await black(presenter)).toBe(8)
      await presenter.keyboard.press(key)
      await expect.poll(() => black(page)).toBe(0)
    }
    await presenter.keyboard.press('b')
    await expect.poll(() => black(page)).toBe(720)
    await presenter.keyboard.press('PageUp')
    await expect.poll(() => black(page)).toBe(0)
    expect(wrong).toEqual([])
    await close()
  })
}
