/** Walking through the deck: by address, keyboard and touch; the same slide in another language. */
import type { Page } from 'playwright-chromium'
import { expect, it } from 'vitest'
import { headlineOf, placeIn, places, shownHeadline, type Hosted } from './site.js'

/** A swipe of one finger from a place to another, as the touch screen reports it. */
async function swipe(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await touch('touchStart', [{ x: from[0], y: from[1] }])
  for (const part of [0.25, 0.5, 0.75, 1])
    await touch('touchMove', [
      { x: from[0] + (to[0] - from[0]) * part, y: from[1] + (to[1] - from[1]) * part },
    ])
  await touch('touchEnd', [])
  await cdp.detach()
}

export function walk(site: () => Hosted): void {
  it.each(['zh', 'en'])(
    '%s: keys lead through every click to the end, and nothing goes wrong',
    async (lang) => {
      const deck = site().decks.find(({ locale }) => locale.code === lang)!
      const { page, wrong, close } = await site().visit(site().at(lang))
      await page.waitForURL(/#\/1/)
      const walked = [placeIn(deck, page.url())]
      const all = places(deck)
      for (let at = 1; at < all.length; at++) {
        const before = page.url()
        await page.keyboard.press(['ArrowRight', 'Space', 'PageDown'][at % 3]!)
        await page.waitForURL((url) => url.href !== before, { timeout: 15_000 })
        walked.push(placeIn(deck, page.url()))
      }
      expect(walked).toEqual(all)
      const last = deck.slides.at(-1)!
      expect(await shownHeadline(page, last.number)).toBe(headlineOf(last))
      expect(wrong).toEqual([])
      await close()
    },
    60_000,
  )

  it('a finger’s swipes lead through the whole deck and back', async () => {
    const deck = site().decks[0]!
    const tablet = { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true }
    const { page, wrong, close } = await site().visit(site().at(deck.locale.code), tablet)
    await page.waitForURL(/#\/1/)
    const all = places(deck)
    const walked = [placeIn(deck, page.url())]
    const step = async (from: [number, number], to: [number, number]) => {
      const before = page.url()
      await swipe(page, from, to)
      await page.waitForURL((url) => url.href !== before, { timeout: 15_000 })
      return placeIn(deck, page.url())
    }
    for (let at = 1; at < all.length; at++) walked.push(await step([700, 380], [250, 370]))
    expect(walked).toEqual(all)
    const back = await step([250, 380], [700, 370])
    expect(back.split(' ')[0]).toBe(all.at(-2)!.split(' ')[0])
    expect(wrong).toEqual([])
    await close()
  }, 60_000)

  it('a deep link opens its slide; the browser’s back and forward lead on', async () => {
    const deck = site().decks[1]!
    const [one, two] = [deck.slides[4]!, deck.slides[7]!]
    const { page, wrong, close } = await site().visit(`${site().at(deck.locale.code)}#/${one.id}`)
    expect(await shownHeadline(page, one.number)).toBe(headlineOf(one))
    expect(await page.locator('#dt-first').count()).toBe(0)
    await page.evaluate((id) => void (location.hash = `#/${id}`), two.id)
    expect(await shownHeadline(page, two.number)).toBe(headlineOf(two))
    await page.goBack()
    expect(await shownHeadline(page, one.number)).toBe(headlineOf(one))
    await page.goForward()
    expect(await shownHeadline(page, two.number)).toBe(headlineOf(two))
    expect(wrong).toEqual([])
    await close()
  })

  it('another language shows the same slide', async () => {
    const [zh, en] = site().decks
    const slide = zh!.slides[5]!
    const there = en!.slides.find(({ id }) => id === slide.id)!
    const { page, wrong, close } = await site().visit(`${site().at('zh')}#/${slide.id}`)
    await shownHeadline(page, slide.number)
    const link = page.getByRole('link', { name: 'English', exact: true })
    // The controls show when the mouse or the keyboard comes to them.
    await link.focus()
    await expect
      .poll(() => link.evaluate((one) => getComputedStyle(one.closest('nav')!.parentElement!).opacity))
      .toBe('1')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/en\//)
    expect(await shownHeadline(page, there.number)).toBe(headlineOf(there))
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^en\b/)
    expect(wrong).toEqual([])
    await close()
  })
}
