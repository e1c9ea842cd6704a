/** How a slide carries texts in its fields, and what the carriers share. */
import type { SlideKind } from '../../../scripts/deck/model.js'
import type { Inline } from '../../../scripts/schema/inline.js'
import type { ReadPage } from '../read-page.js'
import { outside, textOf, type Tree } from '../tree.js'

/** Gives the next text of a field, and remembers that it is wanted there. */
export type Next = (field: string) => string

export interface Carrier {
  kind: SlideKind
  /** Texts of each field on one slide: 1 where a slide holds one, more for lists. */
  perSlide: number
  /** Texts also stand around what is the slide's own: headline, kicker, footnote, source. */
  framed?: true
  /** Elements that no other slide has. */
  elements?: string[]
  /** The slide's own fields. */
  make(next: Next, want: (field: string, text: string) => void): object
  /** What the page shows, by field, in the order in which `make` asked. */
  read(page: ReadPage): Record<string, (string | undefined)[]>
}

export const text = (value: string): Inline[] => [{ type: 'text', value }]
export const times = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => one(i))
export const texts = (nodes: Tree[]): (string | undefined)[] => nodes.map(textOf)
export const attr = (nodes: Tree[], name: string): string[] =>
  nodes.map(({ attrs }) => String(attrs[name] ?? ''))
export const first = (nodes: Tree[]): (string | undefined)[] => [textOf(nodes[0])]
/** Paragraphs that stand in the slide itself, in no component. */
export const paragraphs = (page: ReadPage): (string | undefined)[] =>
  texts(outside(page.tree).filter(({ tag }) => tag === 'p'))
export const many = 20

/** Where the links that fields ask for lead; another link was made of a text. */
export const ourLink = 'https://link.test/'

/** Marked words between plain ones: what stands beside a mark decides how it is written. */
export function marked(next: Next, field: string, index: number): Inline[] {
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
