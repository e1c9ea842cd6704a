/** A language's texts put into whole decks. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { localeOf } from '../../scripts/locale/load.js'
import { loadDeck } from '../../scripts/content/load.js'
import { translate } from '../../scripts/pipeline/translate.js'

let dir = ''
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'diptych-translate-'))))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const linesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))

it.each(['content/sql-vs-document', 'content/llm-vs-lmm', 'scripts/cli/template'])(
  '%s: every text finds its place, nothing is lost',
  async (deck) => {
    cpSync(deck, join(dir, 'deck'), { recursive: true })
    const folder = join(dir, 'deck')
    const before = await translate(folder, 'ar', { write: false, labels: false })
    expect(before.missing.length).toBeGreaterThan(25)
    expect(linesOf(folder)).toEqual(linesOf(deck))
    const made = await translate(folder, 'ar', { write: true, labels: false })
    expect([made.left, made.problems, made.missing.length]).toEqual([[], [], before.missing.length])
    expect(made.written.length).toBeGreaterThan(2)

    const { content, problems } = await loadDeck(folder)
    expect(problems.map(({ code }) => code)).toEqual(['untranslated'])
    expect(content!.deck.languages['ar']).toMatchObject({ name: 'العربية' })
    expect(localeOf(content!.deck, 'ar').dir).toBe('rtl')
    // What waits to be translated is still told, and nothing is put in twice.
    const again = await translate(folder, 'ar', { write: true, labels: false })
    expect([again.written, again.missing.every(({ copied }) => copied)]).toEqual([[], true])
    const comments = (lines: string[]): number => lines.filter((line) => line.trim().startsWith('#')).length
    expect(comments(linesOf(folder))).toBe(comments(linesOf(deck)))
  },
)

it('nothing is written into a deck that cannot be read, nor for what is no language', async () => {
  cpSync('tests/content/cases/yaml-syntax', join(dir, 'deck'), { recursive: true })
  const before = linesOf(dir)
  const { problems, written } = await translate(join(dir, 'deck'), 'de', { write: true, labels: false })
  expect([problems.length > 0, written]).toEqual([true, []])
  expect(linesOf(dir)).toEqual(before)
  await expect(translate(join(dir, 'deck'), 'en_GB', { write: true, labels: false })).rejects.toMatchObject({
    code: 'no-language',
  })
})
