import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { planAll } from '../../scripts/pipeline/fonts.js'
import { compileDeck } from '../../scripts/pipeline/compile.js'

it('tells of a character that no font has where its text stands, not where a comment holds it', async () => {
  const dir = join(mkdtempSync(join(tmpdir(), 'diptych-glyph-')), 'glyph')
  mkdirSync(dir)
  writeFileSync(
    join(dir, 'deck.yaml'),
    `# ꙮ and 𐎀 in a comment
deck:
  title: Example
  languages: { en: { name: English } }
outline:
  - id: main
    title: Main
    slides:
      - id: one
        kind: code
        headline: An eye ꙮ
        code: |
          first line
          second 𐎀, ${'and so on '.repeat(12)}
`,
  )
  try {
    const { problems } = await planAll([await compileDeck(dir)])
    expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`).sort()).toEqual([
      'missing-glyph 11:26',
      'missing-glyph 14:18',
    ])
  } finally {
    rmSync(join(dir, '..'), { recursive: true, force: true })
  }
})
