import { beforeAll, describe, expect, it } from 'vitest'
import type { DeckModel } from '../../scripts/deck/model.js'
import { sheetOf } from '../../scripts/present/sheet.js'
import { isWhole } from '../../scripts/present/words.js'
import { ownDeck } from '../support/compiled.js'

let deck: DeckModel
beforeAll(async () => {
  deck = (await ownDeck('sql-vs-document')).decks.find(({ locale }) => locale.code === 'en')!
})

describe('the presenter’s sheet', () => {
  it('has every slide in order, with its clicks and its part of the talk', () => {
    const sheet = sheetOf(deck)
    expect(sheet.slides.map(({ id, clicks }) => [id, clicks])).toEqual(
      deck.slides.map(({ id, clicks }) => [id, clicks]),
    )
    for (const [at, { section }] of sheet.slides.entries())
      expect(sheet.sections[section]!.title).toBe(
        deck.sections.find(({ id }) => id === deck.slides[at]!.section)!.title,
      )
    expect(sheet).toEqual(JSON.parse(JSON.stringify(sheet)))
  })

  it('has the words of the view in the deck’s language', () => {
    const { words } = sheetOf(deck)
    expect(words['present.pause']).toBe('Pause')
    const known = Object.keys(deck.locale.strings)
    expect(isWhole(sheetOf(deck), known)).toBe(true)
    expect(isWhole(sheetOf(deck), [...known, 'present.later'])).toBe(false)
    const { ['nav.next']: _, ...others } = words
    expect(isWhole({ ...sheetOf(deck), words: others }, known)).toBe(false)
    expect(Object.values(words).filter((word) => word === '')).toEqual([])
  })

  it('has notes by click, private ones marked, as HTML in which no text is markup', () => {
    const [first, ...rest] = deck.slides
    const text = (value: string) => [{ type: 'text' as const, value }]
    const slide = {
      ...first!,
      notes: [
        { click: 2, text: text('<b>later</b>') },
        {
          click: 0,
          text: [
            ...text('now '),
            { type: 'cite' as const, source: deck.sources[0]!.id },
            { type: 'link' as const, href: 'https://example.org/?a&b', children: text('there') },
          ],
        },
      ],
      private: [{ click: 1, text: text('hush') }],
    }
    const { slides } = sheetOf({ ...deck, slides: [slide, ...rest] })
    expect(slides[0]!.notes).toEqual([
      { click: 0, html: 'now [1]<a href="https://example.org/?a&#38;b">there</a>' },
      { click: 1, html: 'hush', private: true },
      { click: 2, html: '&#60;b&#62;later&#60;/b&#62;' },
    ])
  })

  it('shares the minutes of an entry among its parts, and those of a talk without any among its slides', () => {
    const [a, b, c, ...rest] = deck.slides
    const parts = [
      { ...a!, minutes: 3, part: { n: 1, of: 2 } },
      { ...b!, minutes: 0, part: { n: 2, of: 2 } },
      { ...c!, minutes: 1 },
    ]
    const planned = sheetOf({ ...deck, slides: [...parts, ...rest] }).slides
    expect(planned.slice(0, 3).map(({ minutes }) => minutes)).toEqual([1.5, 1.5, 1])
    const none = deck.slides.map((slide) => ({ ...slide, minutes: 0 }))
    const evenly = sheetOf({ ...deck, slides: none, meta: { ...deck.meta, minutes: 10 } }).slides
    const own = evenly.filter(({ appendix }) => !appendix)
    expect(own.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(10)
    expect(new Set(own.map(({ minutes }) => minutes)).size).toBe(1)
    expect(evenly.filter(({ appendix, minutes }) => appendix && minutes > 0)).toEqual([])
  })
})
