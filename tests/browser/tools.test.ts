/** Pen, pointer, shorter versions and a rehearsal in real windows. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtDeck, serveTalk } from '../../scripts/pipeline/talk.js'
import { readRehearsals } from '../../scripts/present/rehearsals.js'
import type { PresentServer } from '../../scripts/present/serve/index.js'
import { placeAt } from '../../scripts/talk/address.js'
import { runsOf } from '../../scripts/talk/rehearsal/runs.js'
import { startBrowser } from '../e2e/support.js'
import { violations } from '../support/axe.js'
import { patience } from '../support/patience.js'
import { sharedDeck, sharedSite } from '../support/site.js'

let browser: Browser
let own: BrowserContext
let phone: BrowserContext
let server: PresentServer
let presenter: Page
let audience: Page
let listener: Page
let dir: string
let ids: string[]
const wrong: string[] = []

/** What the deck is without: a version of three minutes, which leaves out the slides 4 and 5. */
const variants = `  variants:
    - { id: short, name: { zh: 短, en: Short }, minutes: 3, skip: [paths-section, write-sql] }
`

beforeAll(async () => {
  const { content, dist } = await sharedSite()
  dir = join(mkdtempSync(join(tmpdir(), 'diptych-tools-')), sharedDeck)
  cpSync(content, dir, { recursive: true })
  const deck = join(dir, 'deck.yaml')
  writeFileSync(deck, readFileSync(deck, 'utf8').replace(/^ {2}licence:/m, `${variants}  licence:`))
  const folder = { id: sharedDeck, dir, committed: false }
  const built = await builtDeck({ ...folder, dir: content }, dist, [])
  ids = built.languages[0]!.ids!
  server = await serveTalk(folder, built, {
    ...{
      out: dist,
      languages: ['en'],
      port: 0,
      listened: { hosts: ['localhost'] },
      rehearse: true,
      variant: 'Short',
    },
  })
  browser = await startBrowser()
  own = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
  presenter = await open(own, server.presenter)
  await presenter.waitForSelector('.notes')
  audience = await open(own, server.url)
  listener = await open(phone, server.url.replace('/en/', '/zh/'))
  for (const page of [audience, listener])
    await page.locator('#slideshow h1:visible').first().waitFor({ timeout: patience })
}, 900_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(join(dir, '..'), { recursive: true, force: true })
})

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => wrong.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  await page.goto(url)
  return page
}

async function placeOn(page: Page): Promise<string> {
  const place = placeAt(await page.evaluate(() => location.hash), ids)
  return `${place?.slide} ${place?.click}`
}
const stands = (page: Page, place: string) => expect.poll(() => placeOn(page)).toBe(place)

/** Strokes that a window shows, by colour; and is the pointer there? */
const inked = (page: Page, svg = '#diptych-ink') =>
  page.evaluate((selector) => {
    const all = document.querySelector(selector)
    const strokes = [...(all?.querySelectorAll('path:not([stroke-opacity])') ?? [])]
    return {
      colours: strokes.map((path) => path.getAttribute('stroke')),
      pointer: all?.querySelector('.pointer') !== null && all !== null,
    }
  }, svg)
const strokesOn = async (page: Page, svg?: string) => new Set((await inked(page, svg)).colours).size

async function jump(to: string): Promise<void> {
  await presenter.keyboard.press('g')
  await presenter.keyboard.type(to)
  await presenter.keyboard.press('Enter')
}

