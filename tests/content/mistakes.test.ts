/**
 * The usual mistakes of YAML: one mistake is one problem, at its place, and the line that its hint shows is right:
 * with it, the deck has no problem left.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { packagedNames } from '../../scripts/content/known-names.js'
import { loadDeck } from '../../scripts/content/load.js'
import type { Problem } from '../../scripts/problems/problem.js'
import { memory } from './memory.js'

const before = `deck:
  title: Example
  languages:
    en: { name: English }
subjects:
  - id: sql
    name: SQL
terms:
  - id: word
    term: A word
    definition: Some "text" of it, and it's here
outline:
  - id: main
    title: Main
    slides:
      - id: cover
        kind: statement
`
const after = `        text: "What it is"
      - id: two
        kind: statement
        headline: 'Two'
        text: Something "quoted" here
        points: ["x, y", { en: "z" }]
`

async function problemsOf(text: string): Promise<Problem[]> {
  const { problems } = await loadDeck('/talk', memory({ 'deck.yaml': text }), { knownNames: packagedNames })
  return problems
}

/** The right value of a headline, as it was meant to be read. */
type Case = [written: string, code: string, column: number, meant?: string]

/** Values of a key, at column 19 of line 18. */
const values: Case[] = [
  ['REST: fast', 'colon-in-text', 23],
  ['ends with a colon:', 'colon-in-text', 36],
  ['a: b: c', 'colon-in-text', 20],
  ['“REST: fast”', 'colon-in-text', 24],
  ['"He said "hi" to me"', 'quote-in-quotes', 28, 'He said "hi" to me'],
  ["'it's fine'", 'quote-in-quotes', 22, "it's fine"],
  ['"REST" is fast', 'quote-in-quotes', 24, '"REST" is fast'],
  ['"say "hi""', 'quote-in-quotes', 24, 'say "hi"'],
  ['`code` first', 'text-needs-quotes', 19],
  ['@home', 'text-needs-quotes', 19],
  ['**bold** first', 'text-needs-quotes', 19],
  ['*starts* here', 'text-needs-quotes', 19],
  ['*', 'text-needs-quotes', 19],
  ['*star', 'unknown-alias', 19],
  ['%50', 'text-needs-quotes', 19],
  ['& Co', 'text-needs-quotes', 19],
  ['&co is fine', 'swallowed-word', 19],
  ['! x', 'custom-tag', 19],
  ['!important thing', 'custom-tag', 19],
  ['| piped', 'text-needs-quotes', 19],
  ['|x|', 'text-needs-quotes', 19],
  ['> 5 items', 'text-needs-quotes', 19],
  ['>5', 'empty-text', 19],
  ['- a list', 'text-needs-quotes', 19],
  ['? what', 'text-needs-quotes', 19],
  [': starts', 'text-needs-quotes', 19],
  [', x', 'text-needs-quotes', 19],
  ['] x', 'text-needs-quotes', 19],
  ['[draft] REST', 'text-needs-quotes', 19],
  ['[draft]', 'not-text', 19],
  ['{{ x }}', 'text-needs-quotes', 19],
  ['{{ x }} is', 'text-needs-quotes', 19],
  ['{ en: Hello {{ x }} }', 'text-needs-quotes', 25, 'Hello {{ x }}'],
  ['{ en: a: b }', 'text-needs-quotes', 25, 'a: b'],
  ['{ en: "a }', 'unclosed-quote', 25, 'a'],
  ['{ en: a, b }', 'bare-key', 28, 'a, b'],
  ['{ en: 1,024 of, 8 }', 'bare-key', 27, '1,024 of, 8'],
  ['{en:REST}', 'bare-key', 20, 'REST'],
  ['{ en: REST', 'unclosed-bracket', 19, 'REST'],
  ['"never closed', 'unclosed-quote', 19, 'never closed'],
  ["'never closed", 'unclosed-quote', 19, 'never closed'],
  ['"C:\\q"', 'bad-escape', 22, 'C:\\q'],
  ['C# is #1', 'cut-text', 25],
  ['Number # 5', 'cut-text', 26],
  ['#hash', 'empty-value', 9],
  ['true', 'not-text', 19],
  ['null', 'empty-value', 19],
  ['~', 'empty-value', 19],
  ['1.10', 'not-text', 19],
  ['0x1F', 'not-text', 19],
]
/** Whole lines in the place of the headline’s. */
const lines: Case[] = [
  ['        headline:\u00a0REST', 'odd-space', 18, 'REST'],
  ['\u00a0\u00a0      headline: REST', 'odd-space', 1, 'REST'],
  ['\u200b        headline: REST', 'odd-space', 1, 'REST'],
  ['        headline：REST', 'wide-colon', 17, 'REST'],
  ['        headline:REST', 'missing-space', 17, 'REST'],
  ['        headline REST', 'missing-colon', 17, 'REST'],
  ['       headline: REST', 'bad-indent', 8, 'REST'],
  ['         headline: REST', 'bad-indent', 10, 'REST'],
  ['        headlin: REST', 'unknown-key', 9],
  ['        “headline”: REST', 'unknown-key', 9],
  ['        headline: REST\n        headline: REST', 'duplicate-key', 9],
  ['\theadline: REST', 'tab-indent', 1],
  ['        headline:\n          Note: this', 'colon-in-text', 11, 'Note: this'],
  ['        headline: REST\n        minutes: 1:30', 'wrong-type', 18],
  ['        headline: REST\n        minutes: 50%', 'wrong-type', 18],
  ['        headline: REST\n        minutes: "5"', 'wrong-type', 18],
  ['        headline: REST\n        dark: yes', 'wrong-type', 15],
  ['        headline: REST\n        points:\n          - Note: this', 'colon-in-text', 13],
  ['        headline: REST\n        points: One', 'wrong-type', 17],
  ['        headline: |\n      REST', 'bad-indent', 7],
  ['        headline: REST\n        notes: { en: x, de: y }', 'unknown-language', 25],
]

