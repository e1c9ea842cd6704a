/** axe-core on a page or a part of it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-chromium'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface AxeOptions {
  /** CSS selector of the part that is looked at. Default: the whole page. */
  part?: string
  /** Ids of the only rules to run. Default: all that axe runs by itself, best practices included. */
  rules?: string[]
}

/** Violations as lines `rule: element (what to do)`; an empty list means none. */
export async function violations(page: Page, { part, rules }: AxeOptions = {}): Promise<string[]> {
  // Outside of the page's own scripts, so that a strict policy doesn't forbid it.
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(source)
  const found = await page.evaluate(
    async ([part, rules]) => {
      interface Result {
        violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
      }
      const axe = (globalThis as unknown as { axe: { run(on: unknown, how: unknown): Promise<Result> } }).axe
      const result = await axe.run(part ?? document, {
        resultTypes: ['violations'],
        // A selector for every element would take longer than the rules.
        selectors: false,
        ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
      })
      return result.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} (${failureSummary ?? ''})`),
      )
    },
    [part, rules] as const,
  )
  return found.map((line) => line.replace(/\s+/g, ' '))
}

/**
 * axe on every slide of a deck as it stands after its last click, on what the deck draws itself.
 * @param address the deck's page
 * @param slides routes and numbers of the slides
 */
export async function slideViolations(
  browser: Browser,
  address: string,
  slides: { id: string; number: number }[],
  colorScheme: 'light' | 'dark',
): Promise<string[]> {
  const found: string[] = []
  let page: Page | undefined
  for (const [at, { id, number }] of slides.entries()) {
    // Slidev keeps the slides that were visited: a fresh page now and then keeps axe quick.
    if (at % 8 === 0) {
      await page?.close()
      page = await browser.newPage({
        viewport: { width: 1280, height: 720 },
        reducedMotion: 'reduce',
        colorScheme,
      })
      await page.goto(`${address}#/${id}?clicks=99`)
    }
    if (!page) throw new Error('no page')
    await page.evaluate((hash) => void (location.hash = hash), `#/${id}?clicks=99`)
    const part = `.slidev-page-${number}`
    await page.locator(`${part} h1`).first().waitFor({ state: 'visible', timeout: 15_000 })
    found.push(...(await violations(page, { part })).map((line) => `slide ${number} (${id}): ${line}`))
  }
  await page?.close()
  return found
}
