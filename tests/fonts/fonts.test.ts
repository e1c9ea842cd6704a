import { readFile } from 'node:fs/promises'
import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'
import type { DeckModel } from '../../scripts/deck/model.js'
import { fontRequest } from '../../scripts/deck/characters.js'
import { planFonts, subsetFonts, wholeFonts } from '../../scripts/fonts/index.js'
import { unicodeRange } from '../../scripts/fonts/css.js'

const deck = (title: string, more: Partial<DeckModel> = {}): DeckModel => ({
  id: 'x',
  locale: { code: 'zh', tag: 'zh-CN', name: '中文', dir: 'ltr', strings: { page: '第 {n} 页' } },
  languages: [],
  meta: { title, keywords: [] },
  sections: [],
  slides: [],
  modalities: [],
  subjects: [],
  pipelines: [],
  sources: [],
  terms: [],
  claims: [],
  variants: [],
  fonts: [],
  systemFonts: false,
  ...more,
})

/** Planned and cut, as a build does it. */
async function made(one: DeckModel) {
  const plan = await planFonts(fontRequest(one))
  return 'error' in plan ? plan : subsetFonts(fontRequest(one), plan)
}

const make = async (one: DeckModel) => {
  const result = await made(one)
  if ('error' in result) throw new Error(result.error.message)
  return result
}

/** Characters that the css promises for a family in a weight. */
function promised(css: string, family: string, weight: number): { file: string; range: string }[] {
  const rules = css.match(/@font-face\{[^}]+\}/g) ?? []
  return rules
    .filter((rule) => rule.includes(`font-family:'${family}'`) && rule.includes(`font-weight:${weight}`))
    .map((rule) => ({
      file: /url\('([^']+)'\)/.exec(rule)?.[1] ?? '',
      range: /unicode-range:(.*)\}/.exec(rule)?.[1] ?? '',
    }))
}

interface Advances {
  unitsPerEm: number
  glyphForCodePoint(code: number): { advanceWidth: number }
}

