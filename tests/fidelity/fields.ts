/** Every text field of every slide kind: how a slide carries it, and where Slidev's page shows it. */
import type { NoteParagraph, SlideKind } from '../../scripts/deck/model.js'
import { plainText } from '../../scripts/markdown/index.js'
import type { Inline } from '../../scripts/schema/inline.js'
import { children, made, outside, tagged, textOf, type Tree } from './tree.js'
import { fenceOf, type ReadPage } from './read-page.js'

/** Gives the next text of a field, and remembers that it is wanted there. */
export type Next = (field: string) => string

export interface Carrier {
  kind: SlideKind
  /** Texts of each field on one slide: 1 where a slide holds one, more for lists. */
  perSlide: number
  /** Texts also stand around what is the slide's own: headline, kicker, footnote, source. */
  framed?: true
  /** The slide's own fields. */
  make(next: Next, want: (field: string, text: string) => void): object
  /** What the page shows, by field, in the order in which `make` asked. */
  read(page: ReadPage): Record<string, (string | undefined)[]>
}

const text = (value: string): Inline[] => [{ type: 'text', value }]
const times = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => one(i))
const texts = (nodes: Tree[]): (string | undefined)[] => nodes.map(textOf)
const attr = (nodes: Tree[], name: string): string[] => nodes.map(({ attrs }) => String(attrs[name] ?? ''))
const first = (nodes: Tree[]): (string | undefined)[] => [textOf(nodes[0])]
/** Paragraphs that stand in the slide itself, in no component. */
const paragraphs = (page: ReadPage): (string | undefined)[] =>
  texts(outside(page.tree).filter(({ tag }) => tag === 'p'))
const many = 20

/** Where the links that fields ask for lead; another link was made of a text. */
export const ourLink = 'https://link.test/'

/** Marked words between plain ones: what stands beside a mark decides how it is written. */
function marked(next: Next, field: string, index: number): Inline[] {
  const value = next(field)
  const inner = text(value)
  const nodes: Inline[] = [
    { type: 'strong', children: inner },
    { type: 'emphasis', children: inner },
    { type: 'code', value },
    { type: 'link', href: `${ourLink}b?c=d&e=f`, children: inner },
    { type: 'term', term: 'token', children: inner },
    {
      type: 'strong',
      children: [
        { type: 'emphasis', children: inner },
        { type: 'text', value: '-' },
      ],
    },
    { type: 'link', href: `${ourLink}(b)`, children: [{ type: 'code', value }] },
  ]
  const node = nodes[index % nodes.length]!
  // Alone, after a word, before a word, between two.
  const place = Math.floor(index / nodes.length) % 4
  const beside = { type: 'text', value: 'x' } as const
  return [...(place % 2 ? [beside] : []), node, ...(place > 1 ? [beside] : [])]
}

