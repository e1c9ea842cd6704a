/** Search: what is found, and where it is marked. */
import { describe, expect, it } from 'vitest'
import { fold, folded } from '../../scripts/text/fold.js'
import { searchSlides } from '../../scripts/text/search.js'

const hit = (text: string, query: string) =>
  searchSlides([{ no: 1, title: 'T', text, notes: '' }], query)[0]?.place

describe('a place found', () => {
  it.each([
    ['İİİİ und dann ein Wort', 'wort', 'Wort'],
    ['Büro in İstanbul am Markt', 'istanbul', 'İstanbul'],
    ['Die ﬁnale Größe', 'finale', 'ﬁnale'],
    ['㎏ und ㎞ je Tag', 'tag', 'Tag'],
    ['ＡＢＣ wide letters', 'abc', 'ＡＢＣ'],
    ['ΟΔΟΣ ΟΔΥΣΣΕΩΣ', 'οδος', 'ΟΔΟΣ'],
    ['Cafe\u0301 au lait', 'caf\u00e9', 'Cafe\u0301'],
    ['🧑‍🚀🧑‍🚀 Start', 'start', 'Start'],
    ['한국어 도움말', '도움', '도움'],
    ['plain ASCII Text', 'text', 'Text'],
    // A part of one letter is found with the letter.
    ['a ﬃ b', 'ff', 'ﬃ'],
  ])('in %s: %s', (text, query, found) => {
    expect(hit(text, query)?.found).toBe(found)
    const { before, after } = hit(text, query)!
    expect(before + found + after).toBe(text)
  })

  it('is cut around, and never within the word', () => {
    const place = hit(`${'İ'.repeat(50)}Wort${'ß'.repeat(50)}`, 'wort')!
    expect(place).toEqual({
      before: `…${'İ'.repeat(36)}`,
      found: 'Wort',
      after: `${'ß'.repeat(36)}…`,
      notes: false,
    })
  })
})

describe('folding', () => {
  // Every letter whose folded form has another length, between others.
  const odd: string[] = []
  for (let point = 0x20; point < 0x1f000; point++) {
    const letter = String.fromCodePoint(point)
    if (!/\p{Cn}|\p{Cs}|\p{Co}/u.test(letter) && fold(letter).length !== letter.length) odd.push(letter)
  }

  it(`keeps the way back for each of ${odd.length} letters that get longer or shorter`, () => {
    expect(odd.length).toBeGreaterThan(500)
    const lost = odd.filter((letter) => hit(`xy ${letter} zw`, 'zw')?.found !== 'zw')
    expect(lost).toEqual([])
  })

  it('is the same letter by letter and of a whole text', () => {
    const text = odd.join(' a ')
    expect(folded(text).text).toBe(fold(text))
  })
})
