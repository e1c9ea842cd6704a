/** A talk from a disk: windows of `deck.html`, and no server. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TalkSheet } from '../../scripts/talk/sheet.js'
import { startBrowser } from '../e2e/support.js'
import { violations } from '../support/axe.js'
import { patience } from '../support/patience.js'
import { privateText, sharedDeck, sharedSite } from '../support/site.js'
import { stroke, watched } from './windows.js'

let browser: Browser
let dist: string
const { wrong, open } = watched(/(?!)/)
const fileOf = (lang: string) => join(dist, sharedDeck, lang, 'deck.html')
const urlOf = (lang: string, more = '') => `${pathToFileURL(fileOf(lang)).href}${more}`
const size = { viewport: { width: 1280, height: 800 } }

beforeAll(async () => {
  ;({ dist } = await sharedSite())
  browser = await startBrowser()
}, 900_000)
afterAll(() => browser?.close())

const headline = (page: Page) => page.locator('#slideshow h1:visible').first()
const shows = (page: Page, hash: string) => expect.poll(() => page.evaluate(() => location.hash)).toBe(hash)
const number = (view: Page) => view.locator('.place').innerText()
const stands = (view: Page, text: RegExp) => expect.poll(() => number(view)).toMatch(text)
/** Tags of the notes that are said now. */
const marked = (view: Page) => view.locator('.notes [aria-current] .click').allInnerTexts()

async function jump(view: Page, to: string): Promise<void> {
  await view.keyboard.press('g')
  await view.keyboard.type(to)
  await view.keyboard.press('Enter')
}

/** The audience's window, and the presenter's view that is opened from its controls. */
async function talk(context: BrowserContext, hash = ''): Promise<{ audience: Page; view: Page }> {
  const audience = await open(context, urlOf('en', hash))
  await headline(audience).waitFor({ timeout: patience })
  const opened = context.waitForEvent('page')
  await audience.getByRole('link', { name: 'Presenter’s view' }).click({ force: true })
  const view = await opened
  view.on('pageerror', (error) => wrong.push(String(error)))
  view.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  await view.waitForSelector('.notes')
  return { audience, view }
}