describe('a shorter version', () => {
  it('that the deck has not is told, with those that it has', async () => {
    const { dist } = await sharedSite()
    const folder = { id: sharedDeck, dir, committed: false }
    const options = {
      out: dist,
      languages: ['en'],
      port: 0,
      listened: { hosts: ['localhost'] },
      variant: 'shrot',
    }
    const served = builtDeck(folder, dist, []).then((built) => serveTalk(folder, built, options))
    await expect(served).rejects.toMatchObject({ code: 'unknown-variant', hint: 'It has: short.' })
  })

  it('is what the talk begins with where it is asked for, and what its steps pass by is still there', async () => {
    await expect.poll(() => presenter.locator('select').inputValue()).toBe('short')
    await jump('3')
    await presenter.keyboard.press('ArrowRight')
    await stands(audience, 'write 0')
    await presenter.keyboard.press('ArrowUp')
    await jump('5')
    await stands(listener, 'write-sql 0')
  })

  it('holds for a clicker in the audience’s window, forward and back; its step starts the clock', async () => {
    presenter.once('dialog', (dialog) => void dialog.accept())
    await presenter.keyboard.press('r')
    await expect.poll(() => presenter.locator('header .main').innerText()).toBe('Start')
    await jump('3')
    await stands(audience, 'history 0')
    await audience.keyboard.press('PageDown')
    await stands(audience, 'write 0')
    await stands(listener, 'write 0')
    await expect.poll(() => presenter.locator('header .main').innerText()).toBe('Pause')
    await audience.keyboard.press('PageUp')
    await stands(audience, 'history 0')
  })

  it('can be left and chosen in the middle of the talk; each tells what it takes from here', async () => {
    const left = () => presenter.locator('.left dd').innerText()
    const short = await left()
    await presenter.locator('select').selectOption('')
    expect(await presenter.locator('option').allInnerTexts()).toEqual([
      expect.stringMatching(/^The whole talk: \d+:\d\d from here$/),
      expect.stringMatching(/^Short: \d:\d\d from here$/),
    ])
    await expect.poll(left).not.toBe(short)
    await presenter.keyboard.press('Escape')
    await presenter.locator('h1').click()
    await presenter.keyboard.press('ArrowDown')
    await stands(audience, 'paths-section 0')
    await presenter.locator('select').selectOption('short')
    await expect.poll(() => presenter.locator('.pace').innerText()).toMatch(/^on time/)
    await presenter.reload()
    await presenter.waitForSelector('.notes')
    expect(await presenter.locator('select').inputValue()).toBe('short')
  })
})

describe('the pen', () => {
  async function stroke(from: number, to: number): Promise<void> {
    const box = (await presenter.locator('.board').boundingBox())!
    await presenter.mouse.move(box.x + from, box.y + 80)
    await presenter.mouse.down()
    for (let x = from; x <= to; x += 5) await presenter.mouse.move(box.x + x, box.y + 80 + (x % 25))
    await presenter.mouse.up()
  }
  const everywhere = async (count: number): Promise<void> => {
    for (const page of [audience, listener]) await expect.poll(() => strokesOn(page)).toBe(count)
    await expect.poll(() => strokesOn(presenter, '.board')).toBe(count)
  }

  it('draws on the slide in every window, at the same place of it', async () => {
    await jump('6')
    await stands(audience, 'write 0')
    await presenter.keyboard.press('d')
    await stroke(50, 250)
    await presenter.keyboard.press('o')
    await stroke(60, 260)
    await everywhere(2)
    const at = (page: Page, svg: string) =>
      page.evaluate((selector) => {
        const all = document.querySelector(selector)!
        const slide = all.getBoundingClientRect()
        const stroke = all.querySelector('path:not([stroke-opacity])')!.getBoundingClientRect()
        return Math.round(((stroke.left - slide.left) / slide.width) * 100)
      }, svg)
    const there = await at(presenter, '.board')
    for (const page of [audience, listener])
      expect(Math.abs((await at(page, '#diptych-ink')) - there)).toBeLessThanOrEqual(1)
    // Over the slide, and not beside it.
    const slide = (await audience.locator('#slide-content').boundingBox())!
    expect(await audience.locator('#diptych-ink').boundingBox()).toEqual(slide)
  })

  it('stays with its slide, and comes back with it, also after a reload', async () => {
    await presenter.keyboard.press('ArrowDown')
    await everywhere(0)
    await presenter.keyboard.press('ArrowUp')
    await everywhere(2)
    await Promise.all([presenter.reload(), listener.reload()])
    await presenter.waitForSelector('.board')
    await everywhere(2)
  })

  it('is undone stroke by stroke, and cleared', async () => {
    await presenter.keyboard.press('z')
    await everywhere(1)
    await presenter.keyboard.press('d')
    await stroke(50, 150)
    await presenter.keyboard.press('x')
    await everywhere(0)
  })

  it('is a finger or a pen on a tablet, and a hand that rests beside a pen draws nothing', async () => {
    const touch = (type: string, pointerType: string, x: number) =>
      presenter.locator('.board').dispatchEvent(type, {
        ...{ pointerType, clientX: x, clientY: 300, isPrimary: true, pointerId: 1, button: 0, bubbles: true },
      })
    // An event of a test has no pointer that could be held.
    await presenter.evaluate(() => (Element.prototype.setPointerCapture = () => undefined))
    const draw = async (pointerType: string) => {
      await touch('pointerdown', pointerType, 100)
      await touch('pointermove', pointerType, 200)
      await touch('pointerup', pointerType, 200)
    }
    await draw('touch')
    await everywhere(1)
    await presenter.keyboard.press('o')
    await draw('pen')
    await everywhere(2)
    await presenter.keyboard.press('o')
    await draw('touch')
    await everywhere(2)
    expect(await presenter.locator('.board').evaluate((all) => getComputedStyle(all).touchAction)).toBe(
      'none',
    )
    await presenter.keyboard.press('x')
    await everywhere(0)
  })
})

