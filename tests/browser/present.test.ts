/** A talk in real windows: the presenter's view and the audience's in one browser, and a listener's phone. */
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtDeck, serveTalk } from '../../scripts/pipeline/talk.js'
import type { PresentServer } from '../../scripts/present/serve/index.js'
import { placeAt } from '../../scripts/talk/address.js'
import { startBrowser } from '../e2e/support.js'
import { patience } from '../support/patience.js'
import { violations } from '../support/axe.js'
import { privateText, sharedDeck, sharedSite } from '../support/site.js'

let browser: Browser
let own: BrowserContext
let server: PresentServer
let presenter: Page
let ids: string[]
const wrong: string[] = []

async function serve(port = 0): Promise<PresentServer> {
  const { content, dist } = await sharedSite()
  const folder = { id: sharedDeck, dir: content, committed: false }
  const built = await builtDeck(folder, dist, [])
  expect(built).toMatchObject({ current: true, pdf: true })
  ids = built.languages[0]!.ids!
  return serveTalk(folder, built, { out: dist, languages: ['en'], port, listened: { hosts: ['localhost'] } })
}

beforeAll(async () => {
  browser = await startBrowser()
  server = await serve()
  own = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  presenter = await open(own, server.presenter)
  await presenter.waitForSelector('.notes')
}, 900_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => wrong.push(String(error)))
  page.on('console', (message) => {
    // A server that is down, as one of the tests wants it.
    if (message.type() === 'error' && !/ERR_CONNECTION|WebSocket|fetching the script/.test(message.text()))
      wrong.push(message.text())
  })
  await page.goto(url)
  return page
}

/** A deck's window, once its slides are there. */
async function deckWindow(context: BrowserContext, url: string): Promise<Page> {
  const page = await open(context, url)
  await page.locator('#slideshow h1:visible').first().waitFor({ timeout: patience })
  return page
}

/** `slide click`, as the window's address tells them. */
async function placeOn(page: Page): Promise<string> {
  const place = placeAt(await page.evaluate(() => location.hash), ids)
  return `${place?.slide} ${place?.click}`
}
const stands = (page: Page, place: string) => expect.poll(() => placeOn(page)).toBe(place)
const number = () => presenter.locator('.place').innerText()

async function jump(to: string): Promise<void> {
  await presenter.keyboard.press('g')
  await presenter.keyboard.type(to)
  await presenter.keyboard.press('Enter')
}

