/** Slides that show collections of the content: table, cards, chart, correction, lists. */
import { own } from '../../text/own.js'
import { inlineText } from '../../content/inline.js'
import type { SlideInput } from '../../schema/outline.js'
import { byId, citesOf, type PlanContext, type PlannedPart } from '../context.js'
import { lines } from '../../text/measure.js'
import { factModel, factSources } from './fact.js'
import type { CellModel, ClaimModel, RowModel } from '../model.js'
import { stageRoom, stageWidth } from '../../text/headline.js'
import { chunk, columnPages, paginate } from '../split.js'

type Of<K extends SlideInput['kind']> = Extract<SlideInput, { kind: K }>
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
export function table(slide: Of<'table'>, context: PlanContext): PlannedPart[] {
  const room = stageRoom(context.text.plain(slide.headline), false) - tableHead
  return chunk(slide.subjects, mostSubjects).flatMap((subjects) => {
    const width = (stageWidth - 170) / subjects.length - 44
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
        body: { kind: 'table', subjects, rows: page.map(({ row }) => row), reveal },
        sources: page.flatMap(({ sources }) => sources),
        clicks: reveal ? page.length : 0,
      }
    })
  })
}

/** Cards: up to six a slide, five where rows of chips follow. */
export function cards(slide: Of<'cards'>, { text }: PlanContext): PlannedPart[] {
  const models = slide.cards.map((card) => ({
    title: text.plain(card.title),
    text: text.optionalInline(card.text),
    icon: card.icon,
    modality: card.modality,
    mark: card.mark,
  }))
  const rows = (slide.rows ?? []).map((row) => ({
    label: text.plain(row.label),
    items: row.items.map((item) => text.plain(item)),
    tone: row.tone,
  }))
  const pages = chunk(models, rows.length ? 5 : 6)
  return pages.map((page, index): PlannedPart => {
    const reveal = slide.reveal === 'cards'
    // Rows stand under the last cards: they sum up what the cards tell.
    const shown = index === pages.length - 1 ? rows : []
    return {
      body: { kind: 'cards', cards: page, rows: shown, reveal },
      sources: page.flatMap((card) => citesOf(card.text)),
      clicks: reveal ? page.length : 0,
    }
  })
}

const mostNumbers = 3
const mostBars = 6

/** Numbers or bars from facts, with their arithmetic. */
export function chart(slide: Of<'chart'>, context: PlanContext): PlannedPart[] {
  const { content, text } = context
  const remark = text.optionalInline(slide.text)
  const facts = slide.facts.map((id) => {
    const fact = byId(content.facts, id)
    return { model: factModel(fact, context), sources: factSources(fact, context) }
  })
  const taken = remark ? lines(inlineText(remark), 20, stageWidth) * 30 + 20 : 0
  const room = stageRoom(text.plain(slide.headline), false) - 60 - taken
  const height = ({ model }: (typeof facts)[number]): number => {
    const told = [inlineText(model.statement), model.arithmetic]
    return told.reduce((sum, line) => sum + (line ? lines(line, 16, 800) * 22.4 : 0), 44)
  }
  const pages = slide.chart === 'number' ? chunk(facts, mostNumbers) : paginate(facts, height, room, mostBars)
  return pages.map((page): PlannedPart => {
    return {
      body: {
        kind: 'chart',
        chart: slide.chart,
        facts: page.map(({ model }) => model),
        highlight: slide.highlight,
        text: remark,
      },
      sources: [...page.flatMap(({ sources }) => sources), ...citesOf(remark)],
      clicks: 0,
    }
  })
}

/** A claim of the content in one language. */
export function claimModel(
  claim: PlanContext['content']['claims'][number],
  text: PlanContext['text'],
): ClaimModel {
  return {
    id: claim.id,
    quote: text.plain(claim.quote),
    where: text.optional(claim.where),
    verdict: claim.verdict,
    truth: text.inline(claim.truth),
    sources: claim.sources,
  }
}

/** What was claimed beside what is true. */
export function correction(slide: Of<'correction'>, { content, text }: PlanContext): PlannedPart[] {
  const claim = claimModel(byId(content.claims, slide.claim), text)
  const sources = [...claim.sources, ...citesOf(claim.truth)]
  return [{ body: { kind: 'correction', claim }, sources, clicks: 0 }]
}

/** The glossary in two columns of words with their definitions. */
export function glossary(slide: Of<'glossary'>, { content, text }: PlanContext): PlannedPart[] {
  const terms = (slide.terms ?? content.terms.map(({ id }) => id)).map((id) => {
    const term = byId(content.terms, id)
    const model = {
      id,
      term: text.plain(term.term),
      aka: text.optional(term.aka),
      definition: text.inline(term.definition),
    }
    return { model, sources: [...term.sources, ...citesOf(model.definition)] }
  })
  const room = stageRoom(text.plain(slide.headline), false) - 24
  const height = ({ model }: (typeof terms)[number]): number =>
    30 + lines(inlineText(model.definition), 18, 520) * 28 + 22
  return columnPages(terms, height, room).map((page) => ({
    body: { kind: 'glossary', terms: page.map(({ model }) => model) },
    sources: page.flatMap(({ sources }) => sources),
    clicks: 0,
  }))
}
