/** Characters that no font of a deck has: told where they stand, and what to do. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkDecks } from '../../scripts/pipeline/check.js'

const dir = mkdtempSync(join(tmpdir(), 'diptych-glyphs-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const yaml = (more: string, headline: string): string => `# 한 in a comment is not shown
deck:
  title: Example
  languages:
    en: { name: English, tag: en }
${more}
outline:
  - id: main
    title: Main
    slides:
      - id: one
        kind: statement
        headline: ${headline}
        text: Plain, with Кириллица and Ελληνικά.
`

/** Problems of a deck; lines are those of the file. */
async function check(name: string, more: string, headline: string) {
  const folder = join(dir, name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'deck.yaml'), yaml(more, headline))
  const { problems } = await checkDecks([{ id: name, dir: folder, committed: false }], [], dir)
  return { problems, file: join(folder, 'deck.yaml') }
}

const korean = "  fonts:\n    - { family: Nanum Gothic, package: '@fontsource/nanum-gothic' }"

describe('a character that no font has', () => {
  it('is a problem with the text, its place, the package that may have it, and the other way out', async () => {
    const { problems, file } = await check('bare', '', 'Words 한국')
    expect(problems).toHaveLength(1)
    const [problem] = problems
    expect(problem).toMatchObject({ code: 'missing-glyph', line: 13, column: 25, severity: 'error' })
    expect(resolve(problem?.file ?? '')).toBe(file)
    expect(problem?.message).toBe(
      'No font of the deck has the characters 한 (U+D55C), 국 (U+AD6D), in “Words 한국”.',
    )
    expect(problem?.hint).toContain('npm install --save-exact @fontsource/noto-sans-kr')
    expect(problem?.hint).toContain('deck.systemFonts: true')
    expect(problem?.frame).toContain('> 13 |         headline: Words 한국')
  })

  it('is none once a package that has it is named, or the reader’s fonts are allowed', async () => {
    expect((await check('named', korean, 'Words 한국')).problems).toEqual([])
    expect((await check('allowed', '  systemFonts: true', 'Words 한국')).problems).toEqual([])
  })

  it('is one, too, where a package is named that lacks it, where it is escaped, and for private use', async () => {
    const { problems } = await check('lacking', korean, String.raw`"Wörds \u0E44 한 \uE000 👍\U0001F3FD"`)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ line: 14, column: 19 })
    const { message, hint } = problems[0] ?? {}
    expect(message).toContain('U+0E44')
    expect(message).toContain('U+E000')
    expect(message).toContain('U+1F3FD')
    expect(message).not.toContain('U+D55C')
    expect(hint).toContain('@fontsource/noto-sans-thai')
    expect(hint).toContain('@fontsource/noto-emoji')
  })

  it('is told once for a language whose script is lacking, with the entry that brings it', async () => {
    for (const [code, name] of [
      ['ko', 'noto-sans-kr'],
      ['ar', 'noto-sans-arabic'],
    ] as const) {
      const folder = join(dir, `all-${code}`)
      mkdirSync(folder)
      const text = yaml('', 'Plain').replace('en: { name: English, tag: en }', `${code}: { name: Own }`)
      writeFileSync(join(folder, 'deck.yaml'), text)
      const { problems } = await checkDecks([{ id: code, dir: folder, committed: false }], [], dir)
      // No text of the deck has such a character: the words of the interface do, which its languages bring.
      expect(problems.map(({ code: what, line, column }) => [what, line, column])).toEqual([
        ['missing-glyph', 4, 3],
      ])
      expect(problems[0]!.message).toMatch(/ and \d+ more, in “.*” and elsewhere\.$/)
      expect(problems[0]!.hint).toContain(`package: '@fontsource/${name}' }`)
    }
  })
})

it('Japanese in the Chinese font is a warning, none with a font of its own', async () => {
  const japanese = async (name: string, more: string) => {
    const folder = join(dir, name)
    mkdirSync(folder)
    const text = yaml(more, '直すべき点').replace('en: { name: English, tag: en }', 'ja: { name: 日本語 }')
    writeFileSync(join(folder, 'deck.yaml'), text)
    const { problems } = await checkDecks([{ id: name, dir: folder, committed: false }], [], dir)
    return problems.map(({ code, severity, line }) => [code, severity, line])
  }
  expect(await japanese('chinese-forms', '')).toEqual([['chinese-forms', 'warning', 4]])
  const font = "  fonts: [{ family: BIZ UDPGothic, package: '@fontsource/biz-udpgothic' }]"
  expect(await japanese('own-forms', font)).toEqual([])
})
