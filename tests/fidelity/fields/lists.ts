/** Slides of which each holds many texts a field. */
import { plainText } from '../../../scripts/markdown/index.js'
import type { Inline } from '../../../scripts/schema/inline.js'
import { children, made, tagged, textOf } from '../tree.js'
import { attr, first, many, marked, text, texts, times, type Carrier } from './carrier.js'

export const lists: Carrier[] = [
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
        statement: bars.map((bar) => textOf(children(bar)[0])),
        arithmetic: bars.map((bar) => textOf(children(bar)[1])),
      }
    },
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
    kind: 'question',
    perSlide: 1,
    make: (next) => ({
      picture: { src: 'a.png', alt: next('alt') },
      options: [{ text: text(next('option')), right: true }],
      answer: text(next('answer')),
    }),
    read: ({ tree }) => ({
      alt: attr(tagged(tree, 'img'), 'alt'),
      option: texts(made(tree, 'Choice').flatMap((choice) => tagged(choice, 'p'))),
      answer: texts(made(tree, 'Answer').flatMap((answer) => tagged(answer, 'p'))),
    }),
  },
  {
    kind: 'patches',
    perSlide: 1,
    make: (next) => ({
      picture: { src: 'a.png', alt: next('alt') },
      question: [next('piece')],
      settings: [{ name: next('name'), note: next('note'), tokens: 7 }],
      shown: 0,
      square: { row: 0, column: 0 },
      text: text(next('text')),
    }),
    read: ({ tree }) => ({
      alt: attr(tagged(tree, 'img'), 'alt'),
      piece: attr(made(tree, 'Patches'), 'question'),
      name: attr(made(tree, 'PatchSetting'), 'name'),
      note: attr(made(tree, 'PatchSetting'), 'note'),
      text: texts(tagged(made(tree, 'Patches')[0], 'p').slice(-1)),
    }),
  },
  {
    kind: 'bill',
    perSlide: 1,
    make: (next) => ({
      amounts: [{ id: 'a', label: next('amount'), unit: next('unit'), per: 1, most: 9, step: 1, chosen: 1 }],
      rules: [{ name: next('rule'), each: { a: [1] } }],
      shown: 0,
      caches: [{ name: next('cache'), layers: 2, heads: 2, size: 2, bytes: 2 }],
      text: text(next('text')),
    }),
    read: ({ tree }) => ({
      amount: attr(made(tree, 'BillAmount'), 'label'),
      unit: attr(made(tree, 'BillAmount'), 'unit'),
      rule: attr(made(tree, 'BillRule'), 'name'),
      cache: attr(made(tree, 'BillCache'), 'name'),
      text: texts(tagged(made(tree, 'Bill')[0], 'p').slice(-1)),
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
    kind: 'bullets',
    perSlide: many,
    make: (next) => ({
      points: times(many, () => ({ text: text(next('point')), points: [text(next('below'))] })),
      size: 24,
      reveal: false,
    }),
    read: ({ tree }) => {
      const items = tagged(tree, 'li')
      const below = items.filter((item) => tagged(item, 'li').length === 0)
      const inner = new Map(below.map((item) => [item, textOf(item)]))
      return {
        point: items
          .filter((item) => !inner.has(item))
          .map((item) => textOf({ ...item, kids: item.kids.filter(({ tag }) => tag !== 'ul') })),
        below: [...inner.values()],
      }
    },
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
