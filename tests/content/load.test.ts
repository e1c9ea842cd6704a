/** Files that cannot be committed as cases, places of items, and arbitrary bytes. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type Effects, nodeEffects } from '../../scripts/content/files.js'
import { loadDeck } from '../../scripts/content/load.js'

const base = `deck:
  title: Example
  languages:
    en: { name: English }
outline:
  - id: main
    title: Main
    slides:
      - id: cover
        kind: cover
        headline: An example
`
const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})

function deck(files: Record<string, string | Uint8Array>): string {
  const dir = mkdtempSync(join(tmpdir(), 'deck-'))
  made.push(dir)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
  return dir
}
const codes = async (dir: string): Promise<string[]> =>
  (await loadDeck(dir)).problems.map(({ code, line, column }) => `${code} ${line}:${column}`)

describe('loadDeck, files', () => {
  it('tells a missing and an empty folder, and a bad name', async () => {
    const dir = deck({})
    expect(await codes(dir)).toEqual(['empty-folder 1:1'])
    expect(await codes(join(dir, 'no'))).toEqual(['no-folder 1:1'])
    mkdirSync(join(dir, 'my talk'))
    writeFileSync(join(dir, 'my talk', 'a.yaml'), base)
    expect(await codes(join(dir, 'my talk'))).toEqual(['bad-folder-name 1:1'])
  })

  it('tells invalid UTF-8 at its line and column', async () => {
    const bytes = Buffer.concat([
      Buffer.from('terms:\n  - id: 词'),
      Buffer.from([0xe8, 0xaf]),
      Buffer.from('\n'),
    ])
    expect(await codes(deck({ 'a.yaml': base, 'b.yaml': bytes }))).toEqual(['not-utf8 2:10'])
    expect(await codes(deck({ 'a.yaml': base, 'b.yaml': Buffer.from('\ufeffa: 1', 'utf16le') }))).toEqual([
      'not-utf8 1:1',
    ])
  })

  it('tells a byte order mark, and goes on', async () => {
    expect(await codes(deck({ 'a.yaml': '\ufeff' + base + 'x: 1\n' }))).toEqual([
      'bom 1:1',
      'unknown-key 12:1',
    ])
  })

  it('tells a file of 20 MB without reading it', async () => {
    const dir = deck({ 'a.yaml': base, 'b.yaml': Buffer.alloc(20 * 1024 * 1024, 'a: [') })
    const read: string[] = []
    const effects: Effects = {
      ...nodeEffects,
      readFile: (path) => (read.push(path), nodeEffects.readFile(path)),
    }
    const { problems } = await loadDeck(dir, effects)
    expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      'file-too-big 1:1',
    ])
    expect(read).toEqual([join(dir, 'a.yaml')])
  })

  it('tells more files, and deeper folders, than a deck can have', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`n${at}.yaml`, 'terms: []\n']))
    expect(await codes(deck({ ...many, 'a.yaml': base }))).toContain('too-many-files 1:1')
    const deep = join(...Array.from({ length: 40 }, () => 'd'))
    const dir = deck({ 'a.yaml': base })
    mkdirSync(join(dir, deep), { recursive: true })
    writeFileSync(join(dir, deep, 'b.yaml'), 'terms: []\n')
    expect(await codes(dir)).toEqual(['too-many-files 1:1'])
  })

  it('tells loops of symbolic links and links to nothing', async () => {
    const dir = deck({ 'a.yaml': base })
    symlinkSync(dir, join(dir, 'again'))
    symlinkSync(join(dir, 'nothing'), join(dir, 'b.yaml'))
    expect(await codes(dir)).toEqual(['link-loop 1:1', 'unreadable-file 1:1'])
  })

  it('tells a file that cannot be read', async () => {
    const dir = deck({ 'a.yaml': base })
    const effects: Effects = {
      ...nodeEffects,
      readFile: () => Promise.reject(Object.assign(new Error('x'), { code: 'EACCES' })),
    }
    const { problems } = await loadDeck(dir, effects)
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['unreadable-file', 'The file cannot be read: permission denied.'],
    ])
  })

  it('survives bottomless nesting', async () => {
    expect((await codes(deck({ 'a.yaml': base, 'b.yaml': 'terms: ' + '['.repeat(100000) })))[0]).toMatch(
      /^(too-deep|yaml-syntax) /,
    )
  })
})

describe('loadDeck, places', () => {
  it('knows where items stand', async () => {
    const { placeOf, content } = await loadDeck(deck({ 'a.yaml': base }))
    expect(content?.outline[0]?.slides[0]?.id).toBe('cover')
    expect(placeOf(['outline', 'cover'])).toEqual({ file: 'a.yaml', line: 9, column: 9 })
    expect(placeOf(['outline', 'cover', 'headline'])).toEqual({ file: 'a.yaml', line: 11, column: 9 })
    expect(placeOf(['sections', 'main'])).toEqual({ file: 'a.yaml', line: 6, column: 5 })
    expect(placeOf(['deck', 'title'])).toEqual({ file: 'a.yaml', line: 2, column: 3 })
    expect(placeOf(['facts', 'none'])).toEqual({ file: 'a.yaml', line: 1, column: 1 })
  })
})

describe('loadDeck, anything', () => {
  const effectsFor = (bytes: Uint8Array): Effects => ({
    readFile: () => Promise.resolve(bytes),
    readdir: () => Promise.resolve(['a.yaml']),
    stat: (path) => Promise.resolve({ kind: path.endsWith('.yaml') ? 'file' : 'folder', size: bytes.length }),
    realpath: (path) => Promise.resolve(path),
    cwd: () => fileURLToPath(new URL('.', import.meta.url)),
  })
  const loads = async (bytes: Uint8Array): Promise<void> => {
    const { problems, content } = await loadDeck('deck', effectsFor(bytes))
    expect(content !== undefined || problems.length > 0).toBe(true)
  }

  it('never throws on arbitrary bytes and text', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), loads), { numRuns: 300 })
    const text = fc.string({
      unit: fc.constantFrom(...':-[]{}#&*!|>\'"%@`? \n\tab1é中', '- ', ': ', 'deck:', 'terms:'),
    })
    await fc.assert(
      fc.asyncProperty(
        text.map((value) => Buffer.from(value)),
        loads,
      ),
      { numRuns: 500 },
    )
  })

  it('never throws on mutations of a valid deck', async () => {
    const bytes = Buffer.from(base)
    const at = fc.nat(bytes.length - 1)
    const change = fc.oneof(
      fc.tuple(at, fc.nat(12), fc.constant('')),
      fc.tuple(
        at,
        fc.nat(3),
        fc.constantFrom(
          ':',
          '*a',
          '&a ',
          '[',
          '{',
          '"',
          '\n',
          '\t',
          '!x ',
          'null',
          '- ',
          '| ',
          '<<: ',
          '__proto__: ',
        ),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let text = base
        for (const [from, length, insert] of changes)
          text = text.slice(0, from) + insert + text.slice(from + length)
        await loads(Buffer.from(text))
      }),
      { numRuns: 400 },
    )
  })
})
