import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { differences } from './check.js'
import { fidelityDeck } from './deck.js'
import { tryHead } from './head.js'
import { tryFields } from './property.js'
import { readBack } from './slidev.js'
import { nastyStrings } from './strings.js'

/** The long version has more (parser.long.ts). */
const count = 500
const seed = Number(process.env.DIPTYCH_SEED ?? 20241101)

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
  })

  it(`brings ${count} random texts of every field back (seed ${seed})`, async () => {
    const fields = await tryFields(count, seed)
    const head = await tryHead(count, seed)
    const tried = new Map([...fields.tried, ...head.tried])
    const faults = [...fields.faults, ...head.faults]
    for (const [field, texts] of tried) expect(texts, field).toBeGreaterThanOrEqual(count)
    expect(faults).toEqual([])
  })
})
