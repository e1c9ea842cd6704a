import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { DeckModel, SlideModel, SlideOf } from '../../scripts/deck/model.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { sampleDeck } from './sample.js'

const folder = fileURLToPath(new URL('./cases/', import.meta.url))
const deck = sampleDeck('en')

/** `UPDATE_CASES=1` writes the cases anew from the sample deck; look at the diff. */
const write = process.env['UPDATE_CASES'] && !process.env.CI

describe('markdown of each slide kind', () => {
  for (const kind of new Set(deck.slides.map((slide) => slide.kind))) {
    it(kind, () => {
      const [model, expected] = [join(folder, kind, 'model.json'), join(folder, kind, 'expected.md')]
      if (write) {
        mkdirSync(join(folder, kind), { recursive: true })
        const slide = deck.slides.find((candidate) => candidate.kind === kind)!
        writeFileSync(model, `${JSON.stringify(slide, null, 2)}\n`)
        writeFileSync(expected, slideOf(slide))
      }
      expect(existsSync(model)).toBe(true)
      expect(slideOf(JSON.parse(readFileSync(model, 'utf8')) as SlideModel)).toBe(
        readFileSync(expected, 'utf8'),
      )
    })
  }

  it('gives the same bytes for the same model', () => {
    expect(renderMarkdown(sampleDeck('zh'))).toBe(renderMarkdown(sampleDeck('zh')))
  })

  it.each([
    [
      { shared: true, only: [{ subject: 'lmm', tones: ['image', 'neutral'] }], strong: false },
      ['only:', '  lmm: [image, neutral]'],
    ],
    [{ shared: 'some' as const, only: [], strong: false }, ['shared: some', 'only: {}']],
    [{ shared: false, only: [], strong: true }, ['shared: false', 'only: {}', 'strong: true']],
  ])('tells a comparison’s legend what is drawn: %j', (drawn, lines) => {
    const slide = deck.slides.find((one): one is SlideOf<'compare'> => one.kind === 'compare')!
    const text = slideOf({ ...slide, diagram: { ...slide.diagram, drawn } })
    expect(text.match(/^(shared|only| {2}lmm|strong):.*$/gm) ?? []).toEqual(lines)
  })

  it('a part of a split chart without the highlighted fact lets nothing stand out', () => {
    const slide = deck.slides.find((one): one is SlideOf<'chart'> => one.kind === 'chart')!
    const of = (highlight?: string[]): string => slideOf({ ...slide, highlight })
    expect(of(['y'])).toMatch(/<ChartBar :value="184320".* highlight>/)
    expect(of(['elsewhere'])).toMatch(/<Chart .* plain>/)
    expect(of()).not.toMatch(/plain>|highlight>/)
  })

  it('leaves private notes out unless they are asked for', () => {
    const slide = {
      ...deck.slides[3]!,
      private: [{ click: 0, text: [{ type: 'text' as const, value: 'hush' }] }],
    }
    const secret: DeckModel = { ...deck, slides: [deck.slides[0]!, slide] }
    expect(renderMarkdown(secret)).not.toContain('hush')
    expect(renderMarkdown(secret, { private: true })).toContain('**Presenter only** hush')
  })
})

/** The slide's part of a deck whose first slide is the cover, or the whole deck for the cover. */
function slideOf(slide: SlideModel): string {
  if (slide.kind === 'cover') return renderMarkdown({ ...deck, slides: [slide] })
  const cover = renderMarkdown({ ...deck, slides: [deck.slides[0]!] })
  const both = renderMarkdown({ ...deck, slides: [deck.slides[0]!, slide] })
  return both.slice(both.indexOf('\n---\nlayout: ', cover.lastIndexOf('-->') - 40) + 1)
}