describe('a talk', () => {
  let audience: Page
  let phone: BrowserContext
  let listener: Page
  beforeAll(async () => {
    audience = await deckWindow(own, server.url)
    phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
    listener = await deckWindow(phone, server.url.replace('/en/', '/zh/'))
  })
  afterAll(() => phone?.close())

  it('keeps the key out of the address', () => {
    expect(new URL(presenter.url()).hash).toBe('')
  })

  it('goes where the presenter goes, in the audience’s window and in a listener’s language', async () => {
    await presenter.keyboard.press('ArrowRight')
    await stands(audience, 'idea 0')
    await stands(listener, 'idea 0')
    await jump('WHOLE written')
    await presenter.keyboard.press('ArrowRight')
    for (const page of [audience, listener]) await stands(page, 'write 1')
  })

  it('goes where the audience’s window goes, when the clicker’s keys arrive there', async () => {
    await jump('6')
    await stands(audience, 'write 0')
    await audience.keyboard.press('PageDown')
    await stands(listener, 'write 1')
    await expect.poll(() => marked()).toEqual(['Click 1'])
    await audience.keyboard.press('PageUp')
    await stands(listener, 'write 0')
    await expect.poll(() => marked()).toEqual([])
  })

  it('shows the slide, the next click and the next slide as pictures', async () => {
    await jump('6')
    await presenter.keyboard.press('ArrowRight')
    const pictures = ['now', 'click', 'after'].map((name) => presenter.locator(`figure.${name} iframe`))
    const shownIn = async () =>
      Promise.all(
        pictures.map(async (picture) => {
          const frame = await (await picture.elementHandle())?.contentFrame()
          const place = placeAt((await frame?.evaluate(() => location.hash)) ?? '-', ids)
          return `${place?.slide} ${place?.click}`
        }),
      )
    await expect.poll(shownIn).toEqual(['write 1', 'write 2', 'read 0'])
    // Pictures move nobody, and nobody's steps are lost in them.
    expect(await pictures[0]!.getAttribute('inert')).not.toBeNull()
  })

  it('goes black and white for all, and any key in the audience’s window ends it', async () => {
    const screen = (page: Page) =>
      page.evaluate(() => /dt-(black|white)/.exec(document.documentElement.className)?.[1] ?? 'slide')
    await presenter.keyboard.press('b')
    for (const page of [audience, listener]) await expect.poll(() => screen(page)).toBe('black')
    await audience.keyboard.press('b')
    for (const page of [audience, listener]) await expect.poll(() => screen(page)).toBe('slide')
    await presenter.keyboard.press('w')
    for (const page of [audience, listener]) await expect.poll(() => screen(page)).toBe('white')
    await presenter.keyboard.press('w')
    for (const page of [audience, listener]) await expect.poll(() => screen(page)).toBe('slide')
  })

  it('a listener moves nobody', async () => {
    await jump('3')
    await stands(listener, 'history 0')
    await listener.keyboard.press('ArrowRight')
    await expect.poll(() => placeOn(listener)).toBe('paths-section 0')
    await presenter.keyboard.press('ArrowLeft')
    await stands(listener, 'idea 0')
    expect(await number()).toBe('Slide 2/19')
  })

  it('has notes, private ones too, its clock, and the plan', async () => {
    await jump('2')
    await expect.poll(() => presenter.locator('.notes').innerText()).toContain(privateText.en)
    expect(await presenter.locator('.planned').innerText()).toBe('planned: 0:45')
    await presenter.keyboard.press('p')
    await expect.poll(() => presenter.locator('.pace').innerText()).toContain('paused')
    const stopped = await presenter.locator('.spoken dd').innerText()
    expect(stopped).not.toBe('0:00')
    await presenter.reload()
    await presenter.waitForSelector('.notes')
    expect(await presenter.locator('.spoken dd').innerText()).toBe(stopped)
    expect(await number()).toBe('Slide 2/19')
  })

  it('finds back when a window is reloaded, and when the server is started again', async () => {
    await jump('7')
    await stands(listener, 'read 0')
    await listener.reload()
    await stands(listener, 'read 0')
    for (const page of [audience, listener]) await expect.poll(() => lacks(page)).toEqual([])
    await server.close()
    await expect.poll(() => presenter.locator('.offline').count()).toBe(1)
    // The windows of this browser need no server.
    await presenter.keyboard.press('ArrowRight')
    await stands(audience, 'read 1')
    server = await serve(server.port)
    await expect.poll(() => presenter.locator('.offline').count()).toBe(0)
    await stands(listener, 'read 1')
    await presenter.keyboard.press('ArrowRight')
    await stands(listener, 'query 0')
  })

  it('is refused to who has no key: the view says so, and nothing else', async () => {
    const page = await open(phone, server.presenter.replace(/#.*/, ''))
    expect(await page.locator('main').innerText()).toMatch(/needs the address/)
    expect(await violations(page)).toEqual([])
    await page.close()
  })

  it('can be used by everyone: no violation on a laptop and on a phone, in both languages, with its dialogs', async () => {
    const found: string[] = []
    const look = async (page: Page): Promise<void> => void found.push(...(await violations(page)))
    await jump('6')
    await look(presenter)
    await presenter.keyboard.press('?')
    await presenter.waitForSelector('dialog[open] .keys')
    await look(presenter)
    await presenter.keyboard.press('Escape')
    await presenter.waitForSelector('.keys', { state: 'detached' })
    await presenter.keyboard.press('g')
    await presenter.keyboard.type('a')
    await presenter.waitForSelector('dialog[open] [role=option]')
    await look(presenter)
    await presenter.keyboard.press('Escape')
    const remote = await open(phone, server.presenter.replace('/en/', '/zh/'))
    await remote.waitForSelector('.notes')
    expect(await remote.locator('iframe').count()).toBe(0)
    expect(await remote.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await look(remote)
    expect(found).toEqual([])
    await remote.locator('.next').click()
    await stands(listener, 'write 1')
  })

  it('all of that without an error in any window', () => {
    expect(wrong).toEqual([])
  })
})

/** What later slides need and the window has not got yet. */
const lacks = (page: Page) =>
  page.evaluate(() => {
    const got = new Set(performance.getEntriesByType('resource').map(({ name }) => name))
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')]
    return links.length === 0 ? ['all'] : links.map(({ href }) => href).filter((href) => !got.has(href))
  })
/** Tags of the notes that are said now. */
const marked = () => presenter.locator('.notes [aria-current] .click').allInnerTexts()