describe('the laser pointer', () => {
  it('is seen where the mouse is, in every window, until it leaves', async () => {
    await presenter.keyboard.press('l')
    await presenter.locator('.board').hover({ position: { x: 100, y: 90 } })
    for (const page of [audience, listener])
      await expect.poll(async () => (await inked(page)).pointer).toBe(true)
    await presenter.locator('.notes').hover()
    for (const page of [audience, listener])
      await expect.poll(async () => (await inked(page)).pointer).toBe(false)
  })

  it('goes out with the slide, and the tool is put back by the same key', async () => {
    await presenter.locator('.board').hover({ position: { x: 100, y: 90 } })
    await expect.poll(async () => (await inked(listener)).pointer).toBe(true)
    await presenter.keyboard.press('ArrowDown')
    await expect.poll(async () => (await inked(listener)).pointer).toBe(false)
    await presenter.keyboard.press('l')
    expect(await presenter.getByRole('button', { name: 'Laser pointer' }).getAttribute('aria-pressed')).toBe(
      'false',
    )
  })
})

describe('a rehearsal', () => {
  it('is kept, and shown in the view as a picture and a table; everyone can use that', async () => {
    // A run of another day, which was longer.
    appendFileSync(
      join(dir, '.rehearsals.jsonl'),
      ['start","lang":"en', 'at","slide":"idea","click":0,"x":"', 'end","how":"closed']
        .map((what, at) => `{"run":"2026-01-01T10:00:00.000Z","ms":${at * 60_000},"what":"${what}"}\n`)
        .join(''),
    )
    await presenter.getByRole('button', { name: 'Rehearsals' }).click()
    await presenter.waitForSelector('dialog[open] .picture svg')
    expect(await presenter.locator('.rehearsals tbody tr').filter({ hasText: /^2 / }).innerText()).toContain(
      '1:00',
    )
    expect(await violations(presenter)).toEqual([])
    await presenter.keyboard.press('Escape')
    await presenter.waitForSelector('.picture', { state: 'detached' })
    const remote = await open(phone, server.presenter.replace('/en/', '/zh/'))
    await remote.getByRole('button', { name: '排练' }).click()
    await remote.waitForSelector('dialog[open] .picture svg')
    expect(await violations(remote)).toEqual([])
    expect(await remote.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await remote.close()
    const runs = runsOf(await readRehearsals(dir))
    expect(runs.length).toBeGreaterThanOrEqual(2)
    expect(Object.keys(runs.at(-1)!.slides)).toContain('history')
  })

  it('is not told to who has no key', async () => {
    const address = new URL('/@present/en/runs.json', server.url)
    expect((await fetch(address)).status).toBe(403)
  })
})

it('all of that without an error in any window', () => {
  expect(wrong).toEqual([])
})
