/** The presenter's view of `dev`: it follows the deck's windows and edits of the YAML, in real windows. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { freePort, start, startBrowser, type Running } from '../e2e/support.js'
import { ask } from '../support/ask.js'
import { violations } from '../support/axe.js'
import { patience } from '../support/patience.js'
import { stroke, watched } from './windows.js'

const folder = mkdtempSync(join(tmpdir(), 'diptych-writing-'))
const deck = join(folder, 'post-talk')
const outline = join(deck, 'outline.yaml')
let browser: Browser
let context: BrowserContext
let dev: Running
let url = ''
let address = ''
let audience: Page
let view: Page
const { wrong, open } = watched(/Wake Lock/)

function change(from: string, to: string): void {
  const text = readFileSync(outline, 'utf8')
  if (!text.includes(from)) throw new Error(`no “${from}”`)
  writeFileSync(outline, text.replace(from, to))
}
/** Waits for what is read. */
const until = <T>(read: () => T) => expect.poll(read, { timeout: patience })
const hash = () => audience.evaluate(() => decodeURIComponent(location.hash))
const headline = (page: Page) => page.locator('#slideshow h1:visible').first()
const shows = (text: string) => until(() => headline(audience).innerText()).toContain(text)
const place = () => view.locator('.place').innerText()
const said = () => view.locator('.said').innerText()
const marked = () => view.locator('.notes [aria-current] .click').allInnerTexts()
/** In the page until it is loaded again. */
const marks = (page: Page) => page.evaluate(() => 'untouched' in globalThis)

