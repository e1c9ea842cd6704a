import { inlineText } from '../../content/inline.js'
import { byId, citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import type { CellModel, RowModel } from '../../deck/model.js'
import { chunk, paginate } from '../../deck/split.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { stageRoom, stageWidth } from '../../text/headline.js'
import { lines } from '../../text/measure.js'
import { own } from '../../text/own.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = {
  kind: 'table'
  subjects: string[]
  rows: RowModel[]
  reveal: boolean
  /** What the headline speaks of, by places; absent where nothing is named, then what differs from its row stands out. */
  emphasis?: { rows: number[]; columns: number[] }
}

type CellInput = PlanContext['content']['dimensions'][number]['cells'][string]

const cellFields = ['text', 'modalities', 'sources']

/** A cell is text (common or per language) or an object with text, modalities and sources. */
function readCell(
  cell: CellInput | undefined,
  { text }: PlanContext,
): { cell: CellModel; sources: string[] } {
  if (cell === undefined) return { cell: { text: [], modalities: [] }, sources: [] }
  const isObject = typeof cell === 'object' && Object.keys(cell).some((key) => cellFields.includes(key))
  const parts = isObject
    ? (cell as { text?: string | Record<string, string>; modalities?: string[]; sources?: string[] })
    : { text: cell as string | Record<string, string> }
  const nodes = parts.text === undefined ? [] : text.inline(parts.text)
  return {
    cell: { text: nodes, modalities: parts.modalities ?? [] },
    sources: [...(parts.sources ?? []), ...citesOf(nodes)],
  }
}

const tableHead = 84
const mostRows = 6
const mostSubjects = 4

/** Dimensions × subjects; at most six rows and four subjects a slide. */
export function plan(slide: SlideInputOf<'table'>, context: PlanContext): PlannedPart[] {
  const room = stageRoom(context.text.plain(slide.headline), false) - tableHead
  return chunk(slide.subjects, mostSubjects).flatMap((subjects) => {
    const width = (stageWidth - 170) / subjects.length - 50
    const rows = slide.dimensions.map((id) => {
      const dimension = byId(context.content.dimensions, id)
      const cells = subjects.map((subject) => readCell(own(dimension.cells, subject), context))
      const told = new Set(cells.map(({ cell }) => JSON.stringify(cell)))
      const row: RowModel = {
        id,
        label: context.text.plain(dimension.label),
        cells: cells.map(({ cell }) => cell),
        differs: told.size > 1,
      }
      return { row, sources: [...dimension.sources, ...cells.flatMap(({ sources }) => sources)] }
    })
    const height = ({ row }: { row: RowModel }): number => {
      const counts = row.cells.map(({ text, modalities }) =>
        lines(`${modalities.join('  ')}${inlineText(text)}`, 24, width),
      )
      return Math.max(lines(row.label, 20, 150) * 28, ...counts.map((count) => count * 34)) + 30
    }
    return paginate(rows, height, room, mostRows).map((page): PlannedPart => {
      const reveal = slide.reveal === 'rows'
      return {
        body: {
          kind: 'table',
          subjects,
          rows: page.map(({ row }) => row),
          reveal,
          ...emphasised(
            slide,
            subjects,
            page.map(({ row }) => row.id),
          ),
        },
        sources: page.flatMap(({ sources }) => sources),
        clicks: reveal ? page.length : 0,
      }
    })
  })
}

/** On a part of the slide that shows nothing of what is named, nothing stands out. */
function emphasised(
  { emphasis }: SlideInputOf<'table'>,
  subjects: string[],
  dimensions: string[],
): Pick<Body, 'emphasis'> {
  if (!emphasis) return {}
  const places = (ids: string[]): number[] =>
    ids.flatMap((id, index) => (emphasis.includes(id) ? [index] : []))
  return { emphasis: { rows: places(dimensions), columns: places(subjects) } }
}
