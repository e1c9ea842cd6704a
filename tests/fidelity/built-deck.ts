/** A deck of our own build in which nasty texts stand as headlines, words, rows, notes and labels of diagrams. */
import { builtinWords } from '../../scripts/locale/load.js'
import type { DeckModel, DiagramView, PipelineModel, SlideModel } from '../../scripts/deck/model.js'
import { planDiagram } from '../../scripts/diagram/plan.js'
import { measureText } from '../../scripts/fonts/measure.js'
import type { Inline } from '../../scripts/schema/inline.js'
import { sampleDeck } from '../markdown/sample.js'
import { addSlide } from './slide.js'

const text = (value: string): Inline[] => [{ type: 'text', value }]
const place = { file: 'outline.yaml', line: 1, column: 1 }
const base = sampleDeck('en')
function groups<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, at * size + size),
  )
}

/** Diagrams whose stages carry the texts as labels; long rows are cut into views by the planner. */
function diagramsOf(texts: string[], id: string): DiagramView[] {
  const pipeline: PipelineModel = {
    id,
    title: texts[0]!,
    name: texts[0]!,
    mode: 'process',
    stages: texts.map((label, at) => ({ id: `s${at}`, label, kind: 'process', modality: 'text' })),
    edges: texts.slice(1).map((_, at) => ({ from: `s${at}`, to: `s${at + 1}`, kind: 'data' })),
    groups: [],
  }
  return planDiagram({
    id,
    pipelines: [pipeline],
    all: new Map([[id, pipeline]]),
    view: 'auto',
    reveal: 'none',
    strings: builtinWords().get('en')!,
    lang: 'en',
    tag: 'en',
    box: { width: 1136, height: 508 },
    place,
    measure: measureText,
  })
}

export interface Made {
  deck: DeckModel
  /** What stands in which stage of which diagram. */
  labels: { text: string; diagram: string; stage: string }[]
}

/**
 * @param title the deck's
 * @param id the deck's, and what its diagrams' ids begin with
 */
export function makeDeck(strings: string[], title: string, id: string): Made {
  const slides: SlideModel[] = [base.slides[0]!]
  const labels: Made['labels'] = []
  const add = (kind: string, headline: string, body: object, notes: string[] = []): void => {
    const said = notes.map((value) => ({ click: 0, text: text(value) }))
    addSlide(slides, base.slides[3]!, { kind, headline, more: { place, notes: said, ...body } })
  }
  for (const value of strings) add('statement', value, { text: text(value), points: [text(value)] })
  for (const part of groups(strings, 12)) {
    const rows = part.map((value, at) => ({
      id: `r${at}`,
      label: value,
      differs: false,
      cells: [{ text: text(value), modalities: [] }],
    }))
    add('table', part[0]!, { subjects: ['llm'], rows, reveal: false }, part)
  }
  for (const [at, part] of groups(strings, 8).entries()) {
    for (const diagram of diagramsOf(part, `${id}-d${at}`)) {
      add('pipeline', part[0]!, { diagram, facts: [] })
    }
    part.forEach((value, index) => labels.push({ text: value, diagram: `${id}-d${at}`, stage: `s${index}` }))
  }
  return { deck: { ...base, id, slides, meta: { ...base.meta, title } }, labels }
}
