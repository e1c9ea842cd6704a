import { describe, expect, it } from 'vitest'
import { glossaryHeight, referenceHeight } from '../../scripts/figures/lists.js'
import { columnBreak } from '../../scripts/text/measure.js'

describe('entries of a list', () => {
  const entry = {
    term: 'Token',
    definition: 'The unit a model reads and writes: a piece of text, a moment of sound.',
  }

  it('are lower in rows, where words and definitions stand beside one another', () => {
    const setting = { size: 20, lettered: true }
    expect(glossaryHeight(entry, { ...setting, inRows: true })).toBeLessThanOrEqual(
      glossaryHeight(entry, { ...setting, inRows: false }),
    )
    const long = { term: 'A word of many words that takes two lines', definition: 'Short.' }
    expect(glossaryHeight(long, { ...setting, inRows: true })).toBeGreaterThan(2 * 20 * 1.42)
  })

  it('have the title of their part above them', () => {
    expect(referenceHeight({ text: 'A source', part: 'A part' }, 16)).toBeGreaterThan(
      referenceHeight({ text: 'A source' }, 16) + 16,
    )
  })

  it('stay with the next one where that is asked for', () => {
    expect(columnBreak([1, 1, 1, 1])).toBe(2)
    expect(columnBreak([1, 1, 1, 1], (at) => at === 1)).not.toBe(2)
  })
})
