import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { violations } from '../support/axe.js'
import { patience } from '../support/patience.js'
import { freePort, start, startBrowser, type Running } from './support.js'

const dir = mkdtempSync(join(tmpdir(), 'diptych-dev-'))
const deck = join(dir, 'post-talk')
let browser: Browser
let dev: Running
let url = ''
let audience: Page
let presenter: Page

const outline = join(deck, 'outline.yaml')
const knowledge = join(deck, 'knowledge.yaml')
const change = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`no “${from}” in ${file}`)
  writeFileSync(file, text.replace(from, to))
}
/** Time in ms until a text is on the page, without a reload by us. */
async function shown(page: Page, text: string): Promise<number> {
  const from = performance.now()
  await page.getByText(text).locator('visible=true').first().waitFor({ timeout: patience })
  return Math.round(performance.now() - from)
}

describe('npm run dev', () => {
  beforeAll(async () => {
    cpSync(join(diptychRoot, 'scripts/cli/template'), deck, { recursive: true })
    const port = await freePort()
    dev = start(['dev', deck, '--port', String(port)])
    browser = await startBrowser()
    await dev.says(/http:\/\/\S+/)
    url = dev.stdout().trim()
  })
  afterAll(async () => {
    await browser?.close()
    if (dev?.child.exitCode === null) dev.child.kill('SIGKILL')
    rmSync(dir, { recursive: true, force: true })
  })

  it('shows the audience’s view and Slidev’s presenter’s', async () => {
    const asked = new Map<string, number>()
    const listen = (page: Page) =>
      page.on('response', (response) => void asked.set(response.url(), response.status()))
    audience = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    listen(audience)
    await audience.goto(`${url}#/ways`)
    await shown(audience, 'Both begin with writing and end with reading')
    expect(await audience.title()).toBe('Letter and e-mail')
    expect(await audience.locator('svg.dip-diagram text').allTextContents()).toContain('Envelope')
    presenter = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    listen(presenter)
    await presenter.goto(`${url}#/presenter/1`)
    await shown(presenter, 'Welcome. We follow one message on two ways.')
    // The audience follows the presenter: first to the cover, where that one starts.
    await audience.waitForURL(/#\/(1|cover)\b/, { timeout: patience })
    await presenter.keyboard.press('ArrowRight')
    await audience.waitForURL(/#\/(2|ways)\b/, { timeout: patience })
    // The server, which refuses much, gives its pages all that they ask for.
    expect([...asked].filter(([, status]) => status >= 400)).toEqual([])
    const parts = ['presenter.vue', 'composables/place.ts', '/@vite/client', 'uno.css', 'SlideFrame.vue']
    expect(parts.filter((part) => ![...asked.keys()].some((path) => path.includes(part)))).toEqual([])
    // A presenter that Vite reloads would take the audience back to its first slide.
    await presenter.close()
    await audience.goto(`${url}#/ways`)
    await shown(audience, 'Both begin with writing and end with reading')
  })

  it('prints the address of the presenter’s view, which follows edits of notes', async () => {
    const address = /Presenter view: (\S+)/.exec(dev.stderr())?.[1] ?? ''
    // As on a phone, where no slides are shown: tests/browser/writing.long.ts looks at the whole.
    const view = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await view.goto(address)
    await shown(view, 'Here is the letter: paper goes from hand to hand.')
    expect(view.url()).not.toContain('#')
    change(outline, 'paper goes from hand to hand', 'paper is carried')
    await shown(view, 'Here is the letter: paper is carried.')
    await view.locator('.next').click()
    await audience.waitForURL(/clicks=1/, { timeout: patience })
    await view.close()
  })

  it('follows edits of a headline and of a stage label without a restart', async () => {
    change(outline, 'Both begin with writing', 'Both start with {{ 1 + 1 }} <b> writing')
    const headline = await shown(audience, 'Both start with {{ 1 + 1 }} <b> writing')
    change(knowledge, 'label: Envelope', 'label: Wrapper')
    const label = await shown(audience, 'Wrapper')
    expect(await audience.locator('svg.dip-diagram text').allTextContents()).toContain('Wrapper')
    process.stdout.write(`dev: headline after ${headline} ms, stage label after ${label} ms\n`)
  })

  it('tells a mistake with its place, in the terminal and over every page, keeps the last good deck and goes on when it is mended', async () => {
    const own = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    presenter = await own.newPage()
    await presenter.goto(`${url}#/presenter/2`)
    await shown(presenter, 'Here is the letter')
    await audience.keyboard.press('ArrowRight')
    const at = /#\/(presenter\/)?(2|ways)\?clicks=1$/
    await presenter.waitForURL(at, { timeout: patience })
    change(outline, 'kind: compare', 'kind: compore')
    await dev.says(/outline\.yaml:\d+:\d+[\s\S]*compore/)
    expect(dev.child.exitCode).toBe(null)
    for (const page of [audience, presenter]) {
      const board = page.getByRole('alert')
      await board.waitFor({ timeout: patience })
      const lines = (await board.innerText()).split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
      expect(lines).toContain('This can’t be shown yet')
      // What the terminal says, line by line: place, code and message; frame; what was expected; a hint.
      const told = dev.stderr().slice(dev.stderr().lastIndexOf('outline.yaml:'))
      const said = told
        .slice(0, told.indexOf('\n\n'))
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
      expect(said.length).toBeGreaterThan(3)
      for (const line of said)
        expect(
          lines.some((one) => one.endsWith(line)),
          line,
        ).toBe(true)
      await shown(page, 'Both start with')
    }
    for (const scheme of ['light', 'dark'] as const) {
      await audience.evaluate(
        (dark) => void document.documentElement.classList.toggle('dark', dark),
        scheme === 'dark',
      )
      expect(await violations(audience, { part: '#dt-mistakes' }), scheme).toEqual([])
    }
    await audience.evaluate(() => document.documentElement.classList.remove('dark'))
    // Its keys are its own; nothing has moved; and who comes now sees it, and moves nobody either.
    await audience.locator('#dt-mistakes summary').press('Enter')
    expect(await audience.locator('#dt-mistakes details').getAttribute('open')).toBe(null)
    const late = await own.newPage()
    await late.goto(url)
    await late.getByRole('alert').waitFor({ timeout: patience })
    await late.waitForURL(at, { timeout: patience })
    await audience.reload()
    await audience.getByRole('alert').waitFor({ timeout: patience })
    await shown(audience, 'Both start with')
    for (const page of [audience, presenter, late]) expect(page.url()).toMatch(at)
    change(outline, 'kind: compore', 'kind: compare')
    for (const page of [audience, presenter, late]) {
      await page.getByRole('alert').waitFor({ state: 'detached', timeout: patience })
      expect(page.url()).toMatch(at)
    }
    await own.close()
    change(outline, 'Both start with', 'Both open with')
    await shown(audience, 'Both open with')
    expect(audience.url()).toMatch(at)
  })

  it('keeps the page, its slide and its click when a diagram changes that the cover shows, too', async () => {
    await audience.evaluate(() => Object.assign(globalThis, { same: true }))
    change(knowledge, 'label: Wrapper', 'label: Jacket')
    await shown(audience, 'Jacket')
    expect(await audience.evaluate(() => 'same' in globalThis)).toBe(true)
    expect(audience.url()).toMatch(/clicks=1$/)
  })

  it('ends at Ctrl-C with 0 and leaves nothing behind', async () => {
    dev.child.kill('SIGINT')
    expect(await dev.ended).toBe(0)
    const work = join(diptychRoot, '.diptych')
    const own = existsSync(work) ? readdirSync(work) : []
    expect(own.filter((name) => name === `dev-${dev.child.pid}`)).toEqual([])
    expect(existsSync(join(diptychRoot, 'slides/post-talk.en.md'))).toBe(false)
  })

  it('ends with 3 when the port is taken, and with 2 for a language that the deck lacks', async () => {
    const { createServer } = await import('node:http')
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    const { port } = server.address() as { port: number }
    const second = start(['dev', deck, '--port', String(port)])
    expect(await second.ended, second.stderr()).toBe(3)
    expect(second.stderr()).toContain('--port')
    server.close()
    const other = start(['dev', deck, '--lang', 'xx'])
    expect(await other.ended, other.stderr()).toBe(2)
    expect(other.stderr()).toContain('It has: en.')
  })
})
