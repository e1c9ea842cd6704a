/** What a visitor uses beside walking: overview, search, light and dark. */
import { expect, it } from 'vitest'
import { plainText } from '../../../scripts/markdown/inline.js'
import { headlineOf, shownHeadline, type Hosted } from './site.js'

export function controls(site: () => Hosted): void {
  it('the overview shows every slide, and opens one by mouse and by keyboard', async () => {
    const deck = site().decks[1]!
    const { page, wrong, close } = await site().visit(site().at(deck.locale.code))
    await page.waitForURL(/#\/1/)
    await page.keyboard.press('o')
    const cards = page.locator('.z-modal .grid > .relative')
    await expect.poll(() => cards.count()).toBe(deck.slides.length)
    for (const { number, headline } of deck.slides.slice(1, 4))
      await expect.poll(() => cards.nth(number - 1).innerText()).toContain(headline)
    await cards.nth(2).locator('.inline-block').first().click()
    expect(await shownHeadline(page, 3)).toBe(headlineOf(deck.slides[2]!))
    await expect.poll(() => cards.count()).toBe(0)
    await page.keyboard.press('o')
    await cards.first().waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect(await shownHeadline(page, 4)).toBe(headlineOf(deck.slides[3]!))
    await expect.poll(() => cards.count()).toBe(0)
    expect(wrong).toEqual([])
    await close()
  })

  it.each(['zh', 'en'])('%s: search finds a slide by its text and by its notes', async (lang) => {
    const deck = site().decks.find(({ locale }) => locale.code === lang)!
    const noted = deck.slides.findLast(({ notes, number }) => notes.length > 0 && number > 5)!
    const note = plainText(noted.notes[0]!.text).slice(0, 14).trim()
    const { page, wrong, close } = await site().visit(site().at(lang))
    await page.waitForURL(/#\/1/)
    const search = async (text: string): Promise<string[]> => {
      await page.keyboard.press('g')
      await page.getByRole('combobox').fill(text)
      const options = page.getByRole('option')
      await options.first().waitFor({ state: 'visible' })
      return options.allInnerTexts()
    }
    const found = await search(note)
    expect(found.join('\n')).toContain(deck.locale.strings['notes'])
    expect(found[0]).toContain(noted.headline)
    await page.keyboard.press('Enter')
    expect(await shownHeadline(page, noted.number)).toBe(headlineOf(noted))
    // A word that stands in a diagram: it is told in the description that is searched.
    const drawn = deck.slides.find(({ kind }) => kind === 'pipeline')!
    if (drawn.kind !== 'pipeline') throw new Error('no diagram')
    const stage = drawn.diagram.description.trim().slice(-14, -2).trim()
    expect((await search(stage)).join('\n')).toContain(drawn.headline)
    await page.keyboard.press('Escape')
    await page.getByRole('combobox').waitFor({ state: 'hidden' })
    expect(wrong).toEqual([])
    await close()
  })

  it('follows the system’s light or dark; the key D turns it, and it stays so', async () => {
    const { page, wrong, close } = await site().visit(`${site().at('en')}#/2`, { colorScheme: 'dark' })
    await shownHeadline(page, 2)
    const ground = () =>
      page.evaluate(() => {
        const slide = document.querySelector('#slideshow .slidev-page-2 .dt-slide')!
        return [document.documentElement.classList.contains('dark'), getComputedStyle(slide).color]
      })
    const [dark, ink] = await ground()
    expect(dark).toBe(true)
    await page.keyboard.press('d')
    await expect.poll(async () => (await ground())[0]).toBe(false)
    expect((await ground())[1]).not.toBe(ink)
    await page.reload()
    await shownHeadline(page, 2)
    expect((await ground())[0]).toBe(false)
    expect(wrong).toEqual([])
    await close()
  })
}
