/** A demonstration in two windows of one deck: the speaker's view and the audience's show the same. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import type { Page } from 'playwright-chromium'
import { deckId, shownHeadline, type Hosted } from './site.js'

export function windows(site: () => Hosted): void {
  const number = (id: string) => site().decks[1]!.slides.find((slide) => slide.id === id)!.number
  const addresses: [string, () => string][] = [
    ['served', () => `${site().at('en')}deck.html`],
    ['from a disk', () => pathToFileURL(join(site().dist, deckId, 'en', 'deck.html')).href],
  ]
  const temperature = (page: Page) => page.locator('.dt-live output').first()
  const isLive = (page: Page) => page.locator('.dt-live').count()

  it.each(addresses)('%s: one leads the other, both ways', async (_, address) => {
    const at = number('next')
    const { page: audience, wrong, close } = await site().visit(`${address()}#/${at}`)
    await shownHeadline(audience, at)
    const speaker = await audience.context().newPage()
    speaker.on('pageerror', (error) => wrong.push(error.message))
    await speaker.goto(`${address()}#/presenter/${at}`)
    await speaker.getByRole('button', { name: 'Try it' }).waitFor()

    await speaker.keyboard.press('Enter')
    await temperature(audience).waitFor()
    await speaker.keyboard.press('End')
    await expect.poll(() => temperature(audience).innerText()).toBe('2.00')
    await audience.locator('.dt-live input').first().focus()
    await audience.keyboard.press('Home')
    await expect.poll(() => temperature(speaker).innerText()).toBe('0.10')

    // A window that comes later shows what there is.
    await audience.reload()
    await expect.poll(() => temperature(audience).innerText()).toBe('0.10')
    await speaker.keyboard.press('Escape')
    await expect.poll(() => isLive(audience)).toBe(0)
    expect(await isLive(speaker)).toBe(0)

    // Another slide ends it in both.
    await speaker.keyboard.press('Enter')
    await temperature(audience).waitFor()
    await speaker.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await speaker.keyboard.press('PageDown')
    await shownHeadline(audience, at + 1)
    await expect.poll(() => isLive(audience)).toBe(0)
    expect(wrong).toEqual([])
    await close()
  })

  it('two readers of one computer don’t disturb each other', async () => {
    const at = number('next')
    const address = `${site().at('en')}#/${at}`
    const { page: one, close } = await site().visit(address)
    await shownHeadline(one, at)
    const other = await one.context().newPage()
    await other.goto(address)
    await shownHeadline(other, at)
    await one.keyboard.press('Enter')
    await temperature(one).waitFor()
    // The second is live by itself, in a state of its own, and its end isn't the first one's.
    await other.keyboard.press('Enter')
    await temperature(other).waitFor()
    await other.keyboard.press('End')
    await expect.poll(() => temperature(other).innerText()).toBe('2.00')
    expect(await temperature(one).innerText()).toBe('1.00')
    await other.keyboard.press('Escape')
    await expect.poll(() => isLive(other)).toBe(0)
    expect(await isLive(one)).toBe(1)
    await close()
  })
}
