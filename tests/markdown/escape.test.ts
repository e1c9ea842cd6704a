import { describe, expect, it } from 'vitest'
import { encodeText } from '../../scripts/markdown/escape.js'
import { reasons } from '../../scripts/markdown/escape-rules.js'

describe('the encoder', () => {
  for (const row of reasons) {
    it(`${row.id}: ${row.why}`, () => {
      const places = (['body', 'note', 'html'] as const).map((area) =>
        encodeText(row.example, {
          area,
          start: true,
          headingEnd: true,
          cell: true,
          label: true,
          dollars: true,
        }),
      )
      expect(places.some((source) => source !== row.example)).toBe(true)
    })
  }

  it('leaves plain text alone', () => {
    for (const text of [
      '中文，“引号”（注）。',
      'It is 50% (or 3 < 4), “quoted”: a/b; R&D!',
      'snake_case',
      'a # b > c',
    ]) {
      expect(
        encodeText(text, { area: 'body', start: true, headingEnd: true, cell: true, dollars: true }),
      ).toBe(text)
    }
  })

  it('encodes the smallest fragment', () => {
    expect(encodeText('GPT-(4 or 5)', { area: 'body' })).toBe(`GPT-<span v-text="'\\u0028'" />4 or 5)`)
    expect(encodeText('a {{ b }} c', { area: 'body' })).toBe(`a <span v-text="'\\u007b\\u007b'" /> b }} c`)
  })
})
