import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closed, closedLines, unturned } from '../../scripts/text/turns.js'
import { localizer } from '../../scripts/deck/localize.js'
import { shown } from '../support/bidi.js'

const rlo = '\u202e'

describe('what a text turns round', () => {
  it.each([
    ['a\u202eb', 'a\u202eb\u202c'],
    ['a\u2067b\u202ac', 'a\u2067b\u202ac\u202c\u2069'],
    // It closes nothing in this text: something around it would be closed.
    ['a\u2069b\u202c', 'ab'],
    // The embedding inside of an isolate ends with it, and is not closed from outside.
    ['\u2067a\u202eb\u2069c\u202cd', '\u2067a\u202eb\u2069cd'],
    ['\u202ea\u2066b\u202cc\u2069d\u202ce', '\u202ea\u2066bc\u2069d\u202ce'],
    ['plain', 'plain'],
  ])('ends with the text: %j', (text, wanted) => expect(closed(text)).toBe(wanted))

  it('ends with a line of it', () => {
    expect(closedLines('a\u202eb\nc')).toBe('a\u202eb\u202c\nc')
  })

  const nasty = fc.string({
    unit: fc.constantFrom(
      'a',
      '1',
      '\u05d0',
      ' ',
      ...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
    ),
  })

  it('is shown as before, whatever the text holds', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(unturned(closed(text))).toBe(unturned(text))
        expect(closed(closed(text))).toBe(closed(text))
        // What closes nothing is a mark without direction, which may stand between two letters: it alone goes.
        if (closed(text).startsWith(text)) expect(shown(closed(text))).toBe(shown(text))
      }),
      { numRuns: 500 },
    )
  })

  it('ends in every field of a deck', () => {
    const { plain, lines, inline } = localizer('en')
    expect(plain({ en: `a${rlo}b` })).toBe(`a${rlo}b\u202c`)
    expect(lines(`a${rlo}b\nc`)).toBe(`a${rlo}b\u202c\nc`)
    expect(inline(`a${rlo}b`)).toEqual([{ type: 'text', value: `a${rlo}b\u202c` }])
  })
})
