/** What the kinds share: the deck, and short ways to write its texts. */
import type { DeckModel, SlideModel, SourceModel } from '../deck/model.js'
import { collapse } from '../text/white-space.js'
import type { Inline } from '../schema/inline.js'
import { encodeText } from './escape.js'
import type { YamlValue } from './front-matter.js'
import { renderInline, type InlineContext } from './inline.js'

export interface MarkdownContext {
  deck: DeckModel
  /** Number of each cited source. */
  numbers: ReadonlyMap<string, number>
  /** Cited sources by id. */
  sources: ReadonlyMap<string, SourceModel>
  /** A paragraph of markdown; empty for nothing. */
  paragraph(content: Inline[] | string | undefined): string
  /** The text of a heading, without the `#`s. `more`: something follows on the line. */
  heading(content: string, more?: boolean): string
  /** A table cell. */
  cell(content: Inline[] | string): string
  /** A list, one item a line, numbered where it is given its first number; empty for no items. */
  list(items: (Inline[] | string)[], from?: number): string
  /** The label of a link. */
  label(content: string): string
  /** Text of an HTML element that stands on one line. */
  html(text: string): string
}

/** What one slide kind writes: blocks of markdown, joined by blank lines, and further front matter. */
export interface KindOutput {
  blocks: string[]
  frontMatter?: Record<string, YamlValue | undefined>
}

export type KindRenderer<S extends SlideModel> = (slide: S, context: MarkdownContext) => KindOutput

export function createContext(deck: DeckModel): MarkdownContext {
  const numbers = new Map(deck.sources.map((source) => [source.id, source.number]))
  const inline = (content: Inline[] | string, where: Omit<InlineContext, 'area' | 'numbers'>): string =>
    renderInline(content, { area: 'body', numbers, ...where })
  return {
    deck,
    numbers,
    sources: new Map(deck.sources.map((source) => [source.id, source])),
    paragraph: (content) => (content === undefined ? '' : inline(content, { start: true })),
    heading: (content, more = false) => inline(content, { headingEnd: !more }),
    cell: (content) => inline(content, { cell: true, dollars: true }),
    label: (content) => inline(content, { label: true, dollars: true }),
    list: (items, from) =>
      items
        .map(
          (item, index) =>
            `${from === undefined ? '-' : `${from + index}.`} ${inline(item, { start: true })}`,
        )
        .join('\n'),
    html: (text) => encodeText(collapse(text).trim(), { area: 'html', dollars: true }),
  }
}

/** A component around blocks; blank lines make Slidev read its content as markdown. */
export function wrap(open: string, name: string, blocks: string[]): string[] {
  return [open, ...blocks.filter((block) => block !== ''), `</${name}>`]
}
