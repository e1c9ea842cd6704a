/** Drawings in a deck's own fonts: measured with what they are shown in, and kept apart in the cache. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawDiagrams } from '../../scripts/diagram/draw.js'
import { measureWith, type DrawingFonts } from '../../scripts/fonts/measure.js'
import { drawingStack, openFamilies } from '../../scripts/fonts/families.js'
import { drawingFaces, shareOut } from '../../scripts/fonts/share.js'
import { startBrowser } from '../e2e/support.js'
import { faults, fontPage } from './geometry.js'

const korean = { family: 'Nanum Gothic', package: '@fontsource/nanum-gothic' }
const emoji = { family: 'Noto Emoji', package: '@fontsource/noto-emoji' }
const arabic = { family: 'Noto Sans Arabic', package: '@fontsource/noto-sans-arabic' }
const label = '한국어 문장을 나눕니다 👩‍🔬 والخط العربي Проверка'
const fence = {
  id: 'x',
  mermaid: `---\nconfig:\n  layout: diptych-lanes\n---\nflowchart LR\na["${label}"] --> b["${label.slice(0, 12)}"]`,
  place: { file: 'x.yaml', line: 1, column: 1 },
}
const dir = mkdtempSync(join(tmpdir(), 'diptych-drawings-'))
let browser: Browser

async function fontsFor(extras: (typeof korean)[], text: string, tag = 'en'): Promise<DrawingFonts> {
  const families = await openFamilies(extras, undefined)
  if ('missing' in families) throw new Error(families.missing)
  const { faces } = await shareOut(families, new Set(text))
  return { family: drawingStack(extras, tag), faces: drawingFaces(faces, tag) }
}
const draw = async (fonts: DrawingFonts): Promise<string> => {
  const { svgs, problems } = await drawDiagrams([fence], { browser, fonts, cacheDir: dir })
  expect(problems).toEqual([])
  return svgs.get('x') ?? ''
}

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(dir, { recursive: true, force: true })
})

/** Families that draw a drawing's texts, by the browser's own account. */
async function familiesIn(svg: string, fonts: DrawingFonts): Promise<string[]> {
  const page = await browser.newPage()
  await fontPage(page, fonts.faces)
  await page.locator('#at').evaluate(async (at, drawing) => {
    at.innerHTML = drawing
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }, svg)
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'text' })
  const found = new Set<string>()
  for (const nodeId of nodeIds) {
    const { fonts: used } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    for (const { familyName, isCustomFont } of used)
      found.add(`${isCustomFont ? '' : '!'}${familyName.replace(/ Thin$/, '')}`)
  }
  await page.close()
  return [...found].sort()
}

describe('quotation marks and dashes of drawings', () => {
  it.each([
    ['zh-CN', '读者的“词”——和’…', ['Inter', 'Noto Sans SC']],
    ['zh-CN', 'The reader’s “word”', ['Inter', 'Noto Sans SC']],
    ['en', 'The reader’s “word” – and — …', ['Inter']],
    ['fr-CA', 'L’échange “à deux” – et …', ['Inter']],
  ])('come from the font of the text around them (%s)', async (tag, text, families) => {
    const mermaid = fence.mermaid.replace(label, text).replace(label.slice(0, 12), 'ABC')
    const fonts = await fontsFor([], mermaid, tag)
    const { svgs, problems } = await drawDiagrams([{ ...fence, mermaid }], { browser, fonts })
    expect(problems).toEqual([])
    const svg = svgs.get('x')!
    expect(svg).toContain(text.slice(-1))
    expect(await familiesIn(svg, fonts)).toEqual(families)
    const page = await browser.newPage()
    await fontPage(page, fonts.faces)
    expect(await faults(page, [['x', svg]], { width: 1136, height: 508 })).toEqual([])
    await page.close()
  })
})

describe('drawings in a deck’s own fonts', () => {
  it('fit what they are shown in, and another font makes another drawing', async () => {
    const own = await fontsFor([korean, arabic, emoji], fence.mermaid)
    const svg = await draw(own)
    expect(svg).toContain('Nanum Gothic')
    const page = await browser.newPage()
    await fontPage(page, own.faces)
    expect(await faults(page, [['x', svg]], { width: 1136, height: 508 })).toEqual([])
    const other = await draw(await fontsFor([], fence.mermaid))
    expect(other).not.toContain('Nanum Gothic')
    expect(readdirSync(dir)).toHaveLength(2)
    // The page that drew with other fonts meanwhile draws the first again, byte for byte.
    rmSync(join(dir), { recursive: true })
    expect(await draw(own)).toBe(svg)
    await page.close()
  })

  it('stay in the cache when the deck gets other characters elsewhere', async () => {
    await draw(await fontsFor([korean, arabic, emoji], fence.mermaid))
    const before = readdirSync(dir)
    await draw(await fontsFor([korean, arabic, emoji], `${fence.mermaid} 다른 글자 عن`))
    expect(readdirSync(dir)).toEqual(before)
  })

  it('are planned with the widths of the fonts that have the characters', async () => {
    const style = { size: 100, weight: 400 } as const
    const { faces } = await fontsFor([korean, emoji], fence.mermaid)
    const measure = measureWith(faces)
    // Hangul is narrower in this font than the square that an unknown character counts as; joiners take no room.
    expect(measure('한', style)).toBeGreaterThan(80)
    expect(measure('한', style)).toBeLessThan(100)
    expect(measure('\u200d', style)).toBe(0)
    expect(measure('П', style)).toBeLessThan(80)
    expect(measure('\ua500', style)).toBe(100)
  })
})
