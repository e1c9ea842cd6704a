/** What random texts found (tests/fidelity): each changed a text before. */
import { describe, expect, it } from 'vitest'
import type { SlideOf } from '../../scripts/deck/model.js'
import { createContext } from '../../scripts/markdown/context.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { renderInline } from '../../scripts/markdown/inline.js'
import { markdown as image } from '../../scripts/kinds/image/markdown.js'
import { sampleDeck } from './sample.js'

const deck = sampleDeck('en')
const context = createContext(deck)
const term = (value: string) => [
  { type: 'term' as const, term: 'token', children: [{ type: 'text' as const, value }] },
]

describe('texts that once were changed', () => {
  it('a text alternative keeps quotes, brackets, backslashes and what would be a tag', () => {
    const picture = deck.slides.find(({ kind }) => kind === 'image') as SlideOf<'image'>
    const written = (alt: string): string | undefined => image({ ...picture, alt }, context).blocks[1]
    expect(written('A grid')).toBe('![A grid](./pictures/sample/patches-e8a67176.svg)')
    expect(written("rock 'n' roll")).toBe(
      `<img src="./pictures/sample/patches-e8a67176.svg" alt="rock 'n' roll" />`,
    )
    expect(written('C:\\new')).toBe(
      `<img src="./pictures/sample/patches-e8a67176.svg" :alt="'C\\u003a\\u005cnew'" />`,
    )
    expect(written('a {{ b }}')).toContain('\\u007b\\u007b')
  })

  it('a term that begins a note begins no list there', () => {
    const source = renderInline(term('2017. The year'), { area: 'note', numbers: new Map(), start: true })
    expect(source).toBe('2017\\. The year')
  })

  it('a line separator is a line end, and a term with it no block of its own', () => {
    expect(context.paragraph(term('a\u2028b'))).toBe('<span><Term id="token">a b</Term></span>')
  })

  it('a section whose title begins with ^ is no footnote in the agenda', () => {
    expect(context.label('^a')).toBe('\\^a')
  })

  it('a kicker in which YAML escapes hyphens keeps the brackets behind them', () => {
    const slide = { ...deck.slides[3]!, kicker: 'a ---(c)' }
    expect(renderMarkdown({ ...deck, slides: [deck.slides[0]!, slide] })).toContain(
      "unocss: '@unocss-ignore'",
    )
  })
})
