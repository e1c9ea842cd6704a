/** Slides that hold a diagram: one pipeline, or two to four compared. */
import type { SlideInput } from '../../schema/outline.js'
import { byId, citesOf, type PlanContext, type PlannedPart } from '../context.js'
import { linesOf } from '../estimate.js'
import { inlineText } from '../../content/inline.js'
import type { DiagramView, PipelineModel } from '../model.js'
import { stageRoom, stageWidth } from '../room.js'

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

/** Room that a paragraph below the diagram leaves to it, in px. */
function roomAbove(headline: string, paragraphs: (string | undefined)[], legend = false): number {
  const below = paragraphs.filter((text) => text !== undefined)
  const taken = below.reduce((sum, text) => sum + linesOf(text, 20, stageWidth) * 30 + 20, 0)
  return stageRoom(headline, legend) - taken
}

const partOf = (view: DiagramView, body: PlannedPart['body'], sources: string[]): PlannedPart => ({
  body,
  sources,
  clicks: view.steps,
  label: view.part?.label,
})

/** One pipeline; split into several views where its labels would become too small. */
export function pipeline(slide: Of<'pipeline'>, context: PlanContext): PlannedPart[] {
  const { content, text, pipelines, diagrams } = context
  const remark = text.optionalInline(slide.text)
  const input = byId(content.pipelines, slide.pipeline)
  const model = pipelines.get(slide.pipeline)
  const views = diagrams({
    id: slide.id,
    pipelines: model ? [model] : [],
    all: pipelines,
    groups: slide.groups,
    view: slide.groups ? 'detail' : 'auto',
    reveal: slide.reveal,
    box: { width: stageWidth, height: roomAbove(text.plain(slide.headline), [remark && inlineText(remark)]) },
    place: context.placeOf(slide),
  })
  const sources = [...input.sources, ...citesOf(remark), ...citesOf(text.optionalInline(input.note))]
  return views.map((diagram) => partOf(diagram, { kind: 'pipeline', diagram, text: remark }, sources))
}

/** Two to four pipelines in aligned lanes, with the computed difference in words. */
export function compare(slide: Of<'compare'>, context: PlanContext): PlannedPart[] {
  const { content, text, pipelines, diagrams } = context
  const remark = text.optionalInline(slide.text)
  const models = slide.pipelines.flatMap((id) => pipelines.get(id) ?? [])
  // The difference is told below the lanes.
  const difference = context.difference(models, pipelines)
  const views = diagrams({
    id: slide.id,
    pipelines: models,
    all: pipelines,
    groups: slide.groups,
    view: slide.view,
    reveal: slide.reveal,
    box: {
      width: stageWidth,
      height: roomAbove(text.plain(slide.headline), [difference, remark && inlineText(remark)], true),
    },
    place: context.placeOf(slide),
  })
  const sources = slide.pipelines.flatMap((id) => byId(content.pipelines, id).sources)
  const subjects = models.flatMap(({ subject }) => subject ?? [])
  return views.map((diagram) =>
    partOf(diagram, { kind: 'compare', diagram, subjects, text: remark }, [...sources, ...citesOf(remark)]),
  )
}
