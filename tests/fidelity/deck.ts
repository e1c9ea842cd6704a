/** A deck that carries given texts in every field, built around the sample deck's settings. */
import type { DeckModel, SlideModel } from '../../scripts/deck/model.js'
import type { Inline } from '../../scripts/schema/inline.js'
import { sampleDeck } from '../markdown/sample.js'
import { nastyStrings } from './strings.js'
import { addSlide } from './slide.js'

const text = (value: string): Inline[] => [{ type: 'text', value }]
const place = { file: 'outline.yaml', line: 1, column: 1 }

/** A deck with one statement, table, cards, correction and code slide a group of texts. */
export function deckOf(strings: string[], size = 20): DeckModel {
  const deck = sampleDeck('en')
  const slides: SlideModel[] = [deck.slides[0]!]
  const add = (kind: string, headline: string, body: object): void =>
    addSlide(slides, deck.slides[3]!, { kind, headline, more: { place, ...body } })
  for (let at = 0; at < strings.length; at += size) {
    const part = strings.slice(at, at + size)
    const first = part[0]!
    add('statement', first, {
      text: text(first),
      points: part.map(text),
      notes: part.map((value) => ({ click: 0, text: text(value) })),
    })
    const rows = part.map((value, i) => ({
      id: `r${i}`,
      label: value,
      differs: false,
      cells: [{ text: text(value), modalities: [] }],
    }))
    add('table', first, { subjects: ['llm'], rows, reveal: false })
    const cards = part.map((value) => ({ title: value, text: [{ type: 'strong', children: text(value) }] }))
    add('cards', first, { cards, rows: [{ label: first, items: part, tone: 'neutral' }], reveal: false })
    for (const value of part) {
      const claim = {
        id: 'c',
        quote: value,
        where: value,
        verdict: 'wrong',
        truth: [{ type: 'code', value }],
        sources: [],
      }
      add('correction', value, { claims: [claim], footnote: value })
    }
    // Tabs, blank lines and blanks at the ends are part of code.
    add('code', first, { code: `\n\t${part.join(' \n\n')}\t\n\n`, language: 'text' })
  }
  return { ...deck, slides }
}

/** The nasty texts in headlines, body, table cells, notes and the deck title. */
export function fidelityDeck(): DeckModel {
  const deck = deckOf(nastyStrings)
  return { ...deck, id: 'fidelity', meta: { ...deck.meta, title: 'a {{ 1 }} <b> $x$ --- `c` & *d*' } }
}