const place = (text: string, column: number): string => text.slice(Math.max(0, column - 1), column + 11)

describe('a mistake', () => {
  const all = [
    ...values.map(([written, ...rest]): [string, ...typeof rest] => [
      `        headline: ${written}`,
      ...rest,
    ]),
    ...lines,
  ]
  it.each(all)('%s: one problem, %s', async (line, code, column, meant) => {
    const text = `${before}${line}\n${after}`
    const problems = await problemsOf(text)
    expect(problems.map((problem) => problem.code)).toEqual([code])
    const [problem] = problems
    expect([problem?.column, place(line, column)]).toEqual([column, place(line, problem?.column ?? 0)])
    expect(problem?.frame).toContain('^')
    const shown = /write: (.*?)(?: \(or, .*)?$/.exec(problem?.hint ?? '')?.[1]
    if (shown === undefined) return
    const rows = text.split('\n')
    const at = (problem?.line ?? 1) - 1
    // The hint shows the line without its indentation, and what follows a mended indentation needs none.
    const indent =
      code === 'bad-indent' && !line.includes('|')
        ? 8
        : (/^ */.exec(line.split('\n').at(-1) ?? '')?.[0].length ?? 0)
    const width = code === 'odd-space' ? 8 : code === 'bad-indent' && line.includes('|') ? 10 : indent
    rows[at] = ' '.repeat(width) + shown
    // A headline has no markup: its signs are told once it is quoted.
    const left = (await problemsOf(rows.join('\n'))).filter((one) => one.code !== 'looks-like-markdown')
    expect(left, shown).toEqual([])
    if (meant !== undefined) expect(shown.replaceAll("''", "'")).toContain(meant)
  })

  it('names a language by an example', async () => {
    for (const language of ['en: English', 'en: [English]']) {
      const text = `${before}        headline: REST\n${after}`.replace('en: { name: English }', language)
      const [problem, ...others] = await problemsOf(text)
      expect([problem?.code, problem?.hint, others]).toEqual([
        'wrong-type',
        'write: en: { name: English }',
        [],
      ])
    }
  })

  it('in the subject of a cell is told once, with the subject that was meant', async () => {
    const table = `      - { id: table, kind: table, headline: T, dimensions: [speed], subjects: [sql] }
dimensions:
  - id: speed
    label: Speed
    cells: { slq: High }
`
    const [problem, ...others] = await problemsOf(`${before}        headline: REST\n${after}${table}`)
    expect([problem?.code, problem?.hint, others]).toEqual(['unknown-subject', 'did you mean `sql`?', []])
  })

  it('has one problem each, where there are several', async () => {
    const text = `${before}        headline: REST: fast\n${after}`
      .replace('title: Main', 'title: @home')
      .replace('term: A word', 'term: "A word')
      .replace("'Two'", "'Two's'")
    expect((await problemsOf(text)).map(({ code, line }) => `${line} ${code}`)).toEqual([
      '10 unclosed-quote',
      '14 text-needs-quotes',
      '18 colon-in-text',
      '22 quote-in-quotes',
    ])
  })

  it('is told in a real deck, whichever line it stands in', async () => {
    const text = readFileSync(new URL('../../scripts/cli/template/knowledge.yaml', import.meta.url), 'utf8')
    const rows = text.split('\n')
    const plain = rows.flatMap((row, at) =>
      /^ +(?:- )?(?:label|name|full|term|definition|title|author): [^'"{|>[]*$/.test(row) ? [at] : [],
    )
    expect(plain.length).toBeGreaterThan(3)
    for (const [n, at] of plain.entries()) {
      const [from, to, code] = (
        [
          [/: (.*)$/, ': A: $1', 'colon-in-text'],
          [/: (.*)$/, ': "$1', 'unclosed-quote'],
          [/: (.*)$/, ": 'A 'b' $1'", 'quote-in-quotes'],
          [/: (.*)$/, ': `a` $1', 'text-needs-quotes'],
        ] as const
      )[n % 4]!
      const changed = rows.with(at, (rows[at] ?? '').replace(from, to)).join('\n')
      const { problems } = await loadDeck('/talk', memory({ 'deck.yaml': changed }))
      const errors = problems.filter(({ severity }) => severity === 'error')
      expect(errors.map((problem) => [problem.code, problem.line])).toEqual([[code, at + 1]])
    }
  })
})
