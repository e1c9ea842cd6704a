/** Demonstrations on a phone held upright: in a sheet over the slide, at readable size, by touch and by keys. */
import { expect, it } from 'vitest'
import type { Page } from 'playwright-chromium'
import { violations } from '../../support/axe.js'
import { shownHeadline, type Hosted } from './site.js'

const viewport = { width: 390, height: 844 }
const screen = { viewport, hasTouch: true, isMobile: true }
/** Side of what a finger hits, and size of what is read, px of the screen. */
const least = { target: 44, type: 15 }

/** What of the sheet is too small, or out of the screen; and where its parts begin. */
const measure = (page: Page) =>
  page.evaluate((least) => {
    const sheet = document.querySelector<HTMLElement>('dialog.dt-sheet')!
    const found: string[] = []
    const name = (one: Element) => `${one.tagName} ${one.className} ${one.textContent?.trim().slice(0, 20)}`
    for (const one of sheet.querySelectorAll('input,select,button')) {
      const { width, height } = (one.closest('label') ?? one).getBoundingClientRect()
      if (Math.min(width, height) < least.target) found.push(`${name(one)}: ${width} × ${height}`)
    }
    for (const one of sheet.querySelectorAll('*')) {
      const box = one.getBoundingClientRect()
      if (box.right > innerWidth + 1 || box.left < -1) found.push(`${name(one)}: out of the screen`)
      const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      if (own && parseFloat(getComputedStyle(one).fontSize) < least.type)
        found.push(`${name(one)}: small type`)
    }
    const top = (part: string) => sheet.querySelector(part)?.getBoundingClientRect().top ?? Infinity
    return { found, isBelow: top('.dt-sheet-controls') > top('.dt-sheet-picture') }
  }, least)

/** @param ids slides with a demonstration; the first one is of patches */
export function phone(site: () => Hosted, ids: string[]): void {
  const open = async (lang: string, id: string) => {
    const { number } = site()
      .decks.find(({ locale }) => locale.code === lang)!
      .slides.find((slide) => slide.id === id)!
    const visitor = await site().visit(`${site().at(lang)}#/${id}`, screen)
    await shownHeadline(visitor.page, number)
    return visitor
  }

  it.each(['en', 'zh'])('%s: every kind opens by touch, and is large enough', async (lang) => {
    const { page, wrong, close } = await open(lang, ids[0]!)
    for (const id of ids) {
      await page.evaluate((hash) => void (location.hash = hash), `#/${id}`)
      await page.waitForURL(new RegExp(`#/${id}$`))
      const start = page.locator('.dt-living-below')
      // One, of the slide that is shown, and below that.
      await expect.poll(() => start.count()).toBe(1)
      const box = (await start.boundingBox())!
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(least.target)
      await start.tap()
      const sheet = page.locator('dialog.dt-sheet')
      await sheet.waitFor()
      expect(await measure(page), id).toEqual({ found: [], isBelow: true })
      expect(await violations(page, { part: 'dialog.dt-sheet' }), id).toEqual([])
      await sheet.locator('.dt-sheet-head button').tap()
      await expect.poll(() => sheet.count()).toBe(0)
    }
    expect(wrong).toEqual([])
    await close()
  })

  it('is worked by touch; a swipe in it turns no slide', async () => {
    const { page, wrong, close } = await open('en', 'demonstration')
    await page.locator('.dt-living-below').tap()
    const sheet = page.locator('dialog.dt-sheet')
    const place = () => sheet.locator('.dt-patches-place').innerText()
    await sheet.getByText('In tiles').tap()
    await expect.poll(place).toBe('Row 14, column 32: tokens 160 and 1,472 of 2,880')
    const photo = (await sheet.locator('[data-live="picture"]').boundingBox())!
    // The last square but one of the second row.
    await page.touchscreen.tap(photo.x + photo.width * (46.5 / 48), photo.y + photo.height * (1.5 / 48))
    await expect.poll(place).toMatch(/^Row 2, column 47:/)
    const finger = await page.context().newCDPSession(page)
    const touch = (type: string, x?: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: x === undefined ? [] : [{ x, y: 30 }],
      })
    await touch('touchStart', 250)
    for (const x of [200, 120, 40]) await touch('touchMove', x)
    await touch('touchEnd')
    expect(page.url()).toContain('#/demonstration')
    expect(await place()).toMatch(/^Row 2, column 47:/)
    expect(wrong).toEqual([])
    await close()
  })

  if (!ids.includes('next')) return

  it('is worked by keys: they stay in it, Escape leaves, the button has the focus again', async () => {
    const { page, wrong, close } = await open('en', 'next')
    const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type)
    await page.keyboard.press('Enter')
    const sheet = page.locator('dialog.dt-sheet')
    await sheet.waitFor()
    await expect.poll(focused).toBe('range')
    await page.keyboard.press('End')
    await expect.poll(() => sheet.locator('output').first().innerText()).toBe('2.00')
    for (let times = 0; times < 12; times++) {
      await page.keyboard.press('Tab')
      // Between its last and its first control is the browser's own frame.
      const out = await page.evaluate(() => {
        const { activeElement } = document
        return activeElement !== document.body && !activeElement?.closest('dialog.dt-sheet')
      })
      expect(out).toBe(false)
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => sheet.count()).toBe(0)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains('dt-living-below')))
      .toBe(true)
    expect(page.url()).toContain('#/next')
    expect(wrong).toEqual([])
    await close()
  })

  it('turned sideways goes on upon the slide, in the same state', async () => {
    const { page, wrong, close } = await open('en', 'next')
    await page.keyboard.press('Enter')
    const sheet = page.locator('dialog.dt-sheet')
    await sheet.waitFor()
    await page.keyboard.press('End')
    await page.setViewportSize({ width: viewport.height, height: viewport.width })
    await expect.poll(() => sheet.count()).toBe(0)
    const temperature = page.locator('#slideshow .dt-live output').first()
    await expect.poll(() => temperature.innerText()).toBe('2.00')
    await page.setViewportSize(viewport)
    await expect.poll(() => sheet.locator('output').first().innerText()).toBe('2.00')
    expect(wrong).toEqual([])
    await close()
  })
}
