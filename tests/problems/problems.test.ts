import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../scripts/problems/catalogue.js'
import { failures } from '../../scripts/problems/failures.js'
import { formatProblems, problemsJson } from '../../scripts/problems/print.js'
import type { Problem } from '../../scripts/problems/problem.js'
import { didYouMean, editDistance } from '../../scripts/problems/suggest.js'
import { SourceText } from '../../scripts/problems/text.js'
import { textWidth } from '../../scripts/text/width.js'

const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url))
const tests = fileURLToPath(new URL('../', import.meta.url))

/** The texts of a folder's files, but the one that is named. */
const textsIn = (folder: string, ends: RegExp, but: RegExp): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name) && !but.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')

describe('catalogues', () => {
  const codes = [...Object.keys(catalogue), ...Object.keys(failures)]

  // That every code used is in a catalogue is checked by the compiler (ProblemCode, FailureCode); this is the reverse.
  it('hold only codes that are used', () => {
    const sources = textsIn(scripts, /\.ts$/, /(?:catalogue|failures)\.ts$/)
    const used = (code: string) =>
      sources.includes(`'${code}'`) || (code.startsWith('unknown-') && sources.includes('`unknown-${what}`'))
    expect(codes.filter((code) => !used(code))).toEqual([])
  })

  it('hold no code that no test shows', () => {
    const sources = textsIn(tests, /\.(?:ts|json)$/, /problems\.test\.ts$/)
    const shown = new Set(sources.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g))
    expect(codes.filter((code) => !shown.has(code))).toEqual([])
  })

  it('name each code in kebab-case, with a sentence, and none twice', () => {
    for (const [code, { meaning }] of [...Object.entries(catalogue), ...Object.entries(failures)]) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(meaning).toMatch(/\.$/)
    }
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('code frames', () => {
  const caretColumn = (frame: string): number => textWidth((frame.split('\n').at(-1) ?? '').replace('^', ''))

  it('show two lines before, the line and a caret', () => {
    const source = new SourceText('a: 1\nb: 2\nc: 3\nd: 4\n', 'x.yaml')
    expect(source.frame(4, 4)).toBe('  2 | b: 2\n  3 | c: 3\n> 4 | d: 4\n    |    ^')
  })

  it('put the caret right after wide characters and tabs', () => {
    const source = new SourceText('名: 词x\n\tx', 'x.yaml')
    expect(caretColumn(source.frame(1, 5))).toBe(textWidth('  1 | 名: 词'))
    expect(source.frame(2, 2).split('\n').at(-1)).toBe('    | \t^')
  })

  it('show control characters and clip long lines', () => {
    expect(new SourceText('a\x1b[31m', 'x').frame(1, 2)).toContain('a\u241b[31m')
    const frame = new SourceText('x'.repeat(500) + 'HERE' + 'y'.repeat(500), 'x').frame(1, 501)
    const [line = '', caret = ''] = frame.split('\n')
    expect(line.length).toBeLessThan(120)
    expect(line.slice(caret.indexOf('^'), caret.indexOf('^') + 4)).toBe('HERE')
  })

  it('take the end of the text', () => {
    const source = new SourceText('a\n', 'x')
    expect(source.placeAt(99)).toEqual({ file: 'x', line: 2, column: 1 })
    expect(source.frame(2, 1)).toContain('^')
  })
})

describe('suggestions', () => {
  it('find what was meant', () => {
    expect(editDistance('modalty', 'modality')).toBe(1)
    expect(editDistance('ab', 'ba')).toBe(1)
    expect(didYouMean('modalty', ['model', 'modality'])).toBe('did you mean `modality`?')
    expect(didYouMean('zebra', ['model', 'modality'])).toBeUndefined()
  })
})

describe('printing', () => {
  const problem: Problem = {
    code: 'bom',
    file: 'b.yaml',
    line: 2,
    column: 3,
    message: 'Bad.',
    severity: 'error',
  }
  const warning: Problem = {
    ...problem,
    file: 'a.yaml',
    code: 'crlf',
    severity: 'warning',
    hint: 'fix it',
    expected: 'LF',
  }

  it('sorts, and sums up', () => {
    expect(formatProblems([problem, warning], { color: false })).toBe(
      'a.yaml:2:3  crlf  Bad.\n  expected: LF\n  hint: fix it\n\nb.yaml:2:3  bom  Bad.\n\n1 error, 1 warning in 2 files\n',
    )
    expect(formatProblems([], { color: false })).toBe('')
    expect(formatProblems([problem], { color: true })).toContain('\x1b[31mbom\x1b[0m')
  })

  it('gives JSON', () => {
    expect(JSON.parse(problemsJson([problem]))).toEqual({ problems: [problem], errors: 1, warnings: 0 })
  })
})
