/** What a deck from right to left has to show, whatever is on its slides. Runs on the stress decks' site. */
import type { Page } from 'playwright-chromium'
import { expect, it } from 'vitest'

/** Margin at the sides of a slide, px. */
const margin = 72

/** @param given the deck's page with the slide `alias` shown, in a window of 1280 × 720 px */
export function fromRightChecks(given: (alias: string) => Promise<Page>): void {
  /** Boxes of what matches on a slide, in the order of the document. */
  async function boxes(alias: string, selector: string) {
    const page = await given(alias)
    return page.locator(`${selector} >> visible=true`).evaluateAll((elements) =>
      elements.map((element) => {
        const { left, right, top } = element.getBoundingClientRect()
        return { left, right, top, direction: getComputedStyle(element).direction }
      }),
    )
  }
  /** Does each stand left of the one before it? */
  const runsLeft = (all: { left: number; right: number }[]) =>
    all.length > 1 && all.every(({ right }, at) => at === 0 || right <= all[at - 1]!.left + 1)

  it('tells the direction on the page', async () => {
    const page = await given('statement')
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ar')
  })

  it('starts headlines at the right margin and ends the foot with the page number at the left one', async () => {
    for (const alias of ['statement', 'table', 'code']) {
      const page = await given(alias)
      // The words themselves, not the box that they stand in.
      const words = await page.locator('.dt-headline >> visible=true').evaluate((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return range.getBoundingClientRect().right
      })
      expect(Math.abs(words - (1280 - margin))).toBeLessThan(4)
      const [number] = await boxes(alias, '.dt-page')
      expect(Math.abs(number!.left - margin)).toBeLessThan(2)
    }
  })

  it('puts the cells of a table, cards, columns, numbers, claim and truth from right to left', async () => {
    expect(runsLeft(await boxes('table', 'tbody tr:first-child > *'))).toBe(true)
    expect(runsLeft(await boxes('cards', '.dt-card'))).toBe(true)
    expect(runsLeft(await boxes('columns', '.dt-column'))).toBe(true)
    expect(runsLeft(await boxes('numbers', '.dt-number'))).toBe(true)
    expect(runsLeft(await boxes('wrong', '.dt-claim, .dt-truth'))).toBe(true)
  })

  it('begins points at the right', async () => {
    const [item] = await boxes('columns', '.dt-column li')
    const page = await given('columns')
    const gap = await page
      .locator('.dt-column li >> visible=true')
      .first()
      .evaluate((element) => {
        const words = document.createRange()
        words.selectNodeContents(element)
        const lines = [...words.getClientRects()]
        const box = element.getBoundingClientRect()
        return {
          right: box.right - Math.max(...lines.map(({ right }) => right)),
          left: Math.min(...lines.map(({ left }) => left)) - box.left,
        }
      })
    expect(item!.direction).toBe('rtl')
    expect(gap.right).toBeLessThan(gap.left)
  })

  it('draws bars, time and the way through a pipeline from right to left', async () => {
    const [track, fill] = [await boxes('bars', '.dt-track'), await boxes('bars', '.dt-fill')]
    expect(fill.length).toBeGreaterThan(1)
    for (const [at, { right }] of fill.entries()) expect(Math.abs(right - track[at]!.right)).toBeLessThan(1)
    // Dots follow the order of the events, ticks that of the years.
    const page = await given('time')
    const years = await page
      .locator('.dt-tick >> visible=true')
      .evaluateAll((ticks) =>
        ticks.map((tick) => ({ year: Number(tick.textContent), x: tick.getBoundingClientRect().x })),
      )
    expect(years.length).toBeGreaterThan(3)
    for (const [at, { year, x }] of years.entries())
      if (at) expect([year > years[at - 1]!.year, x < years[at - 1]!.x]).toEqual([true, true])
    expect(runsLeft(await boxes('pipe', '.dip-stage'))).toBe(true)
  })

  it('keeps code, names and sums from the left, in boxes that stand at the right', async () => {
    for (const { direction } of await boxes('code', 'pre, code')) expect(direction).toBe('ltr')
    const page = await given('code')
    const lines = await page.locator('pre .line >> visible=true').evaluateAll((all) =>
      all.map((line) => {
        const range = document.createRange()
        range.selectNodeContents(line)
        return range.getBoundingClientRect().left
      }),
    )
    expect(new Set(lines.map(Math.round)).size).toBe(1)
    // Beside its label, which stands at the right.
    const [sum] = await boxes('bars', '.dt-row-head .dt-ltr')
    const [label] = await boxes('bars', '.dt-row-head .dt-row-label')
    expect(sum!.direction).toBe('ltr')
    expect(sum!.right).toBeLessThan(label!.left)
    const [source] = await boxes('sources', '.dt-reference > div')
    const [number] = await boxes('sources', '.dt-reference-n')
    expect(source!.direction).toBe('ltr')
    expect(number!.left).toBeGreaterThanOrEqual(source!.right)
  })
}
