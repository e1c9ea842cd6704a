import { inlineText } from '../../content/inline.js'
import { byId, citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { modalityModels, subjectModels } from '../../deck/meta.js'
import type { CellModel, RowModel } from '../../deck/model.js'
import { chunk, paginate } from '../../deck/split.js'
import { leastHeights } from '../../figures/table.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { stageRoom } from '../../text/headline.js'
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

const mostRows = 6
const mostSubjects = 4

/** Dimensions × subjects; at most six rows and four subjects a slide, more than one only where the smallest type needs it. */
export function plan(slide: SlideInputOf<'table'>, context: PlanContext): PlannedPart[] {
  const room = stageRoom(context.text.plain(slide.headline), false)
  const labels = new Map(
    modalityModels(context.content, context.text, context.locale.strings).map(({ id, label }) => [id, label]),
  )
  const heads = subjectModels(context.content, context.text)
  return chunk(slide.subjects, mostSubjects).flatMap((subjects) => {
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
    const least = leastHeights({
      subjects: subjects.map((subject) => {
        const { name, full = '' } = byId(heads, subject)
        return { name, full }
      }),
      rows: rows.map(({ row: { label, cells } }) => ({
        label,
        cells: cells.map(({ text, modalities }) => ({
          badges: modalities.map((modality) => labels.get(modality) ?? modality),
          text: inlineText(text),
          bold: slide.emphasis !== undefined,
        })),
      })),
      differs: [],
    })
    const heights = new Map(rows.map((row, at) => [row, least.rows[at] ?? 0]))
    const height = (row: (typeof rows)[number]): number => heights.get(row) ?? 0
    return paginate(rows, height, room - least.head, mostRows).map((page): PlannedPart => {
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
