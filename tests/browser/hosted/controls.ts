/** What a visitor uses beside walking: overview, search, light and dark. */
import { PDFDocument } from '@cantoo/pdf-lib'
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
    const named = await page.locator('.dt-overview-section').allInnerTexts()
    expect(named).toEqual(deck.sections.map(({ title }) => title).filter(Boolean))
    for (const { number, headline } of deck.slides.slice(1, 4))
      await expect.poll(() => cards.nth(number - 1).innerText()).toContain(headline)
    // Drawings are whole there, before any click.
    const drawn = deck.slides.find(({ kind }) => kind === 'compare')!
    const stages = () =>
      cards
        .nth(drawn.number - 1)
        .locator('.dip-stage')
        .evaluateAll((all) => all.map((stage) => getComputedStyle(stage).opacity))
    await expect.poll(async () => (await stages()).length).toBeGreaterThan(2)
    expect((await stages()).filter((opacity) => opacity !== '1')).toEqual([])
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

  it('the overview opens at the slide that is shown', async () => {
    const deck = site().decks[1]!
    const last = deck.slides.length
    const { page, close } = await site().visit(`${site().at(deck.locale.code)}#/${last}`)
    await shownHeadline(page, last)
    await page.keyboard.press('o')
    await expect
      .poll(() =>
        page.evaluate(() => {
          const box = document.querySelector('.dt-overview-here')?.getBoundingClientRect()
          return box && box.top >= 0 && box.bottom <= innerHeight
        }),
      )
      .toBe(true)
    await close()
  })

  it('controls lie neither over the sources nor over the headline; what can be taken along opens by key', async () => {
    const { page, close } = await site().visit(`${site().at('en')}#/2`)
    await shownHeadline(page, 2)
    await page.locator('nav button').first().focus()
    const covered = await page.evaluate(() => {
      const nav = document.querySelector('#slide-container nav')!.getBoundingClientRect()
      const slide = document.querySelector('#slideshow .slidev-page-2 .dt-slide')!
      return [...slide.querySelectorAll('.dt-foot, .dt-headline')].filter((one) => {
        const box = one.getBoundingClientRect()
        return box.left < nav.right && box.right > nav.left && box.top < nav.bottom && box.bottom > nav.top
      }).length
    })
    expect(covered).toBe(0)
    await page.locator('.dt-more summary').focus()
    await page.keyboard.press('Enter')
    await page.locator('.dt-more a').first().waitFor({ state: 'visible' })
    await page.keyboard.press('Escape')
    await page.locator('.dt-more a').first().waitFor({ state: 'hidden' })
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
    await page
      .locator(`.dt-search-shown .slidev-page-${noted.number} .dt-slide`)
      .waitFor({ state: 'visible' })
    expect(found.join('\n')).toContain(deck.locale.strings['notes'])
    expect(found[0]).toContain(noted.headline)
    await page.keyboard.press('Enter')
    expect(await shownHeadline(page, noted.number)).toBe(headlineOf(noted))
    // A word that stands in a diagram: it is told in the description that is searched.
    const drawn = deck.slides.find(({ kind }) => kind === 'pipeline')!
    if (drawn.kind !== 'pipeline') throw new Error('no diagram')
    const stage = drawn.diagram.description.trim().slice(-14, -2).split('→').at(-1)!.trim()
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

  it.each(['zh', 'en'])('%s: every button has a name in the deck’s language', async (lang) => {
    const deck = site().decks.find(({ locale }) => locale.code === lang)!
    const { page, close } = await site().visit(`${site().at(lang)}#/2`)
    await shownHeadline(page, 2)
    const { strings } = deck.locale
    await page.getByTitle(strings['nav.options']!).first().click()
    await page.locator('.z-menu').first().waitFor({ state: 'visible' })
    const names = await page.evaluate(() => {
      const all = document.querySelectorAll('nav button, nav a, nav label > div:first-child, [role="dialog"]')
      return [...all].map((one) => one.getAttribute('aria-label') ?? one.textContent.trim())
    })
    const own = new Set([...Object.values(strings), ...deck.languages.map(({ name }) => name), '1:1'])
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !own.has(name))).toEqual([])
    await close()
  })

  it('the controls are reached by Tab, each shows the focus, and no two dividers stand together', async () => {
    const { page, close } = await site().visit(`${site().at('en')}#/2`)
    await shownHeadline(page, 2)
    const nav = page.locator('nav').first()
    const count = await nav.locator('button:visible, a:visible').count()
    await nav.locator('button').first().focus()
    await page.keyboard.press('Shift+Tab')
    const marked: boolean[] = []
    for (let at = 0; at < count; at++) {
      await page.keyboard.press('Tab')
      marked.push(
        await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!)
          return (
            document.activeElement!.closest('nav') !== null &&
            outlineStyle !== 'none' &&
            Number.parseFloat(outlineWidth) >= 1
          )
        }),
      )
    }
    expect(marked).toEqual(marked.map(() => true))
    expect(count).toBeGreaterThan(8)
    const kinds = await nav
      .locator(':scope > div > *:visible')
      .evaluateAll((all) => all.map((one) => (one.getBoundingClientRect().width < 3 ? '|' : 'x')).join(''))
    expect(kinds).toContain('|')
    expect(kinds).not.toMatch(/\|\||^\||\|$/)
    await close()
  })

  it.each([
    { viewport: { width: 1920, height: 1000 }, colorScheme: 'dark' },
    { viewport: { width: 360, height: 640 }, colorScheme: 'light' },
  ] as const)('Ctrl+P prints a page a slide, and leads back ($viewport.width)', async (options) => {
    const deck = site().decks[0]!
    const { page, wrong, close } = await site().visit('about:blank', options)
    await page.addInitScript(() => {
      // The dialog itself; a PDF is printed below, which must not lead back yet.
      const own = globalThis as unknown as { printed: number; done: boolean }
      own.printed = 0
      window.print = () => void own.printed++
      addEventListener('afterprint', (event) => own.done || event.stopImmediatePropagation())
    })
    const sizes = async () => {
      const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))
      return pdf.getPages().map((one) => `${Math.round(one.getWidth())}×${Math.round(one.getHeight())}`)
    }
    await page.goto(`${site().at(deck.locale.code)}#/${deck.slides[4]!.id}`)
    await shownHeadline(page, 5)
    // The browser's own menu prints what is shown: one slide.
    expect(await sizes()).toEqual(['960×540'])
    await page.keyboard.press('Control+p')
    await page.waitForURL(/print=paper/)
    const printed = () => page.evaluate(() => (globalThis as unknown as { printed: number }).printed)
    await expect.poll(printed).toBe(1)
    expect(await page.locator('.print-slide-container h1').count()).toBe(deck.slides.length)
    expect(await page.locator('html').getAttribute('class')).not.toContain('dark')
    expect(await sizes()).toEqual(deck.slides.map(() => '960×540'))
    await page.evaluate(() => {
      Object.assign(globalThis, { done: true })
      // The page leads back at once, which would cut this call short.
      setTimeout(() => dispatchEvent(new Event('afterprint')))
    })
    await page.waitForURL(new RegExp(`#/${deck.slides[4]!.id}$`))
    expect(await shownHeadline(page, 5)).toBe(headlineOf(deck.slides[4]!))
    expect(wrong).toEqual([])
    await close()
  })
}
