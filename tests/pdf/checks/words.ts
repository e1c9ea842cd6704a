/** What a slide must say, from the deck model alone. */
import { optionsOf } from '../../../scripts/figures/next.js'
import type { DeckModel, SlideModel } from '../../../scripts/deck/model.js'
import { colours } from '../../../scripts/models/tiny/shape.js'
import type { Inline } from '../../../scripts/schema/inline.js'

/** Text of an inline field; a citation is the source's number. */
export function inlineText(deck: DeckModel, nodes: Inline[] = []): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'code') return node.value
      if (node.type === 'cite') return String(deck.sources.find(({ id }) => id === node.source)?.number)
      return inlineText(deck, node.children)
    })
    .join('')
}

export interface SlideWords {
  /** Must follow one another in this order. */
  ordered: string[]
  /** Must be there; a drawing decides the order. */
  loose: string[]
}

/** Headline and body of a slide. */
export function wordsOf(deck: DeckModel, slide: SlideModel): SlideWords {
  const text = (nodes?: Inline[]): string => inlineText(deck, nodes)
  const name = (id: string): string => deck.subjects.find((subject) => subject.id === id)?.name ?? id
  /** A sentence with what is struck or written in left out; the space that parts the two does not count. */
  const without = (nodes: Inline[], type: 'put' | 'cut'): string =>
    text(nodes.filter((node) => node.type !== type))
  const words = (ordered: string[], loose: string[] = []): SlideWords => ({
    ordered: [slide.kind === 'cover' ? slide.title : slide.headline, ...ordered].filter(Boolean),
    loose: loose.filter(Boolean),
  })
  switch (slide.kind) {
    case 'cover':
      return words([slide.subtitle ?? '', text(slide.text)])
    case 'agenda':
      return words(slide.items.map(({ title }) => title))
    case 'section':
      return words([text(slide.text)])
    case 'statement':
      return words([text(slide.text), ...slide.points.map(text)])
    case 'pipeline':
    case 'compare':
      return words([text(slide.text)], drawnWords(deck, slide.diagram.id, slide.diagram.mermaid))
    case 'table':
      return words([
        ...slide.subjects.map(name),
        ...slide.rows.flatMap(({ label, cells }) => [label, ...cells.map((cell) => text(cell.text))]),
      ])
    case 'timeline':
      // Events above the axis come before those below it.
      return words(
        [],
        [...slide.events.flatMap((event) => [event.label, text(event.text)]), slide.markLabel ?? ''],
      )
    case 'cards':
      return words([
        ...slide.cards.flatMap((card) => [card.title, text(card.text)]),
        ...slide.rows.flatMap(({ label, items }) => [label, ...items]),
      ])
    case 'chart':
      return words(
        slide.facts.map(({ label }) => label),
        [text(slide.text), ...slide.facts.map(({ valueText }) => valueText ?? '')],
      )
    case 'image':
      return words([text(slide.caption)])
    case 'code':
      return words([slide.code, text(slide.caption)])
    case 'quote':
      return words([slide.quote, slide.by, text(slide.text)])
    case 'columns':
      return words(
        slide.columns.flatMap(({ title, points, text: t }) => [title, ...points.map(text), text(t)]),
      )
    case 'patches':
      return words(
        [],
        [
          slide.question.join(''),
          ...slide.settings.flatMap(({ name, note = '' }) => [name, note]),
          text(slide.text),
        ],
      )
    case 'bullets':
      return words(slide.points.flatMap(({ text: own, points }) => [text(own), ...points.map(text)]))
    case 'mermaid':
      return words([text(slide.caption)])
    case 'slidev':
      // As the author wants it: the words of plain paragraphs.
      return words([], slide.markdown.match(/^[\p{L}\d ,.]+$/gmu) ?? [])
    case 'bill':
      return words(
        [],
        [
          ...slide.amounts.flatMap(({ label, unit = '' }) => [label, unit]),
          // Others are told when the reader chooses them.
          slide.rules[slide.shown]?.name ?? '',
          ...slide.caches.map(({ name }) => name),
          text(slide.text),
        ],
      )
    case 'question':
      return words(
        slide.options.map((option) => text(option.text)),
        [text(slide.answer)],
      )
    case 'tokens':
      return words(
        slide.rows.map(() => slide.sentence),
        [...slide.others.map((one) => one.text), text(slide.text)],
      )
    case 'next-token':
      return words(
        [slide.before, ...optionsOf(slide, slide.back ?? 0).names],
        [slide.model ?? '', text(slide.text)],
      )
    case 'tiny-model':
      return words((slide.subjects ?? []).map(name), [
        ...slide.squares.map((one) => deck.locale.strings[`tiny.${colours[one]!}`]!),
        text(slide.text),
      ])
    case 'correction':
      return words(
        slide.claims.flatMap(({ quote, edited, truth }) => [
          ...(edited ? [without(edited, 'put'), without(edited, 'cut')] : [quote]),
          text(truth),
        ]),
        slide.claims.map(({ where }) => where ?? ''),
      )
    case 'glossary':
      return words(slide.terms.flatMap(({ term, definition }) => [term, text(definition)]))
    case 'sources':
      return words(slide.references.flatMap(({ full, identifier }) => [full, identifier ?? '']))
    case 'closing':
      return words(slide.points.map(text))
  }
}

/** Labels of the stages that a drawing's Mermaid text names. */
function drawnWords(deck: DeckModel, id: string, mermaid: string): string[] {
  const labels = deck.pipelines.flatMap(({ stages }) => stages.map(({ label }) => label))
  const drawn = [...new Set(labels)].filter((label) => mermaid.includes(label))
  if (drawn.length === 0) throw new Error(`${id}: the drawing names no stage`)
  return drawn
}