describe('fonts of a deck', () => {
  it('hold every character that the deck uses, and few others', async () => {
    const { css, missing, bytes } = await make(deck('大语言模型：LLM ő “引号”'))
    expect(missing).toEqual([])
    const [han] = promised(css, 'Noto Sans SC', 700)
    const font = fontkit.create(await readFile(han?.file ?? ''))
    const has = new Set(font.characterSet.map((point) => String.fromCodePoint(point)))
    expect([...'大语言模型：“”第页'].filter((char) => !has.has(char))).toEqual([])
    expect(has.size).toBeLessThan(60)
    expect(bytes).toBeLessThan(250_000)
  })

  it('hold the characters of the first slide apart where a script has many', async () => {
    const many = String.fromCodePoint(...Array.from({ length: 800 }, (_, at) => 0x4e00 + at))
    const { css } = await make(deck('', { meta: { title: '大语言', keywords: [], description: many } }))
    const [first, rest] = promised(css, 'Noto Sans SC', 900)
    expect(first?.range).toMatch(/U\+2[0-9A-F]+,U\+5927,U\+8A00,U\+8BED$/)
    expect(rest?.range).toContain('U+4E00')
    expect(rest?.range).not.toContain(unicodeRange(['语']))
  })

  it('keep Inter out of the marks that Chinese draws full width', async () => {
    const { css } = await make(deck('a “b” — c'))
    const inter = promised(css, 'Inter', 400)
      .map(({ range }) => range)
      .join()
    expect(inter).not.toMatch(/U\+20[0-9A-F]{2}/)
    const marks = promised(css, 'Inter Marks', 400)
      .map(({ range }) => range)
      .join()
    expect(marks).toContain('U+201C-201D')
  })

  it('tell which character no font has, and in which text', async () => {
    const { missing } = await make(deck('Klingon \uf8d0 and 𐎀\u200d'))
    expect(missing).toContainEqual({ char: '𐎀', text: 'Klingon \uf8d0 and 𐎀\u200d' })
    expect(missing.map(({ char }) => char)).toContain('\uf8d0')
    expect(missing.map(({ char }) => char)).not.toContain('\u200d')
  })

  it('is an error value when a package is not installed', async () => {
    const fonts = [{ family: 'Nope', package: '@fontsource/no-such-font' }]
    expect(await made(deck('x', { fonts }))).toMatchObject({
      error: { code: 'font-missing' },
    })
  })

  it('is an error value when a file can’t be read', async () => {
    const plan = await planFonts(fontRequest(deck('x')))
    if ('error' in plan) throw new Error(plan.error.message)
    const faces = plan.faces.map((face) => ({ ...face, source: `${face.source}.not-there` }))
    const made = await subsetFonts(fontRequest(deck('x')), { ...plan, faces })
    expect(made).toMatchObject({ error: { code: 'font-failed' } })
  })

  it('take what a package does not say of its files, and the digits in keycaps', async () => {
    const fonts = [
      { family: 'Noto Sans Math', package: '@fontsource/noto-sans-math' },
      { family: 'Noto Emoji', package: '@fontsource/noto-emoji' },
    ]
    const { css, missing } = await make(deck('∃𝑦 ∈ ℝ 👩‍🔬 1️⃣', { fonts }))
    expect(missing).toEqual([])
    expect(promised(css, 'Noto Sans Math', 400)[0]?.range).toContain('U+1D466')
    // One file, with the joiner and the digit, or Chrome would draw the parts one by one.
    const emoji = promised(css, 'Noto Emoji', 400)
    expect(emoji).toHaveLength(1)
    for (const part of ['U+23', 'U+200D', 'U+1F469', 'U+1F52C', 'U+20E3', 'U+FE0F'])
      expect(emoji[0]?.range).toContain(part)
  })

  it('are whole for `dev`, the deck’s own, too', async () => {
    const fonts = [{ family: 'Nanum Gothic', package: '@fontsource/nanum-gothic' }]
    const plan = await planFonts(fontRequest(deck('한', { fonts })))
    if ('error' in plan) throw new Error(plan.error.message)
    const { css, folders } = await wholeFonts(plan)
    const [first] = promised(css, 'Nanum Gothic', 400)
    expect(first?.file).toMatch(/nanum-gothic-korean-400-normal\.woff2$/)
    const font = fontkit.create(await readFile(first?.file ?? ''))
    const hangul = font.characterSet.filter((point) => point >= 0xac00 && point <= 0xd7a3)
    expect(first?.range).toContain(unicodeRange(hangul.map((point) => String.fromCodePoint(point))))
    expect(
      promised(css, 'Inter', 400)
        .map(({ file }) => file)
        .join(),
    ).toContain('cyrillic')
    expect(folders.some((folder) => folder.includes('nanum-gothic'))).toBe(true)
    expect(css).toContain("--dt-font-extra:'Nanum Gothic'")
  })

  it('joins neighbours in a range', () => {
    expect(unicodeRange(['c', 'a', 'b', '中'])).toBe('U+61-63,U+4E2D')
  })

  it('draw boxes and arrows of code in one cell each, and leave signs to text fonts unless they are emoji', async () => {
    const fonts = [{ family: 'Noto Emoji', package: '@fontsource/noto-emoji' }]
    const plan = await planFonts(fontRequest(deck('├─└│═▓█→↔⇒ ⇒✓⚠↔ ❤️ 👍', { fonts })))
    if ('error' in plan) throw new Error(plan.error.message)
    expect(plan.missing).toEqual([])
    const of = (family: string) => plan.faces.filter((face) => face.family === family && face.weight === 400)
    const mono = of('JetBrains Mono')
    for (const char of '├─└│═▓█→↔') {
      const found = mono.filter(({ chars }) => chars.includes(char))
      expect(found, char).toHaveLength(1)
      const font = fontkit.create(await readFile(found[0]!.source)) as unknown as Advances
      const width = font.glyphForCodePoint(char.codePointAt(0)!).advanceWidth / font.unitsPerEm
      expect(width, char).toBe(0.6)
    }
    const drawn = (family: string, char: string) => of(family).some(({ chars }) => chars.includes(char))
    for (const char of '↔⚠✓') {
      expect(drawn('Noto Emoji', char), char).toBe(false)
      expect(drawn('Noto Sans SC', char) !== drawn('Inter Symbols', char), char).toBe(true)
    }
    for (const char of '❤👍') expect(drawn('Noto Emoji', char), char).toBe(true)
  })
})
