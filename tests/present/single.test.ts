/** What `deck.html` is told of its talk. */
import { beforeAll, expect, it } from 'vitest'
import type { DeckModel } from '../../scripts/deck/model.js'
import { singleTalk } from '../../scripts/present/single.js'
import type { WindowData } from '../../scripts/talk/messages.js'
import type { TalkSheet } from '../../scripts/talk/sheet.js'
import { ownDeck } from '../support/compiled.js'

let deck: DeckModel
beforeAll(async () => {
  deck = (await ownDeck('sql-vs-document')).decks.find(({ locale }) => locale.code === 'en')!
})

const secret = 'WORDS </script> FOR ME'
const told = (hidden: boolean, one: DeckModel) => {
  const { data } = singleTalk(one, '', { en: ['a'], zh: ['a', 'b'] }, hidden)
  const json = />(.*)<\/script>$/s.exec(data.trim())![1]!
  return { data, all: JSON.parse(json) as WindowData & { sheet: TalkSheet; dress: string } }
}
const withSecret = (): DeckModel => {
  const [first, ...rest] = deck.slides
  const note = { click: 0, text: [{ type: 'text' as const, value: secret }] }
  return { ...deck, slides: [{ ...first!, private: [note], skippedBy: ['short'] }, ...rest] }
}

it('is a talk without a server, in all languages that are built', () => {
  const { all } = told(false, deck)
  expect(all).toMatchObject({ deck: deck.id, lang: 'en', home: 'file', ids: { zh: ['a', 'b'] } })
  expect(all.dress).toMatch(/^:root\{.*--families:/)
})

it('has no private notes, tells that there are some, and not where', () => {
  const { data, all } = told(false, withSecret())
  expect(data).not.toContain('FOR ME')
  expect(all.sheet.withheld).toBe(true)
  expect(all.sheet.slides[0]).toEqual(
    told(false, { ...deck, slides: withSecret().slides.map((one) => ({ ...one, private: [] })) }).all.sheet
      .slides[0],
  )
  expect(
    told(false, { ...deck, slides: deck.slides.map((one) => ({ ...one, private: [] })) }).all.sheet.withheld,
  ).toBeUndefined()
})

it('has them where they are asked for, and their text ends no script', () => {
  const { data, all } = told(true, withSecret())
  expect(all.sheet.withheld).toBeUndefined()
  expect(all.sheet.slides[0]!.notes.at(-1)).toMatchObject({ private: true })
  expect(JSON.stringify(all)).toContain('FOR ME')
  expect(data.match(/<\/script>/g)).toHaveLength(1)
})
