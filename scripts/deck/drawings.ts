/** What slides with a drawing share: the pipelines in one language, what is asked to be drawn, and what stands below. */
import type { SlideInput, SlideInputOf } from '../schema/outline.js'
import {
  byId,
  type DrawingRequest,
  type PlanContext,
  type PlannedPart,
  type SlideDrawing,
} from './context.js'
import { lines } from '../text/measure.js'
import { inlineText } from '../content/inline.js'
import type { Inline } from '../schema/inline.js'
import type { DiagramView, PipelineModel } from './model.js'
import { stageRoom, stageWidth } from '../text/headline.js'
import { factModel, factSources, factsHeight } from './facts.js'

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
        adds: text.optional(pipeline.adds),
        name: text.plain(pipeline.name),
        mode: pipeline.mode,
        stages: pipeline.stages.map((stage) => ({
          ...stage,
          label: text.plain(stage.label),
          detail: text.optional(stage.detail),
          tokens: stage.tokens?.map(({ count = 0, fact, ...run }) => ({
            ...run,
            modality: run.modality ?? stage.modality,
            count: fact === undefined ? count : Math.round(byId(content.facts, fact).value ?? 0),
          })),
          picture: stage.picture && { ...stage.picture, alt: text.plain(stage.picture.alt) },
        })),
        edges: pipeline.edges.map((edge) => {
          if (Array.isArray(edge)) return { from: edge[0], to: edge[1], kind: edge[2] ?? 'data' }
          return { from: edge.from, to: edge.to, kind: edge.kind, label: text.optional(edge.label) }
        }),
        groups: (pipeline.groups ?? []).map((group) => ({
          ...group,
          label: text.plain(group.label),
          name: text.optional(group.name),
          detail: text.optional(group.detail),
        })),
        ...(pipeline.frames?.length
          ? { frames: pipeline.frames.map((frame) => ({ ...frame, label: text.plain(frame.label) })) }
          : {}),
        legend: Object.fromEntries(
          Object.entries(pipeline.legend ?? {}).map(([kind, words]) => [kind, text.plain(words)]),
        ),
        modalities: subject?.modalities,
        beside: besideIn(content.outline, pipeline.id),
      }
      return [pipeline.id, model]
    }),
  )
}

/** The pipelines that stand in a comparison with this one. */
function besideIn(outline: PlanContext['content']['outline'], id: string): string[] | undefined {
  const lanes = outline.flatMap(({ slides }) =>
    slides.flatMap((slide) => (slide.kind === 'compare' ? [slide.pipelines] : [])),
  )
  const others = new Set(lanes.filter((ids) => ids.includes(id)).flat())
  others.delete(id)
  return others.size > 0 ? [...others] : undefined
}

/** Numbers higher than this, or that leave a drawing less than this, stand on a slide of their own; px. */
const highestStrip = 190
const leastDrawing = 280

/** What a slide draws, and what stands below: numbers and paragraphs. */
function drawingOf(
  slide: SlideInputOf<'pipeline'> | SlideInputOf<'compare'>,
  asked: Pick<DrawingRequest, 'pipelines' | 'view'>,
  paragraphs: (string | undefined)[],
  context: PlanContext,
): SlideDrawing {
  const found = (slide.facts ?? []).map((id) => byId(context.content.facts, id))
  const facts = found.map((fact) => factModel(fact, context))
  const named = found.flatMap((fact) => factSources(fact, context))
  const taken = paragraphs.reduce(
    (sum, text) => (text === undefined ? sum : sum + lines(text, 20, stageWidth) * 30 + 20),
    0,
  )
  const room = stageRoom(context.text.plain(slide.headline), slide.kind === 'compare') - taken
  const request = (height: number): DrawingRequest => ({
    ...asked,
    pipelines: asked.pipelines.map((one) => framed(emphasised(one, slide.emphasis), slide.frames)),
    id: slide.id,
    all: context.pipelines,
    groups: slide.groups,
    reveal: slide.reveal,
    box: { width: stageWidth, height },
    place: context.placeOf(slide),
  })
  const strip = factsHeight(facts)
  if (strip <= highestStrip && room - strip >= leastDrawing)
    return { request: request(room - strip), facts, named, apart: [] }
  const body = { kind: 'chart', chart: 'number', facts } as const
  return {
    request: request(room),
    facts: [],
    named: [],
    apart: facts.length ? [{ body, sources: named, clicks: 0 }] : [],
  }
}

