/** Real decks, damaged at random: loading and planning never throw, and every problem has a place that exists. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import { loadDeck } from '../../scripts/content/load.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import type { Problem } from '../../scripts/problems/problem.js'
import { formatProblems } from '../../scripts/problems/print.js'

const repository = new URL('../../', import.meta.url)
const dir = mkdtempSync(join(tmpdir(), 'fuzz-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

type Change = (bytes: Buffer) => Buffer

const lines = (change: (all: string[], at: number) => string[], at: number): Change => {
  return (bytes) => {
    const all = bytes.toString('utf8').split('\n')
    return Buffer.from(change(all, at % all.length).join('\n'))
  }
}
const odd = fc.constantFrom(
  ...[
    '',
    '~',
    'yes',
    '0',
    '-1',
    '1e999',
    '.nan',
    '[]',
    '{}',
    '[a, b]',
    '{ en: }',
    '"\\ud800"',
    '"\\0"',
    "''",
  ],
  ...['2023-02-31', '*none', '&a [*a]', '!!binary x', '|', '>-', '? x', '<<: 1', '"', '}', '@x', '%', '\t'],
  ...['__proto__', 'constructor', 'toString', '{ __proto__: 1 }', '**', '[@', '`', '[click:0]', '词'],
)
/** Damages as a hand makes them (lines), and as a disk does (bytes). */
const damage: fc.Arbitrary<Change> = fc.oneof(
  fc.nat().map((at) => lines((all, n) => all.toSpliced(n, 1), at)),
  fc.nat().map((at) => lines((all, n) => all.toSpliced(n, 0, all[n]!), at)),
  fc.nat().map((at) => lines((all, n) => all.with(n, ` ${all[n]}`), at)),
  fc.nat().map((at) => lines((all, n) => all.with(n, all[n]!.replace(/^ {1,2}/, '')), at)),
  fc.tuple(fc.nat(), odd).map(([at, value]) =>
    lines(
      (all, n) =>
        all.with(
          n,
          all[n]!.replace(/: .*$/, () => `: ${value}`),
        ),
      at,
    ),
  ),
  fc.tuple(fc.nat(), odd).map(([at, value]) =>
    lines(
      (all, n) =>
        all.with(
          n,
          all[n]!.replace(/\w+:/, () => `${value}:`),
        ),
      at,
    ),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(([at, other]) =>
    lines((all, n) => {
      const m = other % all.length
      return all.with(n, all[m]!).with(m, all[n]!)
    }, at),
  ),
  fc.nat().map(
    (at): Change =>
      (bytes) =>
        bytes.subarray(0, at % (bytes.length + 1)),
  ),
  fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 4 })).map(([at, put]): Change => {
    return (bytes) => {
      const from = at % (bytes.length + 1)
      return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + put.length)])
    }
  }),
)

/** A deck’s files, some of them damaged, written to the folder; what they hold, by name. */
function damaged(source: URL, changes: [number, Change][]): Map<string, Buffer> {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  )
  const files = new Map<string, Buffer>(
    names.sort().map((name) => [name, readFileSync(new URL(name, source))]),
  )
  for (const [at, change] of changes) {
    const name = names[at % names.length]!
    files.set(name, change(files.get(name)!))
  }
  for (const [name, bytes] of files) writeFileSync(join(dir, name), bytes)
  return files
}

function expectPlaces(problems: Problem[], files: Map<string, Buffer>): void {
  for (const { file, line, column, code, message } of problems) {
    const text = [...files].find(([name]) => file.endsWith(name))?.[1].toString('utf8')
    const rows = text?.split(/\r?\n/) ?? ['']
    expect(line, `${code}: ${message}`).toBeGreaterThanOrEqual(1)
    expect(line, `${code}: ${message}`).toBeLessThanOrEqual(rows.length)
    expect(column, `${code}: ${message}`).toBeGreaterThanOrEqual(1)
    expect(column, `${code}: ${message}`).toBeLessThanOrEqual((rows[line - 1]?.length ?? 0) + 1)
    expect(message).not.toMatch(/\n\s+at |undefined|\[object|Cannot read/)
  }
  expect(formatProblems(problems, { color: false })).not.toMatch(/\n\s+at .*:\d+:\d+\)/)
}

const changes = fc.array(fc.tuple(fc.nat(), damage), { minLength: 1, maxLength: 3 })

describe('damaged decks', () => {
  it('load with problems that have a place', async () => {
    const source = new URL('content/sql-vs-document/', repository)
    await fc.assert(
      fc.asyncProperty(changes, async (made) => {
        const files = damaged(source, made)
        const { problems, content } = await loadDeck(dir)
        expect(content !== undefined || problems.length > 0).toBe(true)
        expectPlaces(problems, files)
      }),
      { numRuns: Number(process.env['FUZZ'] ?? 60) },
    )
    for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true })
  }, 600_000)

  it('are planned and written down where they are still sound', async () => {
    const source = new URL('scripts/cli/template/', repository)
    await fc.assert(
      fc.asyncProperty(changes, async (made) => {
        const files = damaged(source, made)
        const { problems, decks } = await compileDeck(dir)
        expectPlaces(problems, files)
        for (const deck of decks) expect(renderMarkdown(deck)).toMatch(/^---\n/)
      }),
      { numRuns: Number(process.env['FUZZ'] ?? 40) },
    )
  }, 600_000)
})
