/** The first slide as it stands in the browser, to be put into the page itself: it is painted before any script. */
import type { Page } from 'playwright-chromium'
import { pageScript } from '../../browser/page-script.js'

/** The file that carries it from the browser's step of a build to the page's; removed there. */
export const FIRST_FILE = 'first-slide.json'

export interface FirstSlide {
  /** The slide's elements, without scripts. */
  html: string
  /** What is written in them. */
  text: string
  /** The rules that they need, with addresses relative to the page. */
  css: string
  /** The custom properties that name its fonts, those that start with Inter. */
  families?: Record<string, string>
}

/** Takes the first slide out of an open deck. */
export async function takeFirstSlide(page: Page): Promise<FirstSlide | undefined> {
  await page.evaluate(await pageScript(new URL('./page.ts', import.meta.url), 'dtFirst'))
  const take = () => (globalThis as unknown as { dtFirst: typeof import('./page.js') }).dtFirst.firstSlide()
  return page.evaluate(take)
}
