/** axe-core on whole pages, Slidev's own navigation and dialogs included; slides by themselves: tests/e2e. */
import type { Page } from 'playwright-chromium'
import { expect, it } from 'vitest'
import { violations } from '../../support/axe.js'
import { shownHeadline, type Hosted } from './site.js'

/** axe once nothing fades any more: halfway, every text is pale. */
async function settled(page: Page): Promise<string[]> {
  const fading = () =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)
  // A fade starts with the frame after the one that asks for it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await expect.poll(fading).toBe(0)
  return violations(page)
}

export function access(site: () => Hosted): void {
  // Colours don't depend on the language, nor names on the colours.
  const looks = [
    ['zh', 'light'],
    ['en', 'dark'],
  ] as const

  it.each(['light', 'dark'] as const)('finds nothing on the landing page (%s)', async (colorScheme) => {
    const { page, wrong, close } = await site().visit(site().server.url, { colorScheme })
    expect.soft(await violations(page)).toEqual([])
    await page.goto(`${site().server.url}404.html`)
    expect.soft(await violations(page)).toEqual([])
    expect(wrong).toEqual([])
    await close()
  })

  it.each(looks)('finds nothing in read.html (%s, %s)', async (lang, colorScheme) => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1280, height: 720 },
    ]) {
      const { page, close } = await site().visit(`${site().at(lang)}read.html`, { colorScheme, viewport })
      expect.soft(await violations(page)).toEqual([])
      await close()
    }
  })

  it.each(looks)('finds nothing in the deck, with each dialog open (%s, %s)', async (lang, colorScheme) => {
    const { page, wrong, close } = await site().visit(site().at(lang), { colorScheme })
    await shownHeadline(page, 1)
    await page.locator('#dt-first').waitFor({ state: 'detached' })
    expect.soft(await settled(page), 'first slide').toEqual([])
    await page.evaluate(() => void (location.hash = '#/3'))
    await shownHeadline(page, 3)
    const nav = page.locator('nav').first()
    await nav.locator('button').first().focus()
    await expect.poll(() => nav.evaluate((one) => getComputedStyle(one.parentElement!).opacity)).toBe('1')
    expect.soft(await settled(page), 'navigation').toEqual([])
    const { strings } = site().decks.find(({ locale }) => locale.code === lang)!.locale
    await page.getByTitle(strings['nav.options']!).first().click()
    await page.locator('.z-menu').first().waitFor({ state: 'visible' })
    expect.soft(await settled(page), 'settings').toEqual([])
    await page.keyboard.press('Escape')
    await page.mouse.click(640, 700)
    await page.locator('.z-menu').first().waitFor({ state: 'hidden' })
    await page.keyboard.press('g')
    await page.getByRole('combobox').fill('SQL')
    await page.getByRole('option').first().waitFor({ state: 'visible' })
    expect.soft(await settled(page), 'search').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('o')
    await page.locator('.z-modal').first().waitFor({ state: 'visible' })
    expect.soft(await settled(page), 'overview').toEqual([])
    expect(wrong).toEqual([])
    await close()
  })
}
