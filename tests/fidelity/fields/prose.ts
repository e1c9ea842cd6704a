/** Slides of which each holds one text a field. */
import type { NoteParagraph } from '../../../scripts/deck/model.js'
import { plainText } from '../../../scripts/markdown/index.js'
import type { Inline } from '../../../scripts/schema/inline.js'
import { fenceOf } from '../read-page.js'
import { made, tagged, textOf } from '../tree.js'
import { attr, first, many, marked, paragraphs, text, texts, times, type Carrier } from './carrier.js'

export const prose: Carrier[] = [
  {
    kind: 'statement',
    perSlide: 1,
    framed: true,
    make: (next, want) => {
      // Two lines: the author's line ends stay.
      const lines = `${next('made')}\n${next('made')}`
      want('text', lines)
      return {
        text: text(lines),
        points: [text(next('point'))],
        notes: [
          { click: 0, text: text(next('note')) },
          { click: 1, text: text(next('note')) },
        ] satisfies NoteParagraph[],
      }
    },
    read: (page) => ({ text: paragraphs(page), point: texts(tagged(page.tree, 'li')), note: page.notes() }),
  },
  {
    kind: 'statement',
    perSlide: many,
    make: (next, want) => {
      const put = (field: string, index: number): Inline[] => {
        const nodes = marked(next, 'made', index)
        want(field, plainText(nodes))
        return nodes
      }
      return {
        text: text('a'),
        points: times(many, (index) => put('marked', index)),
        notes: times(many, (index) => ({ click: 0, text: put('marked note', index) })),
      }
    },
    read: (page) => ({ marked: texts(tagged(page.tree, 'li')), 'marked note': page.notes() }),
  },
  {
    kind: 'quote',
    perSlide: 1,
    make: (next) => ({ quote: next('quote'), by: next('by'), text: text(next('text')) }),
    read: (page) => ({
      quote: first(tagged(page.tree, 'blockquote')),
      by: first(made(page.tree, 'By')),
      text: paragraphs(page),
    }),
  },
  {
    kind: 'image',
    perSlide: 1,
    make: (next) => ({ src: 'a.png', alt: next('alt'), caption: text(next('caption')) }),
    read: (page) => ({
      alt: attr(tagged(page.tree, 'img'), 'alt'),
      caption: paragraphs(page).slice(-1),
    }),
  },
  {
    kind: 'code',
    perSlide: 1,
    make: (next) => ({
      code: `${next('line')}\n\n\t${next('line')}\n  ${next('line')}`,
      language: 'text',
      caption: text(next('caption')),
    }),
    read: (page) => ({
      line: (textOf(tagged(page.tree, 'pre')[0]) ?? '').split(/\n\n\t|\n {2}/u),
      caption: paragraphs(page),
    }),
  },
  {
    kind: 'correction',
    perSlide: 1,
    make: (next) => {
      const claim = { id: 'c', verdict: 'wrong', sources: [] }
      return {
        claims: [{ ...claim, quote: next('quote'), where: next('where'), truth: text(next('truth')) }],
      }
    },
    read: (page) => ({
      quote: first(tagged(page.tree, 'blockquote')),
      where: attr(made(page.tree, 'Claim'), 'where'),
      truth: first(made(page.tree, 'Truth')),
    }),
  },
  {
    kind: 'correction',
    perSlide: 1,
    elements: ['del', 'ins'],
    make: (next) => {
      const claim = { id: 'c', verdict: 'wrong', quote: 'a', truth: text('b'), sources: [] }
      const edited: Inline[] = [
        { type: 'cut', children: text(next('cut')) },
        { type: 'put', children: text(next('put')) },
      ]
      return { claims: [{ ...claim, edited }, claim] }
    },
    read: (page) => ({
      cut: texts(tagged(page.tree, 'del')),
      put: texts(tagged(page.tree, 'ins')),
    }),
  },
  {
    kind: 'cover',
    perSlide: 1,
    make: (next) => ({ title: next('title'), subtitle: next('subtitle'), text: text(next('text')) }),
    read: (page) => ({
      title: first(tagged(page.tree, 'h1')),
      subtitle: paragraphs(page).slice(0, 1),
      text: paragraphs(page).slice(1, 2),
    }),
  },
  {
    kind: 'section',
    perSlide: 1,
    framed: true,
    make: (next) => ({ text: text(next('text')), ordinal: 1 }),
    read: (page) => ({ text: paragraphs(page) }),
  },
  {
    kind: 'compare',
    perSlide: 1,
    make: (next) => {
      const place = { file: 'a.yaml', line: 1, column: 1 }
      const view = { id: 'd', title: '', description: '', steps: 0, width: 100, height: 100, place }
      return {
        diagram: {
          ...view,
          mermaid: `flowchart LR\n  a["${next('fence')}"]`,
          difference: next('difference'),
        },
        subjects: [],
        facts: [],
        text: text(next('text')),
      }
    },
    read: (page) => ({
      fence: [/"(.*)"/su.exec(fenceOf(page.tree))?.[1]],
      difference: first(made(page.tree, 'Difference')),
      text: paragraphs(page),
    }),
  },
  {
    kind: 'chart',
    perSlide: 1,
    make: (next) => ({ chart: 'bar', facts: [], text: text(next('text')) }),
    read: (page) => ({ text: paragraphs(page) }),
  },
]
