/** A demonstration on a slide: by keys alone, under the strict policy, loaded when it is started. */
import { expect, it } from 'vitest'
import type { Page } from 'playwright-chromium'
import type { SlideOf } from '../../../scripts/deck/model.js'
import { violations } from '../../support/axe.js'
import { shownHeadline, type Hosted } from './site.js'

export function living(site: () => Hosted): void {
  const slideIn = (lang: string): SlideOf<'patches'> =>
    site()
      .decks.find(({ locale }) => locale.code === lang)!
      .slides.find((slide): slide is SlideOf<'patches'> => slide.kind === 'patches')!
  const open = async (lang: string) => {
    const { number } = slideIn(lang)
    const visitor = await site().visit(`${site().at(lang)}#/${number}`)
    await shownHeadline(visitor.page, number)
    return { ...visitor, number }
  }
  const place = (page: Page) => page.locator('.dt-living .dt-patches-place').innerText()
  const focused = (page: Page) =>
    page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type)

  it('starts, is worked and ends by keys, which turn no slide meanwhile', async () => {
    const { page, wrong, number, close } = await open('en')
    const files: string[] = []
    page.on('request', (request) => void files.push(request.url().replace(/.*\//, '')))
    expect(await place(page)).toBe('Row 7, column 16: token 160 of 576')
    await page.keyboard.press('Enter')
    await page.getByRole('radio').first().waitFor()
    // What several demonstrations need is a file of its own.
    const loaded = files.filter((name) => /\.js$/.test(name)).map((name) => name.replace(/-.*/, ''))
    expect(loaded.sort()).toEqual(['controls', 'patches'])
    await expect.poll(() => focused(page)).toBe('radio')
    // 160 is (6, 15) of 24 × 24: under tiles (13, 31) of 48 × 48, in the second tile's row 13, column 7.
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => place(page)).toBe('Row 14, column 32: tokens 160 and 1,472 of 2,880')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => place(page)).toMatch(/^Row 15, column 32: tokens 184 and 1,496 /)
    await page.keyboard.press('Space')
    expect(await violations(page, { part: '.dt-living' })).toEqual([])
    expect(page.url()).toContain(`#/${number}`)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Try it' }).waitFor()
    await expect.poll(() => place(page)).toBe('Row 7, column 16: token 160 of 576')
    // The button has the focus, and lets the keys go that are not its own.
    await page.keyboard.press('ArrowRight')
    await shownHeadline(page, number + 1)
    expect(wrong).toEqual([])
    await close()
  })

  it('follows the pointer, and leaves the arrow keys to the slides', async () => {
    const { page, wrong, number, close } = await open('zh')
    await page.locator(`.slidev-page-${number} .dt-living-start`).click()
    await page.getByRole('radio').first().waitFor()
    const photo = (await page.locator('[data-live="picture"]').boundingBox())!
    await page.mouse.move(photo.x + photo.width * (3.5 / 24), photo.y + photo.height * (1.5 / 24))
    await expect.poll(() => place(page)).toBe('第 2 行第 4 列：共 576 个词元中的第 28 个')
    const strip = page.locator('[data-live="ribbon-0"]')
    const box = (await strip.boundingBox())!
    const pitch = Number(await strip.getAttribute('data-pitch'))
    const scale = box.width / (await strip.evaluate((one: HTMLElement) => one.clientWidth))
    await page.mouse.move(box.x + pitch * scale * 5.5, box.y + pitch * scale * 0.5)
    await expect.poll(() => place(page)).toBe('第 1 行第 6 列：共 576 个词元中的第 6 个')
    await page.keyboard.press('ArrowRight')
    await shownHeadline(page, number + 1)
    expect(wrong).toEqual([])
    await close()
  })
}
