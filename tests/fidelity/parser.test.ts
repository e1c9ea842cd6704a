import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { differences } from './check.js'
import { deckOf, fidelityDeck } from './deck.js'
import { normal, readBack } from './slidev.js'
import { nastyStrings } from './strings.js'

const clean = (text: string): string => normal(text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' '))

describe('text through Slidev’s own parser, markdown, UnoCSS and Vue', () => {
  it('has at least 100 nasty texts, no two the same', () => {
    expect(new Set(nastyStrings).size).toBe(nastyStrings.length)
    expect(nastyStrings.length).toBeGreaterThanOrEqual(100)
  })

  it('brings the nasty texts back', async () => {
    const deck = fidelityDeck()
    const { slides, headTitle } = await readBack(renderMarkdown(deck), 'nasty')
    expect(differences(deck, slides)).toEqual([])
    expect(headTitle).toBe(deck.meta.title)
  }, 60_000)

  it('brings 500 arbitrary texts back', async () => {
    const noise = fc.string({ unit: 'binary', maxLength: 30 })
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(...nastyStrings),
        fc.constantFrom(...'{}<>()[]*_`~#-+=|:!?.,\'"&$@%\\/ ab1'),
        noise,
      ),
      { maxLength: 5 },
    )
    const texts = fc.oneof(
      noise,
      pieces.map((parts) => parts.join('')),
      pieces.map((parts) => parts.join(' ')),
    )
    const strings = fc.sample(
      texts.map(clean).filter((text) => text !== ''),
      { numRuns: 500, seed: 20241101 },
    )
    const deck = deckOf(strings)
    const { slides } = await readBack(renderMarkdown(deck), 'any')
    expect(differences(deck, slides)).toEqual([])
  }, 60_000)
})
