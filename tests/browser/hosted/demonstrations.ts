/** Demonstrations of each kind: by keys alone and with less motion, and what is read where no script runs. */
import { Tiktoken } from 'js-tiktoken/lite'
import cl100k from 'js-tiktoken/ranks/cl100k_base'
import gpt2 from 'js-tiktoken/ranks/gpt2'
import { expect, it } from 'vitest'
import type { BrowserContextOptions, Page } from 'playwright-chromium'
import { violations } from '../../support/axe.js'
import { shownHeadline, type Hosted, type Visitor } from './site.js'

interface Shown extends Visitor {
  number: number
}

export function demonstrations(site: () => Hosted): void {
  /** A visitor on a slide of the English deck. */
  async function open(id: string, options?: BrowserContextOptions): Promise<Shown> {
    const { number } = site()
      .decks.find(({ locale }) => locale.code === 'en')!
      .slides.find((slide) => slide.id === id)!
    const visitor = await site().visit(`${site().at('en')}#/${id}`, options)
    await shownHeadline(visitor.page, number)
    return { ...visitor, number }
  }
  /** Starts it by a key, works it, sees what axe says, and ends it by a key: all is as before then. */
  async function byKeys(id: string, first: string, work: (page: Page) => Promise<void>): Promise<void> {
    const { page, number, wrong, close } = await open(id)
    const living = page.locator(`.slidev-page-${number} .dt-living`)
    const before = await living.innerText()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type))
      .toBe(first)
    await work(page)
    expect(await violations(page, { part: `.slidev-page-${number} .dt-living` })).toEqual([])
    expect(page.url()).toContain(`#/${id}`)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Try it' }).waitFor()
    expect(await living.innerText()).toBe(before)
    expect(wrong).toEqual([])
    await close()
  }
  const texts = (page: Page, selector: string) => page.locator(selector).allInnerTexts()

  it('tokens: a sentence is typed, and counted once its vocabulary was asked for', () =>
    byKeys('cut', 'text', async (page) => {
      await page.keyboard.press('End')
      await page.keyboard.type(' unbelievably 慢')
      expect(await texts(page, '.dt-live .dt-tokens-count b')).toEqual(['–', '–'])
      const sentence = 'Reading one order unbelievably 慢'
      const counts = [gpt2, cl100k].map((ranks) => String(new Tiktoken(ranks).encode(sentence).length))
      const last = page.getByRole('button', { name: /0\.4 MB/ })
      await page.keyboard.press('Shift+Tab')
      expect(await last.evaluate((one) => one === document.activeElement)).toBe(true)
      await page.keyboard.press('Enter')
      await expect.poll(() => texts(page, '.dt-live .dt-tokens-count b')).toEqual(['–', counts[1]])
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Enter')
      await expect.poll(() => texts(page, '.dt-live .dt-tokens-count b')).toEqual(counts)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      const ids = new Tiktoken(cl100k).encode(sentence).join(' ')
      await expect.poll(() => texts(page, '.dt-live .dt-token-ids')).toContain(ids)
    }))

  it('the next token: temperature, and a hundred draws', () =>
    byKeys('next', 'range', async (page) => {
      await page.keyboard.press('End')
      // Scores 2, 1 and 0 at a temperature of 2.
      const powers = [1, 0.5, 0].map(Math.exp)
      const sum = powers.reduce((all, one) => all + one)
      const shares = powers.map((power) => `${((power / sum) * 100).toFixed(1)}%`)
      await expect.poll(() => texts(page, '.dt-live .dt-next tbody .dt-next-wide b')).toEqual(shares)
      for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
      const drawn = async () => (await texts(page, '.dt-live .dt-next tbody td:last-child')).map(Number)
      await expect.poll(async () => (await drawn()).reduce((all, one) => all + one)).toBe(100)
    }))

  it('the next token by counts: looks back as far as it is told', () =>
    byKeys('counted', 'number', async (page) => {
      expect(await texts(page, '.dt-live .dt-next-before u')).toEqual(['order'])
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => texts(page, '.dt-live .dt-next-before u')).toEqual([])
      // Looking back at nothing, a token has the share that it has of all of them.
      const counts = (await texts(page, '.dt-live .dt-next tbody td:nth-child(2)')).map((one) =>
        Number(one.replace(',', '')),
      )
      const all = counts.reduce((total, one) => total + one)
      const shares = counts.map((count) => `${((count / all) * 100).toFixed(1)}%`)
      expect(await texts(page, '.dt-live .dt-next tbody .dt-next-wide b')).toEqual(shares)
    }))

  it('the tiny model: another square is asked for', () =>
    byKeys('tiny', 'number', async (page) => {
      expect((await texts(page, '.dt-live .dt-tiny-best')).at(-1)).toBe('red')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      await expect.poll(async () => (await texts(page, '.dt-live .dt-tiny-best')).at(-1)).toBe('blue')
      expect(await texts(page, '.dt-live .dt-tiny-question p')).toEqual([
        'What colour is at row 2, column 3?',
      ])
    }))

  it('running bars: with less motion they stand, and their numbers run', () =>
    byKeys('running', 'button', async (page) => {
      const fill = page.locator('.dt-live .dt-fill').first()
      const style = () => fill.evaluate((one: HTMLElement) => one.style.width)
      expect(await style()).toBe('max(4px, 100%)')
      const value = page.locator('.dt-live .dt-row-value b').first()
      expect(Number(await value.innerText())).toBeLessThan(90)
      // The shorter one has ended, and is told.
      await expect.poll(() => page.locator('.dt-run [role="status"]').innerText()).toBe('Short')
      await expect
        .poll(async () => parseFloat(await page.locator('.dt-run output').innerText()))
        .toBeGreaterThan(0.5)
      await page.keyboard.press('Enter')
      await expect
        .poll(async () => parseFloat(await page.locator('.dt-run output').innerText()))
        .toBeLessThan(0.5)
      expect(await style()).toBe('max(4px, 100%)')
    }))

  it('running bars: with motion they grow', async () => {
    const { page, wrong, close } = await open('running', { reducedMotion: 'no-preference' })
    await page.keyboard.press('Enter')
    const fill = page.locator('.dt-live .dt-fill').first()
    const width = async () => (await fill.boundingBox())!.width
    const [begun, track] = [
      await width(),
      (await page.locator('.dt-live .dt-track').first().boundingBox())!.width,
    ]
    expect(begun).toBeLessThan(track / 2)
    await expect.poll(width).toBeGreaterThan(begun)
    expect(wrong).toEqual([])
    await close()
  })

  it('without script their states are read', async () => {
    const { page, close } = await site().visit(`${site().at('en')}read.html`, { javaScriptEnabled: false })
    const told = async (id: string) => (await page.locator(`[id="${id}"]`).innerText()).replace(/\s+/g, ' ')
    const tokens = new Tiktoken(gpt2).encode('Reading one order')
    expect(await told('cut')).toContain(`${tokens.length} tokens`)
    for (const id of tokens) expect(await told('cut')).toContain(String(id))
    const powers = [2, 1, 0].map(Math.exp)
    const share = (powers[0]! / powers.reduce((all, one) => all + one)) * 100
    expect(await told('next')).toContain(`${share.toFixed(1)}%`)
    expect(await told('counted')).toContain('Counted in the notes of this talk')
    expect(await told('tiny')).toContain('What colour is at row 1, column 4?')
    expect(await told('running')).toMatch(/90.*0\.1/)
    await close()
  })
}