describe('two windows', () => {
  let context: BrowserContext
  let audience: Page
  let view: Page
  beforeAll(async () => {
    context = await browser.newContext(size)
    ;({ audience, view } = await talk(context, '#/3'))
  })
  afterAll(() => context?.close())

  it('the view begins where the deck was, and stays on its page', async () => {
    expect(await number(view)).toMatch(/^Slide 3\//)
    expect(new URL(view.url()).search).toBe('?presenter')
    expect(await view.title()).toMatch(/^Presenter: /)
    // The deck itself does not run in it.
    expect(await view.locator('#slideshow').count()).toBe(0)
  })

  it('they lead each other, and go black together', async () => {
    await view.keyboard.press('ArrowDown')
    await shows(audience, '#/4')
    await audience.keyboard.press('PageDown')
    await stands(view, /^Slide 5\//)
    const black = () => audience.evaluate(() => document.documentElement.classList.contains('dt-black'))
    await view.keyboard.press('b')
    await expect.poll(black).toBe(true)
    await audience.keyboard.press('b')
    await expect.poll(black).toBe(false)
  })

  it('notes are marked by click, and what comes next is a picture', async () => {
    await jump(view, '6')
    await shows(audience, '#/6')
    expect(await marked(view)).toEqual([])
    await audience.keyboard.press('PageDown')
    await expect.poll(() => marked(view)).toEqual(['Click 1'])
    const places = () =>
      Promise.all(
        ['now', 'click', 'after'].map(async (name) => {
          const frame = await (await view.locator(`figure.${name} iframe`).elementHandle())?.contentFrame()
          return frame?.evaluate(() => location.hash)
        }),
      )
    await expect.poll(places).toEqual(['#/6?clicks=1', '#/6?clicks=2', '#/7'])
    const now = await (await view.locator('figure.now iframe').elementHandle())!.contentFrame()
    await now!.locator('#slideshow h1:visible').first().waitFor({ timeout: patience })
    // Frames have no controls, and move nobody.
    expect(await now!.locator('nav:visible').count()).toBe(0)
  })

  it('the clock runs, is held, and knows the plan', async () => {
    await expect.poll(() => view.locator('.pace').innerText()).toMatch(/on time|ahead|behind/)
    await view.keyboard.press('p')
    await expect.poll(() => view.locator('.pace').innerText()).toContain('paused')
    expect(await view.locator('.left dd').innerText()).toMatch(/^\d+:\d\d$/)
    expect(await view.locator('.strip li').count()).toBeGreaterThan(2)
  })

  it('the pen is seen by the audience', async () => {
    await view.keyboard.press('d')
    await stroke(view)
    const strokes = () => audience.locator('#diptych-ink path').count()
    await expect.poll(strokes).toBeGreaterThan(0)
    await view.keyboard.press('x')
    await expect.poll(strokes).toBe(0)
    await view.keyboard.press('d')
  })

  it('a window that is reloaded finds back, whichever it is, with the clock', async () => {
    await jump(view, '5')
    await shows(audience, '#/5')
    await audience.reload()
    await shows(audience, '#/5')
    await view.keyboard.press('ArrowDown')
    await shows(audience, '#/6')
    const spoken = await view.locator('.spoken dd').innerText()
    await view.reload()
    await view.waitForSelector('.notes')
    await stands(view, /^Slide 6\//)
    expect(await view.locator('.spoken dd').innerText()).toBe(spoken)
    await view.keyboard.press('ArrowDown')
    await shows(audience, '#/7')
  })

  it('a demonstration of the audience’s window is seen in the view, also where it was reloaded', async () => {
    await jump(view, 'square is')
    const frame = async () => (await view.locator('figure.now iframe').elementHandle())!.contentFrame()
    const chosen = async () =>
      (await frame())!
        .locator('.dt-live input[type=radio]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))
    await expect.poll(() => audience.getByRole('button', { name: 'Try it' }).count()).toBe(1)
    await audience.keyboard.press('Enter')
    await audience.locator('.dt-live input').first().waitFor()
    await expect.poll(async () => (await frame())!.locator('.dt-live').count()).toBe(1)
    const before = await chosen()
    await audience.locator('.dt-live input[type=radio]:not(:checked)').first().check({ force: true })
    await expect.poll(chosen).not.toEqual(before)
    const after = await chosen()
    await view.reload()
    await view.waitForSelector('.notes')
    await expect.poll(async () => (await frame()) && chosen()).toEqual(after)
    await audience.keyboard.press('Escape')
    await expect.poll(async () => (await frame())!.locator('.dt-live').count()).toBe(0)
  })

  it('nothing is offered that needs a server', async () => {
    const served = /^(Audience and remotes|Questions|Rehearsal)/
    expect(await view.getByRole('button', { name: 'Keys' }).count()).toBe(1)
    expect(await view.getByRole('button', { name: served }).count()).toBe(0)
    expect(await view.locator('.offline').count()).toBe(0)
    for (const key of ['q', 'Q', 'a']) await view.keyboard.press(key)
    expect(await view.locator('dialog[open]').count()).toBe(0)
    expect(await audience.locator('#dt-invitation').count()).toBe(0)
    await view.keyboard.press('?')
    const keys = view.locator('dialog[open] kbd')
    await expect.poll(() => keys.allInnerTexts()).toContain('?')
    for (const key of ['Q', '⇧ Q', 'A']) expect(await keys.allInnerTexts()).not.toContain(key)
    expect(await violations(view)).toEqual([])
    await view.keyboard.press('Escape')
    await expect.poll(() => view.locator('dialog[open]').count()).toBe(0)
    expect(await violations(view)).toEqual([])
  })

  it('private notes are not in the file, and the view says so', async () => {
    for (const lang of ['en', 'zh'] as const)
      expect(readFileSync(fileOf(lang), 'utf8')).not.toContain(privateText[lang])
    expect(await view.locator('.withheld').innerText()).toMatch(/^Private notes are not in this file/)
  })

  it('the view opens the audience’s window, too', async () => {
    await audience.close()
    const opened = context.waitForEvent('page')
    await view.getByRole('link', { name: 'Audience’s window' }).click()
    audience = await opened
    await headline(audience).waitFor({ timeout: patience })
    await jump(view, '4')
    await shows(audience, '#/4')
  })
})

it('windows of a browser whose files know nothing of each other follow, after a reload too', async () => {
  const context = await browser.newContext(size)
  // As where each file is a world of its own.
  await context.addInitScript(() => {
    globalThis.BroadcastChannel = class extends EventTarget {
      postMessage(): void {}
      close(): void {}
    } as unknown as typeof BroadcastChannel
    localStorage.clear()
  })
  const { audience, view } = await talk(context, '#/2')
  await view.keyboard.press('ArrowDown')
  await shows(audience, '#/3')
  await audience.keyboard.press('PageDown')
  await stands(view, /^Slide 4\//)
  await audience.reload()
  await headline(audience).waitFor({ timeout: patience })
  await view.keyboard.press('ArrowDown')
  await shows(audience, '#/5')
  await audience.keyboard.press('PageDown')
  await stands(view, /^Slide 6\//)
  await view.reload()
  await view.waitForSelector('.notes')
  await stands(view, /^Slide 6\//)
  await view.keyboard.press('ArrowDown')
  await shows(audience, '#/7')
  await context.close()
})

it('a Chinese view leads an English window; it has no violation on a laptop and a phone', async () => {
  const context = await browser.newContext(size)
  const view = await open(context, urlOf('zh', '?presenter#/4'))
  await view.waitForSelector('.notes')
  expect(await view.evaluate(() => document.documentElement.lang)).toMatch(/^zh/)
  expect(await view.locator('.withheld').innerText()).toContain('本文件不含私人备注')
  const english = await open(context, urlOf('en'))
  await shows(english, '#/4')
  await view.keyboard.press('ArrowDown')
  await shows(english, '#/5')
  expect(await violations(view)).toEqual([])
  await view.setViewportSize({ width: 390, height: 844 })
  await expect.poll(() => view.locator('iframe').count()).toBe(0)
  expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await violations(view)).toEqual([])
  await view.locator('.next').click()
  await expect.poll(() => english.evaluate(() => location.hash)).not.toBe('#/5')
  await context.close()
})

it('a shorter version is chosen in the middle', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-stick-'))
  const data = /(<script[^>]*id="diptych-talk"[^>]*>)([^<]*)/
  const html = readFileSync(fileOf('en'), 'utf8').replace(data, (_, tag: string, json: string) => {
    const told = JSON.parse(json) as { sheet: TalkSheet }
    told.sheet.variants = [{ id: 'short', name: 'Short', minutes: 3 }]
    for (const at of [3, 4]) told.sheet.slides[at]!.skippedBy = ['short']
    return tag + JSON.stringify(told).replaceAll('<', '\\u003c')
  })
  const file = join(folder, 'deck.html')
  writeFileSync(file, html)
  const context = await browser.newContext(size)
  const audience = await open(context, `${pathToFileURL(file).href}`)
  await headline(audience).waitFor({ timeout: patience })
  const view = await open(context, `${pathToFileURL(file).href}?presenter#/3`)
  await view.waitForSelector('.notes')
  await view.getByRole('combobox', { name: 'Version of the talk' }).selectOption('short')
  await view.keyboard.press('ArrowDown')
  await shows(audience, '#/6')
  // A clicker's step in the audience's window passes them by, too.
  await jump(view, '3')
  await shows(audience, '#/3')
  await audience.keyboard.press('PageDown')
  await shows(audience, '#/6')
  await context.close()
  rmSync(folder, { recursive: true })
})

it('Slidev’s own view is where it was, and the hosted page has nothing of ours', async () => {
  const context = await browser.newContext(size)
  const page = await open(context, urlOf('en', '#/presenter/2'))
  await page.locator('.slidev-note').first().waitFor({ timeout: patience })
  expect(await page.locator('.notes').count()).toBe(0)
  expect(readFileSync(join(dist, sharedDeck, 'en', 'index.html'), 'utf8')).not.toContain('diptych-talk')
  await context.close()
})

it('all of that without an error in any window', () => {
  expect(wrong).toEqual([])
})
