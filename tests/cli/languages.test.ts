/** A language that Diptych does not bring: the deck gives its words, and no code knows of it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileDeck, type Compiled } from '../../scripts/pipeline/compile.js'
import type { Problem } from '../../scripts/problems/problem.js'
import { builtinWords, wordKeys } from '../../scripts/locale/load.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'

const dir = join(mkdtempSync(join(tmpdir(), 'diptych-third-')), 'my-talk')
const template = fileURLToPath(new URL('../../scripts/cli/template/', import.meta.url))
const english = builtinWords().get('en') ?? {}
/** Words that are told from the English ones at a glance. */
const strings = Object.fromEntries(wordKeys().map((key) => [key, `«${english[key]}»`]))

/** Gives the deck's languages; texts without a language are common to all. */
function languages(all: Record<string, object>): void {
  const file = join(dir, 'deck.yaml')
  const text = readFileSync(join(template, 'deck.yaml'), 'utf8')
  const block = stringify({ languages: all }).replace(/^/gm, '  ').trimEnd()
  writeFileSync(
    file,
    text.replace(/^ {2}languages:\n(?: {4}.*\n)+/m, () => `${block}\n`),
  )
}

const en = { name: 'English' }
const own = { name: 'Italiano', tag: 'it-CH', strings }

/** What is wrong besides the texts, which nobody has translated: they are told once, as a warning. */
async function problemsOf(): Promise<Problem[]> {
  const { problems } = await compileDeck(dir)
  expect(problems.filter(({ code }) => code === 'untranslated')).toHaveLength(1)
  return problems.filter(({ code }) => code !== 'untranslated')
}

beforeAll(() => cpSync(template, dir, { recursive: true }))
afterAll(() => rmSync(join(dir, '..'), { recursive: true, force: true }))

describe('a language whose deck is older than some words', () => {
  it('builds, with English words in their place and one warning', async () => {
    const older = Object.fromEntries(
      Object.entries(strings).filter(([key]) => key !== 'diagram.more' && key !== 'diagram.links'),
    )
    languages({ en, it: { ...own, strings: older } })
    const { problems, decks } = await compileDeck(dir)
    const told = problems.filter(({ code }) => code.endsWith('-string'))
    expect(told.map(({ code, severity }) => [code, severity])).toEqual([['later-string', 'warning']])
    expect(decks[1]!.locale.strings['diagram.links']).toBe(english['diagram.links'])
  })
})

describe('a third language', () => {
  let compiled: Compiled

  it('needs its words in the deck, and nothing else', async () => {
    languages({ en, it: own })
    compiled = await compileDeck(dir)
    expect(compiled.problems.map(({ code }) => code)).toEqual(['untranslated'])
    expect(compiled.decks.map(({ locale }) => [locale.code, locale.tag])).toEqual([
      ['en', 'en'],
      ['it', 'it-CH'],
    ])
  })

  it('has the same slides, with its own words of the interface and none of another language', () => {
    const [english, italian] = compiled.decks
    expect(italian?.slides.map(({ id }) => id)).toEqual(english?.slides.map(({ id }) => id))
    expect(italian?.locale.strings).toEqual(strings)
    const text = renderMarkdown(italian!)
    expect(text).toContain('lang: it-CH')
    expect(text).toContain('«')
    expect(renderMarkdown(english!)).not.toContain('«')
  })

  it('formats dates and numbers its own way', () => {
    const titles = compiled.decks.map((deck) => deck.meta.date ?? '')
    expect(titles.length).toBe(2)
    expect(
      new Intl.DateTimeFormat(compiled.decks[1]!.locale.tag, { month: 'long' }).resolvedOptions().locale,
    ).toBe('it-CH')
  })

  it('is a problem for each word that it lacks, and for each text that lacks it', async () => {
    languages({ en, it: { name: 'Italiano', strings: { notes: 'Appunti' } } })
    const [missing, ...others] = await problemsOf()
    expect([missing?.code, others]).toEqual(['missing-string', []])
    // The hint holds the whole entry, ready to be pasted: all words in English, and what was there.
    const entry = parse((missing?.hint ?? '').replace(/^.*?:\n/, '')) as { it: { strings: object } }
    expect(entry.it.strings).toEqual({ ...english, notes: 'Appunti' })
    languages({ en, ...entry })
    expect(await problemsOf()).toEqual([])
    languages({ en, it: own })
    const file = join(dir, 'deck.yaml')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^ {2}title: .*$/m, '  title: { en: Letter and e-mail }'),
    )
    const texts = await problemsOf()
    expect(texts.map(({ code, message }) => [code, /`it`|Italiano/.test(message)])).toEqual([
      ['missing-translation', true],
    ])
    // A language without any text is told once, with all that it lacks.
    const outline = join(dir, 'outline.yaml')
    writeFileSync(
      outline,
      readFileSync(outline, 'utf8').replace(/headline: (\w[^}\n]*?)( }|$)/gm, 'headline: { en: "$1" }$2'),
    )
    const [all, ...rest] = await problemsOf()
    expect([all?.code, all?.file.endsWith('deck.yaml'), rest]).toEqual(['missing-translation', true, []])
    expect(all?.expected?.split('\n').slice(1)).toHaveLength(7)
    expect(all?.expected).toMatch(/outline\.yaml:\d+ {2}Both begin with writing and end with reading$/m)
  })
})
