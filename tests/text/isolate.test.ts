import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inRow, isolate } from '../../scripts/text/isolate.js'
import { shown } from '../support/bidi.js'

const unit = fc.constantFrom(
  'x',
  '7',
  '(',
  '\u05d0',
  ' ',
  ...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
)

describe('texts in a row', () => {
  it.each(['Two\u202eways', '\u05e9\u05dc\u05d5\u05dd', '\u2069\u202e', '\u202c\u2067a', '(\u05d0'])(
    'keep their places beside %j',
    (text) => {
      expect(shown(inRow(['12 slides', text, '20 min'], 'ltr'))).toMatch(/^12 slides · .* · 20 min$/)
      expect(shown(inRow(['12 slides', text, '20 min'], 'rtl'), 'rtl')).toMatch(/^20 min · .* · 12 slides$/)
      expect(shown(`${isolate(text)} (1/2)`)).toMatch(/ \(1\/2\)$/)
    },
  )

  it('keep them whatever a text holds', () => {
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(shown(inRow(['12 slides', text, '20 min'], 'ltr'))).toMatch(/^12 slides · .* · 20 min$/)
      }),
      { numRuns: 500 },
    )
  })

  it('are as they were where nothing is turned', () => {
    expect(inRow(['Author', '2024', '中文'], 'ltr')).toBe('Author · 2024 · 中文')
  })
})
