/** Walking through the deck: by address, keyboard and touch; the same slide in another language. */
import type { Page } from 'playwright-chromium'
import { expect, it } from 'vitest'
import { patience } from '../../support/patience.js'
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

/** How many parts of the slide that is shown come with a later click. */
const later = (page: Page): Promise<number> =>
  page
    .locator('.dt-later, .dt-hidden, .slidev-vclick-hidden')
    .evaluateAll((parts) => parts.filter((part) => part.closest('.slidev-page')?.checkVisibility()).length)

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
        await page.waitForURL((url) => url.href !== before, { timeout: patience })
        walked.push(placeIn(deck, page.url()))
      }
      expect(walked).toEqual(all)
      const last = deck.slides.at(-1)!
      expect(await shownHeadline(page, last.number)).toBe(headlineOf(last))
      const back: string[] = []
      for (let at = 0; at < 6; at++) {
        const before = page.url()
        await page.keyboard.press('ArrowLeft')
        await page.waitForURL((url) => url.href !== before, { timeout: patience })
        back.push(placeIn(deck, page.url()).split(' ')[0]!)
      }
      const slidesOf = (some: string[]) => some.map((one) => one.split(' ')[0])
      expect(back).toEqual(slidesOf(all.slice(-7, -1).reverse()))
      expect(wrong).toEqual([])
      await close()
    },
  )

  it.each(['reduce', 'no-preference'] as const)(
    'a comparison that grows: one lane alone, then in its place, and back (motion: %s)',
    async (reducedMotion) => {
      const deck = site().decks[0]!
      const { number, steps } = deck.slides.flatMap((slide) =>
        slide.kind === 'compare' && slide.diagram.grows
          ? [{ number: slide.number, steps: slide.diagram.steps }]
          : [],
      )[0]!
      const url = `${site().at(deck.locale.code)}#/${number}`
      const { page, wrong, close } = await site().visit(url, { reducedMotion })
      const figure = page.locator(`#slideshow .slidev-page-${number} .dt-diagram`)
      await figure.locator('svg').first().waitFor({ state: 'attached' })
      const seen = () =>
        figure.evaluate((root) =>
          [...root.querySelectorAll('svg')].map(
            (svg) =>
              [...svg.querySelectorAll<SVGElement>('.dip-stage:not(.dt-later)')].filter((stage) =>
                stage.checkVisibility({ visibilityProperty: true }),
              ).length,
          ),
        )
      /** Which of both drawings stand still, and whether something moved. */
      const moving = () =>
        figure.evaluate(
          (root) =>
            root.getAnimations({ subtree: true }).filter((one) => !(one instanceof CSSTransition)).length,
        )
      await expect.poll(seen, { timeout: patience }).toEqual([0, expect.any(Number)])
      const [, first] = await seen()
      expect(first).toBeGreaterThan(2)
      await page.keyboard.press('ArrowRight')
      await expect.poll(async () => (await seen())[1], { timeout: patience }).toBe(0)
      if (reducedMotion === 'reduce') expect(await moving()).toBe(0)
      // The lane is whole in its place, with the first of what is beside it.
      expect((await seen())[0]).toBeGreaterThan(first!)
      for (let step = 1; step < steps; step++) await page.keyboard.press('ArrowRight')
      await page.waitForURL(new RegExp(`clicks=${steps}`))
      for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowLeft')
      await expect.poll(seen, { timeout: patience }).toEqual([0, first])
      expect(wrong).toEqual([])
      await close()
    },
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
      await page.waitForURL((url) => url.href !== before, { timeout: patience })
      return placeIn(deck, page.url())
    }
    for (let at = 1; at < all.length; at++) walked.push(await step([700, 380], [250, 370]))
    expect(walked).toEqual(all)
    const back = await step([250, 380], [700, 370])
    expect(back.split(' ')[0]).toBe(all.at(-2)!.split(' ')[0])
    expect(wrong).toEqual([])
    await close()
  })

  it('keys and clicks that come before Slidev runs are not lost', async () => {
    const deck = site().decks[0]!
    const { page, wrong, close } = await site().visit('about:blank')
    let letGo = () => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await page.route('**/assets/index-*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(site().at(deck.locale.code), { waitUntil: 'commit' })
    await page.locator('#dt-first h1').first().waitFor({ state: 'visible' })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('PageDown')
    await page.mouse.click(1000, 300)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    expect(page.url()).not.toContain('#/')
    letGo()
    const there = places(deck)[3]!
    await expect.poll(() => placeIn(deck, page.url())).toBe(there)
    const { number } = deck.slides.find(({ id }) => there.startsWith(`${id} `))!
    await shownHeadline(page, number)
    // From now on keys go to Slidev itself, once.
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => placeIn(deck, page.url())).toBe(places(deck)[4])
    expect(wrong).toEqual([])
    await close()
  })

  it('a deep link to a click opens the slide as it is after that click', async () => {
    const deck = site().decks[1]!
    const slide = deck.slides.find(({ clicks }) => clicks > 1)!
    const hidden: number[] = []
    for (const clicks of [0, 1, slide.clicks]) {
      const { page, wrong, close } = await site().visit(`${site().at('en')}#/${slide.id}?clicks=${clicks}`)
      expect(await shownHeadline(page, slide.number)).toBe(headlineOf(slide))
      expect(placeIn(deck, page.url())).toBe(`${slide.id} ${clicks}`)
      const shown = page.locator(`#slideshow .slidev-page-${slide.number}`)
      hidden.push(
        await shown.evaluate(
          (one) =>
            // What stands alone before the first click goes with it.
            [...one.querySelectorAll('svg:first-child [data-stage], .slidev-vclick-target')].filter(
              (part) => !part.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
            ).length,
        ),
      )
      expect(wrong).toEqual([])
      await close()
    }
    expect(hidden[0]).toBeGreaterThan(hidden[1]!)
    expect(hidden[1]).toBeGreaterThan(hidden[2]!)
    expect(hidden[2]).toBe(0)
  })

  it('a deep link opens its slide; the browser’s back and forward lead on', async () => {
    const deck = site().decks[1]!
    const [one, two] = [deck.slides[4]!, deck.slides[7]!]
    const { page, wrong, close } = await site().visit(`${site().at(deck.locale.code)}#/${one.id}`)
    expect(await shownHeadline(page, one.number)).toBe(headlineOf(one))
    await expect.poll(() => page.locator('#dt-first').count()).toBe(0)
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

  it('another language shows the same step of the slide', async () => {
    const [zh, en] = site().decks
    const slide = zh!.slides.find(({ clicks }) => clicks > 1)!
    const { page, wrong, close } = await site().visit(`${site().at('zh')}#/${slide.id}`)
    await shownHeadline(page, slide.number)
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/clicks=1\b/, { timeout: patience })
    const still = await later(page)
    expect(still).toBeGreaterThan(0)
    const link = page.getByRole('link', { name: 'English', exact: true })
    await link.focus()
    await expect.poll(() => link.getAttribute('href'), { timeout: patience }).toMatch(/clicks=1$/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/en\//)
    const there = en!.slides.find(({ id }) => id === slide.id)!
    expect(await shownHeadline(page, there.number)).toBe(headlineOf(there))
    expect(page.url()).toMatch(new RegExp(`#/${slide.id}\\?clicks=1$`))
    // It is the step that is shown, not only told: as much is still to come.
    await expect.poll(() => later(page)).toBe(still)
    expect(wrong).toEqual([])
    await close()
  })

  it('another language that lacks the slide shows the nearest one before it', async () => {
    const [zh, en] = site().decks
    const slide = zh!.slides[5]!
    const near = en!.slides[3]!
    const { page, wrong, close } = await site().visit('about:blank')
    // As a build tells it where a slide is split in one language only (cli/landing.ts).
    await page.route('**/zh/', async (route) => {
      const response = await route.fetch()
      const own = /<meta name="diptych-offers" content="([^"]*)"/
      const body = (await response.text()).replace(own, (all) =>
        all.replace(/&#34;en&#34;:\{\}/, `&#34;en&#34;:{&#34;${slide.id}&#34;:${near.number}}`),
      )
      expect(body).toContain(`{&#34;${slide.id}&#34;`)
      await route.fulfill({ response, body })
    })
    await page.goto(`${site().at('zh')}#/${slide.id}`)
    await shownHeadline(page, slide.number)
    await page.getByRole('link', { name: 'English', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/en\//)
    expect(await shownHeadline(page, near.number)).toBe(headlineOf(near))
    expect(wrong).toEqual([])
    await close()
  })
}