export const carriers: Carrier[] = [
  {
    kind: 'statement',
    perSlide: 1,
    framed: true,
    make: (next) => ({
      text: text(next('text')),
      points: [text(next('point'))],
      notes: [
        { click: 0, text: text(next('note')) },
        { click: 1, text: text(next('note')) },
      ] satisfies NoteParagraph[],
    }),
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
        claim: { ...claim, quote: next('quote'), where: next('where'), truth: text(next('truth')) },
      }
    },
    read: (page) => ({
      quote: first(tagged(page.tree, 'blockquote')),
      where: attr(made(page.tree, 'Claim'), 'where'),
      truth: first(made(page.tree, 'Truth')),
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
    perSlide: many,
    make: (next) => ({
      chart: 'number',
      facts: times(many, (index) => ({
        id: `f${index}`,
        value: index,
        valueText: next('value'),
        label: next('label'),
        unit: next('unit'),
        asOf: next('as of'),
        statement: text(next('statement')),
        arithmetic: next('arithmetic'),
      })),
    }),
    read: ({ tree }) => {
      const bars = made(tree, 'ChartBar')
      return {
        value: attr(bars, 'text'),
        label: attr(bars, 'label'),
        unit: attr(bars, 'unit'),
        'as of': attr(bars, 'as-of'),
        statement: bars.map((bar) => textOf(children(bar)[0])),
        arithmetic: bars.map((bar) => textOf(children(bar)[1])),
      }
    },
  },
  {
    kind: 'chart',
    perSlide: 1,
    make: (next) => ({ chart: 'bar', facts: [], text: text(next('text')) }),
    read: (page) => ({ text: paragraphs(page) }),
  },
  {
    kind: 'timeline',
    perSlide: 1,
    make: (next) => ({
      from: '2017',
      to: '2024',
      markLabel: next('mark'),
      events: [
        {
          id: 'e',
          date: '2017',
          dateText: next('date'),
          label: next('label'),
          text: text(next('text')),
          subjects: [],
          mark: true,
        },
      ],
    }),
    read: ({ tree }) => ({
      mark: attr(made(tree, 'Timeline'), 'mark'),
      date: attr(made(tree, 'TimelineEvent'), 'when'),
      label: first(tagged(tree, 'strong')),
      text: [textOf(tagged(made(tree, 'TimelineEvent')[0], 'p')[1])],
    }),
  },
  {
    kind: 'columns',
    perSlide: many,
    make: (next) => ({
      columns: times(many, () => ({
        title: next('title'),
        text: text(next('text')),
        points: [text(next('point'))],
      })),
    }),
    read: ({ tree }) => ({
      title: attr(made(tree, 'Column'), 'title'),
      text: texts(made(tree, 'Column').flatMap((column) => tagged(column, 'p').slice(0, 1))),
      point: texts(tagged(tree, 'li')),
    }),
  },
  {
    kind: 'table',
    perSlide: many,
    make: (next, want) => {
      const row = (index: number, nodes: Inline[]): object => ({
        id: `r${index}`,
        label: next('row'),
        differs: true,
        cells: [{ text: nodes, modalities: [] }],
      })
      const plain = times(many, (index) => row(index, text(next('cell'))))
      const rich = times(many, (index) => {
        const nodes = marked(next, 'made', index)
        want('marked cell', plainText(nodes))
        return row(index, nodes)
      })
      return { subjects: ['s0'], rows: [...plain, ...rich], reveal: false }
    },
    read: ({ tree }) => {
      const rows = tagged(tagged(tree, 'tbody')[0], 'tr').map((row) => children(row).map(textOf))
      return {
        row: rows.map(([label]) => label),
        cell: rows.slice(0, many).map(([, cell]) => cell),
        'marked cell': rows.slice(many).map(([, cell]) => cell),
      }
    },
  },
  {
    kind: 'cards',
    perSlide: many,
    make: (next) => ({
      cards: times(many, () => ({ title: next('title'), text: text(next('text')) })),
      rows: times(many, () => ({ label: next('label'), items: [next('item')], tone: 'neutral' })),
      reveal: false,
    }),
    read: ({ tree }) => ({
      title: texts(tagged(tree, 'h2')),
      text: texts(made(tree, 'Card').flatMap((card) => tagged(card, 'p'))),
      label: attr(made(tree, 'ChipRow'), 'label'),
      item: texts(tagged(tree, 'li')),
    }),
  },
  {
    kind: 'glossary',
    perSlide: many,
    make: (next) => ({
      terms: times(many, (index) => ({
        id: `t${index}`,
        term: next('term'),
        aka: next('aka'),
        definition: text(next('definition')),
      })),
    }),
    read: ({ tree }) => {
      const terms = made(tree, 'GlossaryTerm')
      return { term: attr(terms, 'term'), aka: attr(terms, 'aka'), definition: texts(terms) }
    },
  },
  {
    kind: 'sources',
    perSlide: many,
    make: (next) => ({
      references: times(many, (index) => ({
        id: `s${index}`,
        number: index + 1,
        short: 'a',
        full: next('full'),
        identifier: next('identifier'),
      })),
    }),
    read: ({ tree }) => {
      const references = made(tree, 'Reference')
      return { full: texts(references), identifier: attr(references, 'identifier') }
    },
  },
  {
    kind: 'closing',
    perSlide: many,
    make: (next) => ({ points: times(many, () => text(next('point'))) }),
    read: ({ tree }) => ({ point: texts(tagged(tree, 'li')) }),
  },
  {
    kind: 'agenda',
    perSlide: many,
    make: (next) => ({
      items: times(many, () => ({ title: next('item'), slide: 'a', number: 1, minutes: 0, appendix: false })),
    }),
    read: ({ tree }) => ({ item: texts(made(tree, 'Link')) }),
  },
]
