/** A small picture of another slide: its own picture or drawing, else what kind of evidence it shows. */
import type { SlideModel } from '../deck/model.js'
import { miniature, type MiniatureOf } from '../figures/miniature.js'
import { isMarked } from '../figures/table-rows.js'
import { emptyTag, openTag } from './attribute.js'
import { wrap, type MarkdownContext } from './context.js'
import { fence } from './fence.js'
import { pictureBlock } from './picture.js'

const chartShapes = {
  bar: 'bars',
  share: 'bars',
  log: 'dots',
  area: 'areas',
  field: 'areas',
  number: 'numbers',
} as const

/** Kinds of which one slide shows the same as another. */
const alike: Partial<Record<SlideModel['kind'], MiniatureOf>> = {
  glossary: { shape: 'list', count: 6 },
  sources: { shape: 'list', count: 6 },
  cover: { shape: 'sentence' },
  section: { shape: 'sentence' },
  statement: { shape: 'sentence' },
  quote: { shape: 'sentence' },
  image: { shape: 'picture' },
  slidev: { shape: 'picture' },
}

/** What a slide shows, by its kind; undefined for one whose own drawing is shown. */
function shapeOf(slide: SlideModel): MiniatureOf | undefined {
  switch (slide.kind) {
    case 'pipeline':
    case 'compare':
      return undefined
    case 'chart':
      return {
        shape: chartShapes[slide.chart],
        values: slide.facts.map(({ value = 0 }) => value),
        strong: slide.facts.map(({ id }) => slide.highlight?.includes(id) ?? false),
        percent: slide.facts.every(({ unit = '' }) => /^[%％]/u.test(unit.trim())),
      }
    case 'table':
      return {
        shape: 'grid',
        columns: slide.subjects.length,
        rows: slide.rows.length,
        strong: strongOf(slide),
      }
    case 'timeline':
      return { shape: 'axis', at: placesOf(slide.events.map(({ date }) => date)) }
    case 'correction':
      return pairs(slide.claims.length)
    case 'cards':
      return { shape: 'cards', count: slide.cards.length }
    case 'columns':
      return { shape: 'columns', count: slide.columns.length }
    case 'code':
      return { shape: 'code', lengths: lengthsOf(slide.code) }
    case 'agenda':
      return { shape: 'list', count: slide.items.length }
    case 'question':
      return { shape: 'list', count: slide.options.length }
    case 'bullets':
      return { shape: 'list', count: slide.points.length }
    case 'closing':
      return { shape: 'list', count: slide.points.length }
    default:
      return alike[slide.kind]
  }
}

/** The cells that the headline speaks of; without such, the newest subject's where it differs. */
const strongOf = ({ rows, emphasis }: Extract<SlideModel, { kind: 'table' }>): [number, number][] =>
  rows.flatMap(({ differs, cells }, row) =>
    cells.flatMap((_, column): [number, number][] =>
      (emphasis ? isMarked(emphasis, row, column) : differs && column === cells.length - 1)
        ? [[row, column]]
        : [],
    ),
  )

/** A correction, or a list of them. */
const pairs = (count: number): MiniatureOf => (count > 1 ? { shape: 'list', count } : { shape: 'pair' })

/** Places of dates between the first and the last, from 0 to 1. */
function placesOf(dates: string[]): number[] {
  const times = dates.map((date) => Date.parse(date.length === 4 ? `${date}-07-01` : date))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  return times.map((time) => (last > first ? (time - first) / (last - first) : 0.5))
}

/** Lengths of lines of code, the longest as 1. */
function lengthsOf(code: string): number[] {
  const lengths = code.split('\n').map((line) => line.length)
  const longest = Math.max(1, ...lengths)
  return lengths.map((length) => length / longest)
}

const rounded = (value: number): number => Math.round(value * 10) / 10

/** The picture that a slide shows, if it shows one. */
const pictureOf = (slide: SlideModel): { src: string; alt: string } | undefined =>
  slide.kind === 'image' ? slide : slide.kind === 'question' ? slide.picture : undefined

/**
 * The blocks of a miniature: a slide's own picture or drawing, else what kind of evidence it shows.
 *
 * @param at 1-based number of the point that it belongs to
 * @param name stands below it
 */
export function miniatureBlocks(
  slide: SlideModel,
  at: number,
  context: MarkdownContext,
  name?: string,
): string[] {
  const around = (inner: string[]) => wrap(openTag('Miniature', { at, name }), 'Miniature', inner)
  const picture = pictureOf(slide)
  if (picture) return around([pictureBlock(picture.src, picture.alt, context)])
  const shape = shapeOf(slide)
  if (shape) return [emptyTag('Miniature', { at, name, boxes: miniature(shape).flat().map(rounded) })]
  if (slide.kind === 'mermaid') return around(fence(slide.mermaid, 'mermaid'))
  if (slide.kind !== 'pipeline' && slide.kind !== 'compare') return []
  return around(fence(slide.diagram.mermaid.replace(/\n+$/, ''), 'mermaid'))
}