beforeAll(async () => {
  cpSync(join(diptychRoot, 'scripts/cli/template'), deck, { recursive: true })
  change('      - id: ways\n', '      - id: ways\n        private: For me alone.\n')
  dev = start(['dev', deck, '--port', String(await freePort())])
  browser = await startBrowser()
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await dev.says(/Presenter view: \S+\n/)
  url = dev.stdout().trim()
  address = /Presenter view: (\S+)/.exec(dev.stderr())![1]!
  audience = await open(context, `${url}#/ways`)
  await headline(audience).waitFor({ timeout: patience })
  view = await open(context, address)
  await view.waitForSelector('.notes', { timeout: patience })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  if (dev?.child.exitCode === null) dev.child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

describe('the presenter’s view of dev', () => {
  it('begins where the deck’s window is, has private notes, and keeps the key out of its address', async () => {
    expect(new URL(view.url()).hash).toBe('')
    await until(place).toBe('Slide 2/6')
    expect(await said()).toContain('For me alone.')
    expect(await view.locator('.spoken dd').innerText()).toBe('0:00')
    const now = await (await view.locator('figure.now iframe').elementHandle())!.contentFrame()
    await headline(now as unknown as Page).waitFor({ timeout: patience })
    expect(await now!.locator('nav:visible').count()).toBe(0)
  })

  it('leads the deck’s windows, and follows them', async () => {
    await view.keyboard.press('ArrowRight')
    await until(marked).toEqual(['Click 1'])
    await until(hash).toMatch(/\?clicks=1$/)
    await view.keyboard.press('ArrowDown')
    await shows('They differ in carrier')
    await audience.keyboard.press('PageUp')
    await until(place).toBe('Slide 2/6')
    await audience.keyboard.press('PageDown')
    await until(place).toBe('Slide 3/6')
    // Many steps at once arrive all.
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowRight'])
      await view.keyboard.press(key)
    await until(hash).toMatch(/^#\/(2|ways)\?clicks=1$/)
    await until(marked).toEqual(['Click 1'])
  })

  it('shows edits of notes, minutes and headline, without a reload, at the same place and click', async () => {
    for (const page of [view, audience])
      await page.evaluate(() => Object.assign(globalThis, { untouched: true }))
    change('What lies between is different.', 'Between them all is different.')
    await until(said).toContain('Between them all is different.')
    expect(await view.locator('.planned').innerText()).toBe('planned: 3:00')
    change('minutes: 3\n', 'minutes: 2\n')
    await until(() => view.locator('.planned').innerText()).toBe('planned: 2:00')
    change('Both begin with writing', 'Both start with writing')
    await until(said).toContain('Both start with writing')
    await shows('Both start with writing')
    const now = await (await view.locator('figure.now iframe').elementHandle())!.contentFrame()
    await until(() => now!.locator('#slideshow h1:visible').first().innerText()).toContain('Both start')
    expect(await marked()).toEqual(['Click 1'])
    expect(await place()).toBe('Slide 2/6')
    await until(hash).toMatch(/^#\/(2|ways)\?clicks=1$/)
    expect(await marks(view)).toBe(true)
  })

  it('a mistake leaves it as it is, and what is mended shows', async () => {
    change('kind: compare', 'kind: compore')
    await dev.says(/outline\.yaml:\d+:\d+[\s\S]*compore/)
    expect(await said()).toContain('Both start with writing')
    // In the picture of what is shown, and not in the others.
    const told = async (name: string) =>
      (await (await view.locator(`figure.${name} iframe`).elementHandle())!.contentFrame())!
        .locator('#dt-mistakes:visible')
        .count()
    await until(() => told('now')).toBe(1)
    expect(await told('after')).toBe(0)
    change('kind: compore', 'kind: compare')
    await until(() => told('now')).toBe(0)
    change('Here is the letter', 'This is the letter')
    await until(said).toContain('This is the letter')
    expect(await marks(view)).toBe(true)
  })

  it('stays on its slide when one comes before it, and near it when it goes', async () => {
    const added =
      '      - id: question\n        kind: statement\n        headline: One more\n        text: One more slide.\n        minutes: 1\n'
    change('      - id: ways\n', `${added}      - id: ways\n`)
    await until(place).toBe('Slide 3/7')
    expect(await said()).toContain('Both start with writing')
    await shows('Both start with writing')
    await view.keyboard.press('ArrowUp')
    await shows('One more')
    change(added, '')
    await until(place).toBe('Slide 2/6')
    expect(await said()).toContain('Both start with writing')
    expect(await marks(view)).toBe(true)
  })

  it('pen and black screen reach the deck’s window', async () => {
    await view.keyboard.press('b')
    const black = () => audience.evaluate(() => document.documentElement.classList.contains('dt-black'))
    await until(black).toBe(true)
    await view.keyboard.press('b')
    await until(black).toBe(false)
    await view.keyboard.press('d')
    await stroke(view)
    const strokes = () => audience.locator('#diptych-ink path').count()
    await until(strokes).toBeGreaterThan(0)
    await view.keyboard.press('x')
    await until(strokes).toBe(0)
    await view.keyboard.press('d')
  })

  it('finds back when it is reloaded, and nothing is offered that needs listeners', async () => {
    await view.keyboard.press('ArrowDown')
    await until(place).toBe('Slide 3/6')
    await shows('They differ in carrier')
    await view.reload()
    await view.waitForSelector('.notes')
    await until(place).toBe('Slide 3/6')
    await shows('They differ in carrier')
    expect(await view.getByRole('button', { name: /^(Audience and remotes|Questions)/ }).count()).toBe(0)
    for (const key of ['q', 'a']) await view.keyboard.press(key)
    expect(await view.locator('dialog[open]').count()).toBe(0)
    expect(await violations(view)).toEqual([])
  })

  it('Slidev’s own page is there as well, and the windows go with it', async () => {
    const slidev = await open(context, `${url}#/presenter/4`)
    await slidev.locator('.slidev-note').first().waitFor({ timeout: patience })
    await slidev.keyboard.press('ArrowLeft')
    await until(place).toBe('Slide 3/6')
    await slidev.close()
    await shows('They differ in carrier')
  })

  it('all of that without an error in any window', () => {
    expect(wrong).toEqual([])
  })

  it('is refused to who has no key, asks from elsewhere, or calls the server by another name', async () => {
    const { port, origin } = new URL(url)
    const at = { host: 'localhost', port: Number(port) }
    const key = new URL(address).hash.slice(1)
    const sheet = '/@present/en/sheet.json'
    const given = { authorization: `Bearer ${key}`, 'sec-fetch-site': 'same-origin' }
    expect(await ask(at, sheet, { headers: given })).toMatchObject({ status: 200 })
    for (const headers of [
      { 'sec-fetch-site': 'same-origin' },
      { ...given, authorization: 'Bearer x' },
      { ...given, origin: 'http://evil.example' },
      { ...given, host: 'evil.example' },
      { ...given, 'sec-fetch-site': 'cross-site' },
    ])
      expect((await ask(at, sheet, { headers })).status, JSON.stringify(headers)).toBe(403)
    expect((await ask(at, sheet, { method: 'POST', headers: given })).status).toBe(405)
    for (const path of [
      '/@present/en/follow/',
      '/@present/en/follow.json',
      '/@present/en/runs.json',
      '/@present/x',
    ])
      expect((await ask(at, path, { headers: given })).status, path).toBe(404)
    const page = await ask(at, '/@present/en/', { headers: { 'sec-fetch-site': 'none' } })
    expect(page.status).toBe(200)
    for (const text of [key, 'For me alone', 'This is the letter']) expect(page.body).not.toContain(text)
    const refused = (headers: Record<string, string>) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${url.replace('http', 'ws')}@present/talk`, { headers })
        socket.on('error', ({ message }) => resolve(message))
        socket.on('open', () => resolve('open'))
      })
    expect(await refused({ origin: 'http://evil.example' })).toContain('403')
    expect(await refused({})).toContain('403')
    expect(await refused({ origin, host: 'evil.example' })).toContain('403')
    // A window of the deck may listen, and nothing else.
    const socket = new WebSocket(`${url.replace('http', 'ws')}@present/talk`, { headers: { origin } })
    const ended = new Promise((resolve) => socket.on('close', resolve))
    socket.on('open', () => {
      socket.send(JSON.stringify({ type: 'join' }))
      socket.send(
        JSON.stringify({
          type: 'set',
          registers: { place: { rev: 999, by: 'x', value: { slide: 'cover', click: 0 } } },
        }),
      )
    })
    expect(await ended).toBe(4400)
    expect(await place()).toBe('Slide 3/6')
  })
})
