/** A deck in every language that Diptych brings: planned and its fonts found, without a browser. */
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtinWords } from '../../scripts/locale/load.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { checkDecks } from '../../scripts/pipeline/check.js'
import { compileDeck, type Compiled } from '../../scripts/pipeline/compile.js'

const dir = fileURLToPath(new URL('./ten-languages', import.meta.url))
const words = builtinWords()
const english = words.get('en')!
let compiled: Compiled

beforeAll(async () => (compiled = await compileDeck(dir)))

describe('a deck in all languages', () => {
  it('has no problem, each character in a font of its own, and speaks them all', async () => {
    const { problems } = await checkDecks([{ id: 'ten-languages', dir, committed: false }], [], dir)
    expect(problems).toEqual([])
    expect(compiled.decks.map(({ locale }) => locale.code).sort()).toEqual([...words.keys()].sort())
  })

  it('has the same slides in each, with its words and its date', () => {
    const ids = compiled.decks.map(({ slides }) => slides.map(({ id }) => id).join())
    expect(new Set(ids).size).toBe(1)
    const dates = Object.fromEntries(compiled.decks.map(({ locale, meta }) => [locale.code, meta.dateText]))
    expect(dates).toEqual({
      ...{ zh: '2026年11月23日', en: '23 November 2026', de: '23. November 2026', fr: '23 novembre 2026' },
      ...{ es: '23 de noviembre de 2026', ja: '2026年11月23日', ko: '2026년 11월 23일' },
      ...{ pt: '23 de novembro de 2026', ru: '23 ноября 2026 г.', ar: '23 نوفمبر 2026' },
    })
    for (const deck of compiled.decks) {
      const own = words.get(deck.locale.code)!
      const both = deck.slides.find(({ kind }) => kind === 'compare')!
      const told = JSON.stringify(both)
      for (const key of ['loop', 'notNeeded']) {
        expect(told, `${deck.locale.code} ${key}`).toContain(own[key])
        if (deck.locale.code !== 'en') expect(told).not.toContain(english[key])
      }
      expect(renderMarkdown(deck)).toContain(`${own['verdict.imprecise']}`)
    }
  })

  it('runs from the right in Arabic alone, which says no direction', () => {
    const right = compiled.decks.filter(({ locale }) => locale.dir === 'rtl').map(({ locale }) => locale.code)
    expect(right).toEqual(['ar'])
    const arabic = compiled.decks.find(({ locale }) => locale.code === 'ar')!
    expect(renderMarkdown(arabic)).toMatch(/flowchart RL/)
  })
})
