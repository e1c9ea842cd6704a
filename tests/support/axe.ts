/** axe-core on a page or a part of it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-chromium'

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
