/** The strip of states below a drawing that grows. */
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addStates } from '../../scripts/pdf/handout/states.js'
import { startBrowser } from '../e2e/support.js'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser?.close())

const part = (id: string, more = '') => `<rect id="${id}" ${more}/>`
const whole = `<svg role="img" aria-label="All of it">${part('frame1', 'data-step="1" data-until="2" visibility="hidden"')}${part('frame2', 'data-step="2"')}${part('a', 'data-step="0"')}${part('b', 'data-step="1"')}${part('c', 'data-step="2"')}<text>Words</text></svg>`
const alone = `<svg>${part('solo')}<text>Words</text></svg>`
const slide = (svgs: string) => `<div class="ho-slide"><figure class="dt-diagram">${svgs}</figure></div>`

async function stripsOf(section: string, svgs: string) {
  const page = await browser.newPage()
  await page.setContent(`<div id="handout"><section class="${section}">${slide(svgs)}</section></div>`)
  await addStates(page)
  const strips = await page.locator('.ho-states').evaluateAll((all) =>
    all.map((strip) => ({
      hidden: strip.getAttribute('aria-hidden'),
      after: strip.previousElementSibling?.className,
      cells: [...strip.children].map((cell) => ({
        parts: [...cell.querySelectorAll('rect')].map(({ id }) => id),
        unseen: cell.querySelectorAll('[visibility]').length,
        texts: cell.querySelectorAll('text').length,
        badge: cell.querySelector('.ho-badge')?.textContent,
      })),
    })),
  )
  await page.close()
  return strips
}

it('shows each state with the badge of its click, from the first lane alone to the end', async () => {
  const [strip, ...others] = await stripsOf('ho-page', whole + alone)
  expect(others).toEqual([])
  expect(strip).toMatchObject({ hidden: 'true', after: 'ho-slide' })
  expect(strip!.cells.map(({ parts, badge }) => [parts.join(' '), badge])).toEqual([
    ['solo', undefined],
    ['frame1 a b', '1'],
    ['frame2 a b c', '2'],
  ])
  for (const { unseen, texts } of strip!.cells) expect([unseen, texts]).toEqual([0, 0])
})

it('is not there for other drawings, nor on sheets of six', async () => {
  expect(await stripsOf('ho-page', whole)).toEqual([])
  expect(await stripsOf('ho-six', whole + alone)).toEqual([])
})
