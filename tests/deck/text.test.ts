import { beforeAll, describe, expect, it } from 'vitest'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import { inlineText } from '../../scripts/content/inline.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import type { Problem } from '../../scripts/problems/problem.js'
import type { DeckContent } from '../../scripts/schema/index.js'
import type { DeckModel, SlideModel } from '../../scripts/deck/model.js'

let deck: DeckModel
let content: DeckContent
let warnings: Problem[]

beforeAll(async () => {
  const { decks, problems, content: read } = await compileDeck('tests/deck/cases/text')
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  deck = decks[0]!
  content = read!
  warnings = problems
})

/** The parts of an outline entry. */
function partsOf<K extends SlideModel['kind']>(id: string, kind: K): Extract<SlideModel, { kind: K }>[] {
  const parts = deck.slides.filter((slide) => slide.id === id || slide.id.startsWith(`${id}-`))
  return parts.filter((slide): slide is Extract<SlideModel, { kind: K }> => slide.kind === kind)
}

describe('a number', () => {
  it('has the digits that stand in the file', () => {
    const texts = partsOf('numbers', 'chart').flatMap(({ facts }) => facts.map(({ valueText }) => valueText))
    expect(texts).toEqual([
      '2024',
      '1.50',
      '6.02214076E23',
      '33.333333',
      '12,345,678,901,234,567,890',
      '1.1T',
    ])
  })
})

describe('the date of a fact', () => {
  it('stands in the sentence that it dates, before its citations', () => {
    const facts = partsOf('dates', 'chart').flatMap(({ facts }) => facts)
    expect(facts.map(({ statement }) => statement)).toEqual([
      [
        { type: 'text', value: 'At 263 a second (as of 2026). ' },
        { type: 'cite', source: 's' },
        { type: 'text', value: ' ' },
        { type: 'cite', source: 's' },
      ],
      [{ type: 'text', value: 'No full stop (as of March 2026)' }],
    ])
  })
})

describe('the note of a pipeline', () => {
  it('is told once, at the first slide that draws it', () => {
    const told = deck.slides.flatMap((slide) =>
      'remarks' in slide ? (slide.remarks ?? []).map((one) => [slide.id, inlineText(one)]) : [],
    )
    expect(told).toEqual([
      ['drawn', 'What P leaves out.'],
      ['beside', 'Q What Q leaves out.'],
    ])
  })
})

describe('letters with accents apart', () => {
  it('become one character everywhere but in addresses; what stands alone is left alone', () => {
    expect(deck.meta.title).toBe('Caf\u00e9')
    const [slide] = partsOf('accents', 'statement')
    expect(slide?.headline).toBe('\u00e9\u00fc\u00f1\u00c5 Vi\u1ec7t Nam')
    expect(slide?.notes[0]?.text).toMatchObject([{ children: [{ value: '\u00e9' }] }])
    expect(slide?.text).toMatchObject([
      { href: 'https://example.org/cafe\u0301', children: [{ value: 'caf\u00e9' }] },
      { value: ' ' },
      { value: '\u00e9' },
      { value: ' and \u212a alone' },
    ])
  })
})

describe('numbered points', () => {
  it('go on from part to part', () => {
    const parts = partsOf('end', 'closing')
    expect(parts.length).toBeGreaterThan(2)
    let next = 1
    for (const { from, points } of parts) {
      expect(from).toBe(next)
      next += points.length
    }
    expect(next).toBe(13)
  })
})

describe('code', () => {
  const inputOf = (id: string): string => {
    const slide = content.outline[0]!.slides.find((one) => one.id === id)
    return slide?.kind === 'code' ? slide.code : ''
  }

  it('is the input, line for line, over all parts', () => {
    const parts = partsOf('listing', 'code')
    expect(parts.length).toBeGreaterThan(3)
    expect(`${parts.map(({ code }) => code).join('\n')}\n`).toBe(inputOf('listing'))
  })

  it('is cut inside of a line only where that alone is more than a slide', () => {
    const parts = partsOf('huge', 'code')
    expect(parts.map(({ goesOn }) => goesOn)).toEqual([undefined, true, true])
    expect(parts.map(({ code }) => code).join('')).toBe(inputOf('huge'))
  })
})

describe('line ends', () => {
  it('stay in prose, and nowhere else', () => {
    const [slide] = partsOf('lines', 'statement')
    expect(slide?.headline).toBe('One headline')
    expect(inlineText(slide!.text)).toBe('First line\nsecond line\n\na paragraph')
    expect(inlineText(slide!.points[0]!)).toBe('a\nb')
    expect(partsOf('poem', 'quote')[0]?.quote).toBe('Line one\nline two')
    const markdown = renderMarkdown(deck)
    expect(markdown).toContain('\nFirst line<br> second line<br> <br> a paragraph\n')
    expect(markdown).toContain('\n> Line one<br> line two\n')
  })

  it('stay in notes, with lists as they were written', () => {
    const [slide] = partsOf('lines', 'statement')
    expect(slide?.notes.map(({ text }) => inlineText(text))).toEqual([
      'Opening words.',
      '- first item\n  - nested\n1. numbered',
      'Never due.',
    ])
    expect(renderMarkdown(deck)).toContain('- first item<br> &nbsp;&nbsp;- nested<br> 1. numbered\n')
  })
})

describe('notes of a slide that goes over several', () => {
  const said = (slides: SlideModel[], field: 'notes' | 'private' | 'recalled' = 'notes') =>
    slides.map((slide) => (slide[field] ?? []).map(({ click, text }) => [click, inlineText(text)]))

  it('stand with the part to which a click turns', () => {
    const parts = partsOf('turned', 'closing')
    expect(said(parts)).toEqual([
      [[0, 'At first.']],
      [
        [0, 'At the second.'],
        [0, 'Still there.'],
      ],
      [],
    ])
    expect(said(parts, 'private')).toEqual([[], [], [[0, 'Hush at the third.']]])
    // The presenter still sees what is being said; it is printed once.
    expect(said(parts, 'recalled')).toEqual([
      [],
      [],
      [
        [0, 'At the second.'],
        [0, 'Still there.'],
      ],
    ])
  })

  it('stand with the part whose step is that click, and none is lost', () => {
    const parts = partsOf('stepped', 'cards')
    expect(parts.map(({ clicks }) => clicks)).toEqual([5, 4])
    expect(said(parts)).toEqual([
      [[2, 'Two.']],
      [
        [1, 'Six.'],
        [4, 'Fifteen.'],
      ],
    ])
  })

  it('are told at their place where a click never comes due', () => {
    const late = warnings.filter(({ code }) => code === 'late-click')
    expect(late.map(({ message }) => /`(\w+)`/.exec(message)?.[1])).toEqual(['lines', 'stepped'])
    for (const { severity, frame } of late) {
      expect(severity).toBe('warning')
      expect(frame).toMatch(/>.*notes:/)
    }
  })
})
