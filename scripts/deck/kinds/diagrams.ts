/** Slides that hold a diagram: one pipeline, or two to four compared. */
import type { SlideInput } from '../../schema/outline.js'
import { byId, citesOf, type PlanContext, type PlannedPart } from '../context.js'
import { linesOf } from '../estimate.js'
import { inlineText } from '../../content/inline.js'
import type { Inline } from '../../schema/inline.js'
import type { DiagramView, FactModel, PipelineModel } from '../model.js'
import { stageRoom, stageWidth } from '../room.js'
import { factModel, factSources, stripHeight } from './fact.js'

type Of<K extends SlideInput['kind']> = Extract<SlideInput, { kind: K }>

/** Every pipeline of the deck in one language, by id. */
export function pipelineModels({
  content,
  text,
}: Pick<PlanContext, 'content' | 'text'>): Map<string, PipelineModel> {
  return new Map(
    content.pipelines.map((pipeline) => {
      const subject = content.subjects.find(({ id }) => id === pipeline.subject)
      const model: PipelineModel = {
        id: pipeline.id,
        subject: pipeline.subject,
        title: subject ? text.plain(subject.name) : text.plain(pipeline.name),
        subtitle: subject ? text.optional(subject.full) : undefined,
        name: text.plain(pipeline.name),
        mode: pipeline.mode,
        stages: pipeline.stages.map((stage) => ({
          ...stage,
          label: text.plain(stage.label),
          detail: text.optional(stage.detail),
        })),
        edges: pipeline.edges.map((edge) => {
          if (Array.isArray(edge)) return { from: edge[0], to: edge[1], kind: edge[2] ?? 'data' }
          return { from: edge.from, to: edge.to, kind: edge.kind, label: text.optional(edge.label) }
        }),
        groups: (pipeline.groups ?? []).map((group) => ({
          ...group,
          label: text.plain(group.label),
          detail: text.optional(group.detail),
        })),
        legend: Object.fromEntries(
          Object.entries(pipeline.legend ?? {}).map(([kind, words]) => [kind, text.plain(words)]),
        ),
        modalities: subject?.modalities,
      }
      return [pipeline.id, model]
    }),
  )
}

/** Numbers higher than this, or that leave a drawing less than this, stand on a slide of their own; px. */
const highestStrip = 170
const leastDrawing = 280

interface Below {
  /** Height in px that is left to the drawing. */
  height: number
  /** Facts below the drawing, and the sources that they name. */
  facts: FactModel[]
  named: string[]
  /** The slide of large numbers, where there is no room for them below the drawing. */
  apart: PlannedPart[]
}

/** What stands below a drawing: numbers and paragraphs. */
function below(
  slide: Of<'pipeline'> | Of<'compare'>,
  paragraphs: (string | undefined)[],
  context: PlanContext,
): Below {
  const found = (slide.facts ?? []).map((id) => byId(context.content.facts, id))
  const facts = found.map((fact) => factModel(fact, context))
  const named = found.flatMap((fact) => factSources(fact, context))
  const taken = paragraphs.reduce(
    (sum, text) => (text === undefined ? sum : sum + linesOf(text, 20, stageWidth) * 30 + 20),
    0,
  )
  const room = stageRoom(context.text.plain(slide.headline), slide.kind === 'compare') - taken
  const strip = stripHeight(facts)
  if (strip <= highestStrip && room - strip >= leastDrawing)
    return { height: room - strip, facts, named, apart: [] }
  const body = { kind: 'chart', chart: 'number', facts } as const
  return {
    height: room,
    facts: [],
    named: [],
    apart: facts.length ? [{ body, sources: named, clicks: 0 }] : [],
  }
}

const partOf = (view: DiagramView, body: PlannedPart['body'], sources: string[]): PlannedPart => ({
  body,
  sources,
  clicks: view.steps,
  label: view.part?.label,
})

/**
 * What the notes of pipelines say below their drawing. Where there are several lanes, each says whose it is.
 *
 * @param ids pipelines of the content
 */
function remarksOf(ids: string[], { content, text, pipelines }: PlanContext): Inline[][] | undefined {
  const told = ids.flatMap((id) => {
    const note = text.optionalInline(byId(content.pipelines, id).note)
    if (!note) return []
    const title = pipelines.get(id)?.title ?? ''
    const of: Inline[] = [
      { type: 'strong', children: [{ type: 'text', value: title }] },
      { type: 'text', value: ' ' },
    ]
    return [ids.length > 1 ? [...of, ...note] : note]
  })
  return told.length ? told : undefined
}

/** One pipeline; split into several views where its labels would become too small. */
export function pipeline(slide: Of<'pipeline'>, context: PlanContext): PlannedPart[] {
  const { content, text, pipelines, diagrams } = context
  const remark = text.optionalInline(slide.text)
  const input = byId(content.pipelines, slide.pipeline)
  const { height, facts, named, apart } = below(slide, [remark && inlineText(remark)], context)
  const model = pipelines.get(slide.pipeline)
  const views = diagrams({
    id: slide.id,
    pipelines: model ? [model] : [],
    all: pipelines,
    groups: slide.groups,
    view: slide.groups ? 'detail' : 'auto',
    reveal: slide.reveal,
    box: { width: stageWidth, height },
    place: context.placeOf(slide),
  })
  const remarks = remarksOf([slide.pipeline], context)
  const sources = [...input.sources, ...named, ...citesOf(remark), ...(remarks ?? []).flatMap(citesOf)]
  const parts = views.map((diagram, at) => {
    const first = at === 0 ? { facts, remarks } : { facts: [] }
    return partOf(diagram, { kind: 'pipeline', diagram, text: remark, ...first }, sources)
  })
  return [...parts, ...apart]
}

/** Two to four pipelines in aligned lanes, with the computed difference in words. */
export function compare(slide: Of<'compare'>, context: PlanContext): PlannedPart[] {
  const { content, text, pipelines, diagrams } = context
  const remark = text.optionalInline(slide.text)
  const models = slide.pipelines.flatMap((id) => pipelines.get(id) ?? [])
  // The difference is told below the lanes.
  const difference = context.difference(models, pipelines)
  const { height, facts, named, apart } = below(slide, [difference, remark && inlineText(remark)], context)
  const views = diagrams({
    id: slide.id,
    pipelines: models,
    all: pipelines,
    groups: slide.groups,
    view: slide.view,
    reveal: slide.reveal,
    box: { width: stageWidth, height },
    place: context.placeOf(slide),
  })
  const remarks = remarksOf(slide.pipelines, context)
  const sources = [
    ...slide.pipelines.flatMap((id) => byId(content.pipelines, id).sources),
    ...named,
    ...citesOf(remark),
    ...(remarks ?? []).flatMap(citesOf),
  ]
  const subjects = models.flatMap(({ subject }) => subject ?? [])
  const parts = views.map((diagram, at) => {
    const first = at === 0 ? { facts, remarks } : { facts: [] }
    return partOf(diagram, { kind: 'compare', diagram, subjects, text: remark, ...first }, sources)
  })
  return [...parts, ...apart]
}
