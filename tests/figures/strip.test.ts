/** Numbers below other evidence take the room that their words need. */
import { describe, expect, it } from 'vitest'
import { stripHeight } from '../../scripts/figures/chart/strip.js'

describe('the height of a strip of numbers', () => {
  const one = { said: 'a', arithmetic: '' }
  const long = { said: 'words '.repeat(40), arithmetic: '1 + 3 = 4' }

  it('is nothing without numbers, and as much for one as for two whose words are short', () => {
    expect(stripHeight([])).toBe(0)
    expect(stripHeight([one, one])).toBe(stripHeight([one]))
  })

  it('grows with what is said, with three in a row, and in the type of a statement', () => {
    expect(stripHeight([long])).toBeGreaterThan(stripHeight([one]))
    expect(stripHeight([one, one, one])).toBeGreaterThan(stripHeight([one, one]))
    expect(stripHeight([one], true)).toBeGreaterThan(stripHeight([one]))
    // Alone it has the width of the stage.
    expect(stripHeight([long], true)).toBeLessThan(stripHeight([long, one], true))
  })
})
