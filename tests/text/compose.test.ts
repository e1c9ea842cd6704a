import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../scripts/text/compose.js'

describe('compose', () => {
  it.each([
    ['e\u0301', '\u00e9'],
    ['Vie\u0323\u0302t', 'Vi\u1ec7t'],
    // Korean syllables, Japanese voiced marks
    ['\u1112\u1161\u11ab', '\ud55c'],
    ['\u304b\u3099', '\u304c'],
    // There is no such letter: the marks stay behind theirs.
    ['x\u0304', 'x\u0304'],
  ])('%j', (apart, whole) => expect(compose(apart)).toBe(whole))

  it('leaves alone what nobody took apart', () => {
    // The kelvin sign, the Greek varia, an ideograph of a name, and one with its variant told.
    for (const text of ['\u212a', '\u1fef', '\ufa19', '\u795e\ufe00', '\u2764\ufe0f'])
      expect(compose(text)).toBe(text)
  })

  it('changes no text to another one, and none twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const composed = compose(text)
        expect(composed.normalize('NFD')).toBe(text.normalize('NFD'))
        expect(compose(composed)).toBe(composed)
      }),
    )
  })
})
