/** Code that looks like a comment takes nothing of its slide along, with and without notes. */
import { parseSync } from '@slidev/parser/fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeckModel, SlideModel } from '../../scripts/deck/model.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { sampleDeck } from './sample.js'

const deck = sampleDeck('en')
const listing = deck.slides.find(({ kind }) => kind === 'code') as Extract<SlideModel, { kind: 'code' }>

/** What Slidev takes for the slide and for its notes. */
function read(code: string, said: string): { content: string; note: string } {
  const notes = said ? [{ click: 0, text: [{ type: 'text' as const, value: said }] }] : []
  const slide: SlideModel = {
    ...listing,
    code,
    language: 'html',
    notes,
    private: [],
    footnote: 'The footnote',
  }
  const one: DeckModel = { ...deck, slides: [{ ...slide, number: 1 }] }
  const { slides } = parseSync(renderMarkdown(one), 'x.md')
  expect(slides.length).toBe(1)
  return { content: slides[0]?.content ?? '', note: slides[0]?.note ?? '' }
}

function expectWhole(code: string): void {
  for (const said of ['Said', '']) {
    const { content, note } = read(code, said)
    expect(note).toBe(said)
    expect(content).toContain(code.replace(/\n+$/, ''))
    expect(content).toContain('The footnote')
  }
}

describe('code', () => {
  it.each([
    ...[
      '<!-->',
      '<!--->',
      '<!-- a',
      'a -->',
      '<!-- a --> b',
      '<!-- a --><!--',
      '<!-- <!-->',
      '--><!--',
      '<!<!-- -->--',
    ],
    ...[
      'a\n---\nb',
      '---\nlayout: x\n---',
      '<!--\n---\n-->',
      '<!--\n---',
      '---',
      '~~~\n---\n~~~',
      '<!---->\n---',
    ],
  ])('%j stays whole', expectWhole)

  it('of any such pieces stays whole', () => {
    const piece = fc.constantFrom(
      '<!--',
      '-->',
      '<!-->',
      '<!',
      '--',
      '>',
      '---',
      '\n',
      ' ',
      'a',
      '```',
      '~~~',
      '<!---->',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const code = pieces.join('')
        if (code.trim() !== '') expectWhole(code)
      }),
      { numRuns: Number(process.env['FUZZ'] ?? 300) },
    )
  })
})
