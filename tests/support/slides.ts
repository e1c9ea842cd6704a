/** Going through the slides of a deck's page: one round trip a slide, and no waiting but for what is awaited. */
import type { Page } from 'playwright-chromium'
import type { SlideModel } from '../../scripts/deck/model.js'
import { violations, type AxeOptions } from './axe.js'
import { patience } from './patience.js'

export const normal = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The headline as the model has it; a cover's title is its headline. */
export const headlineOf = (slide: SlideModel): string =>
  normal(slide.kind === 'cover' ? slide.title : slide.headline)

/** Waits until Slidev itself, not the picture of the first slide, shows a slide. */
export const slidevRuns = (page: Page, number: number): Promise<void> =>
  page
    .locator(`#slideshow .slidev-page-${number} h1`)
    .first()
    .waitFor({ state: 'visible', timeout: patience })

/**
 * Goes to a slide of the deck that a page shows, until its headline is seen and two frames are drawn: layouts that
 * measure themselves have then arranged their parts.
 *
 * @param route what follows `#/`
 * @returns its headline, without the “(1/2)” of a split slide
 */
export async function showSlide(page: Page, number: number, route: string): Promise<string> {
  const headline = await page.evaluate(
    async ([number, route, patience]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      const shown = () =>
        [...document.querySelectorAll(`.slidev-page-${number} h1`)].find(
          (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 0,
        )
      location.hash = `#/${route}`
      const until = performance.now() + patience
      while (!shown() && performance.now() < until) await frame()
      await frame()
      await frame()
      // Until its font is there, a text has another width. One that never comes is another test's matter.
      await Promise.race([document.fonts.ready, new Promise((done) => setTimeout(done, patience))])
      await frame()
      const copy = shown()?.cloneNode(true) as HTMLElement | undefined
      for (const part of copy?.querySelectorAll('.dt-part') ?? []) part.remove()
      return copy?.textContent
    },
    [number, route, patience] as const,
  )
  if (headline == null) throw new Error(`slide ${number} (${route}) is not shown`)
  return normal(headline)
}

/**
 * axe on the slide that is shown. The slides that were visited before, which Slidev keeps in the page, are taken out of
 * it meanwhile: axe reads the whole document however small the part is that it judges.
 */
export async function slideViolations(
  page: Page,
  number: number,
  options: Omit<AxeOptions, 'part'> = {},
): Promise<string[]> {
  const part = `.slidev-page-${number}`
  await page.evaluate((part) => {
    const others = [...document.querySelectorAll('#slide-content [class*="slidev-page-"]')].filter(
      (one) => !one.matches(part) && !one.querySelector(part),
    )
    const places = others.map((one) => [one, document.createComment('')] as const)
    for (const [one, place] of places) one.replaceWith(place)
    Object.assign(globalThis, { putBack: () => places.forEach(([one, place]) => place.replaceWith(one)) })
  }, part)
  const found = await violations(page, { ...options, part })
  await page.evaluate(() => (globalThis as unknown as { putBack(): void }).putBack())
  return found
}
