/**
 * A deck with Japanese, Korean, Cyrillic, Greek, Arabic, Hebrew, emoji and mathematics, built by the command line: its
 * data names the font packages, and nothing is drawn in a font of the system.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFName } from '@cantoo/pdf-lib'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, CDPSession, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import type { DeckModel } from '../../scripts/deck/model.js'
import { servePreview, type Preview } from '../../scripts/site/preview.js'
import { openPdf, type Built } from '../pdf/built.js'
import { fileChecks, fontsOf } from '../pdf/checks/file.js'
import { start, startBrowser } from './support.js'

const content = join(diptychRoot, 'tests/cases-scripts/world')
const dir = mkdtempSync(join(tmpdir(), 'diptych-scripts-'))
const file = (_deck: DeckModel, name: string): string => join(dir, 'world/en', name)
let built: Built
let told: { problems: unknown[] }
let browser: Browser
let server: Preview
let page: Page
let session: CDPSession

beforeAll(async () => {
  const running = start(['build', content, '--out', dir, '--json', '--quiet'])
  expect(await running.ended, running.stderr()).toBe(0)
  told = JSON.parse(running.stdout()) as typeof told
  const { decks } = await compileDeck(content)
  built = {
    shown: () => Promise.reject(new Error('nothing is printed here')),
    ...{ content, dist: dir, work: dir, decks, file },
    open: (deck, name) => openPdf(file(deck, name)),
    close: () => Promise.resolve(),
  }
  browser = await startBrowser()
  const started = await servePreview(dir)
  if ('error' in started) throw new Error(started.error.message)
  server = started
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
})
afterAll(async () => {
  await server?.close()
  await browser?.close()
  rmSync(dir, { recursive: true, force: true })
})

/** Families that draw the texts below a selector, by the browser's own account; those of the system start with `!`. */
async function families(selector: string): Promise<Set<string>> {
  await page.evaluate((root) => {
    // Isolates around names draw nothing, and no font has them.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (/[\u2066-\u2069]/.test(text.nodeValue ?? ''))
        text.nodeValue = (text.nodeValue ?? '').replace(/[\u2066-\u2069]/g, '')
    for (const old of document.querySelectorAll('[data-own-text]')) old.removeAttribute('data-own-text')
    for (const element of document.querySelectorAll(`${root} *`))
      if ([...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        element.setAttribute('data-own-text', '')
  }, selector)
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '[data-own-text]',
  })
  const found = new Set<string>()
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    for (const font of fonts) found.add(`${font.isCustomFont ? '' : '!'}${font.familyName}`)
  }
  return found
}

/** Goes to a slide and waits until it is drawn with its fonts. */
async function show(hash: string, selector: string): Promise<void> {
  await page.evaluate((to) => void (location.hash = to), hash)
  await page.locator(selector).locator('visible=true').first().waitFor()
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    await frame()
    await frame()
    await document.fonts.ready
  })
}

/** What the texts need, by the names in the font files. */
const needed = ['BIZ UDPGothic', 'NanumGothic', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Emoji']
const have = (found: Set<string>, name: string): boolean => [...found].some((one) => one.startsWith(name))

describe('a deck in many scripts', () => {
  it('is built and inspected without any problem', () => {
    expect(told.problems).toEqual([])
  })

  it('draws every text of its slides, diagrams too, with its own fonts', async () => {
    const [deck] = built.decks
    const all = new Set<string>()
    // The first visit ends with the first slide taking the place of its picture in the page.
    await page.goto(`${server.url}world/en/`, { waitUntil: 'networkidle' })
    for (const { number, clicks } of deck?.slides ?? []) {
      await show(`#/${number}?clicks=${clicks}`, `.slidev-page-${number} .dt-slide`)
      for (const name of await families(`.slidev-page-${number} .dt-slide`)) all.add(name)
    }
    expect([...all].filter((name) => name.startsWith('!'))).toEqual([])
    for (const name of [...needed, 'Noto Sans Math']) expect(have(all, name), name).toBe(true)
    await show('#/compare', '.dip-diagram text')
    const labels = await families('.dip-diagram')
    for (const name of needed) expect(have(labels, name), name).toBe(true)
  })

  it('draws read.html with them, too', async () => {
    await page.goto(`${server.url}world/en/read.html`)
    await page.evaluate(() => document.fonts.ready)
    const all = await families('body')
    expect([...all].filter((name) => name.startsWith('!'))).toEqual([])
    for (const name of needed) expect(have(all, name), name).toBe(true)
  })

  it.each(['slides.pdf', 'handout.pdf'])('has no empty box in %s', async (name) => {
    const document = await built.open(built.decks[0]!, name)
    let glyphs = 0
    for (let number = 1; number <= document.numPages; number++) {
      const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList()
      const drawn = fnArray.flatMap((operation, at) =>
        operation === OPS.showText ? ((argsArray[at] as unknown[][])[0] ?? []) : [],
      ) as ({ originalCharCode: number } | number)[]
      const codes = drawn.flatMap((glyph) => (typeof glyph === 'number' ? [] : [glyph.originalCharCode]))
      glyphs += codes.length
      // Glyph 0 is what a font draws for a character that it lacks.
      expect(codes.filter((code) => code === 0)).toEqual([])
    }
    expect(glyphs).toBeGreaterThan(500)
  })

  it.each(['slides.pdf', 'handout.pdf'])('has fonts of the deck only in %s', async (name) => {
    const fonts = await fontsOf(file(built.decks[0]!, name))
    const names = fonts.map((font) => String(font.get(PDFName.of('BaseFont'))).replace(/^\/[A-Z]{6}\+/, ''))
    const own = /^(Inter|JetBrainsMono|BIZUDPGothic|NanumGothic|NotoSans(SC|Arabic|Hebrew|Math)|NotoEmoji)/
    expect(names.filter((one) => !own.test(one))).toEqual([])
  })

  it('ships the licence of every font', () => {
    const folder = join(dir, 'world/en/fonts')
    const packages = built.decks[0]!.fonts.map((font) => font.package.replace('@', '').replace('/', '-'))
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(packages.map((name) => `${name}.txt`)))
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name), 'utf8')).toContain('SIL Open Font License')
  })

  fileChecks(() => built)
})