/** A pipeline with the stages marked that a headline speaks of. */
const emphasised = (pipeline: PipelineModel, ids: string[] = []): PipelineModel =>
  ids.length === 0
    ? pipeline
    : {
        ...pipeline,
        stages: pipeline.stages.map((stage) => (ids.includes(stage.id) ? { ...stage, strong: true } : stage)),
      }

/** A pipeline with only the frames that a slide asks for. */
const framed = ({ frames, ...pipeline }: PipelineModel, ids?: string[]): PipelineModel =>
  frames ? { ...pipeline, frames: ids ? frames.filter(({ id }) => ids.includes(id)) : frames } : pipeline

/** Drawings of one pipeline, and of several in aligned lanes with the computed difference in words below them. */
const drawings = {
  pipeline(slide: SlideInputOf<'pipeline'>, context: PlanContext): SlideDrawing {
    const { text, pipelines } = context
    const remark = text.optionalInline(slide.text)
    const model = pipelines.get(slide.pipeline)
    const asked = { pipelines: model ? [model] : [], view: slide.groups ? 'detail' : 'auto' } as const
    return drawingOf(slide, asked, [remark && inlineText(remark)], context)
  },
  compare(slide: SlideInputOf<'compare'>, context: PlanContext): SlideDrawing {
    const { text, pipelines } = context
    const remark = text.optionalInline(slide.text)
    const models = slide.pipelines.flatMap((id) => pipelines.get(id) ?? [])
    const difference = context.difference(models, pipelines)
    const asked = { pipelines: models, view: slide.view }
    return drawingOf(slide, asked, [difference, remark && inlineText(remark)], context)
  },
}

/** Every drawing of the outline by the id of its slide, in order. Draws nothing. */
export function slideDrawings(context: PlanContext): Map<string, SlideDrawing> {
  const found = new Map<string, SlideDrawing>()
  for (const slide of context.content.outline.flatMap(({ slides }) => slides)) {
    if (slide.kind === 'pipeline') found.set(slide.id, drawings.pipeline(slide, context))
    if (slide.kind === 'compare') found.set(slide.id, drawings.compare(slide, context))
  }
  return found
}

/** What was asked for a slide, and the views that came of it. */
export function drawnOn(
  slide: SlideInputOf<'pipeline'> | SlideInputOf<'compare'>,
  { drawings, views }: PlanContext,
) {
  const drawing = drawings.get(slide.id)
  if (!drawing) throw new Error(`no drawing of “${slide.id}”: it was asked for before the deck was planned`)
  return { ...drawing, views: views(drawing.request) }
}

export const partOf = (view: DiagramView, body: PlannedPart['body'], sources: string[]): PlannedPart => ({
  body,
  sources,
  clicks: view.steps,
  label: view.part?.label,
})

/** The pipelines that a slide draws. */
const drawnBy = (slide: SlideInput): string[] =>
  slide.kind === 'pipeline' ? [slide.pipeline] : slide.kind === 'compare' ? slide.pipelines : []

/**
 * What the notes of pipelines say below their drawing: each once, at the first slide of the outline that draws its
 * pipeline. Where there are several lanes, each says whose it is.
 */
export function remarksOf(
  slide: SlideInputOf<'pipeline'> | SlideInputOf<'compare'>,
  { content, text, pipelines }: PlanContext,
): Inline[][] | undefined {
  const ids = drawnBy(slide)
  const all = content.outline.flatMap(({ slides }) => slides)
  const told = ids.flatMap((id) => {
    const note = text.optionalInline(byId(content.pipelines, id).note)
    const first = all.find((other) => drawnBy(other).includes(id))
    if (!note || first?.id !== slide.id) return []
    const title = pipelines.get(id)?.title ?? ''
    const of: Inline[] = [
      { type: 'strong', children: [{ type: 'text', value: title }] },
      { type: 'text', value: ' ' },
    ]
    return [ids.length > 1 ? [...of, ...note] : note]
  })
  return told.length ? told : undefined
}
