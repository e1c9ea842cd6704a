import { describe, expect, it } from 'vitest'
import { createContext } from '../../scripts/markdown/context.js'
import { renderSourceLine } from '../../scripts/markdown/source-line.js'
import { sampleDeck } from './sample.js'

/** The source line of a slide with so many sources, as the texts of its items. */
function itemsOf(count: number, short: (n: number) => string): string[] {
  const deck = sampleDeck('en')
  const sources = Array.from({ length: count }, (_, at) => ({
    ...deck.sources[0]!,
    id: `s${at}`,
    number: at + 1,
    short: short(at),
  }))
  const slide = { ...deck.slides[0]!, sources: sources.map(({ id }) => id), footnote: undefined }
  const text = renderSourceLine(slide, createContext({ ...deck, sources }))
  return [...text.matchAll(/<Source [^>]*>(.*?)<\/Source>/g)].map(([, item]) => item ?? '')
}

describe('the source line', () => {
  it('names its sources in full where two rows hold them', () => {
    expect(itemsOf(6, (n) => `Vaswani et al. 20${n + 10}`)).toContain('Vaswani et al. 2010')
  })

  it('shortens all of them by one rule before it leaves a name out', () => {
    const many = itemsOf(12, (n) => `Vaswani et al. 20${n + 10}`)
    expect(many).toHaveLength(12)
    expect(many[0]).toBe('Vaswani 2010')
    const more = itemsOf(18, (n) => `Vaswani et al. 20${n + 10}`)
    expect(more.every((item) => item === 'Vaswani')).toBe(true)
    expect(itemsOf(12, () => 'Meta, Model card of a large model')[0]).toBe('Meta')
  })

  it('has numbers alone only where not even the shortest names fit', () => {
    expect(itemsOf(60, () => 'Vaswani et al. 2017')).toEqual(Array(60).fill(''))
  })
})
