import { byId, citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { drawnOn, partOf, remarksOf } from '../../deck/drawings.js'
import type { SlideInputOf } from '../../schema/outline.js'
import type { DiagramView, FactModel } from '../../deck/model.js'
import type { Inline } from '../../schema/inline.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = {
  kind: 'compare'
  diagram: DiagramView
  subjects: string[]
  facts: FactModel[]
  text?: Inline[]
  /** What the pipelines' notes say; on the first part. */
  remarks?: Inline[][]
}

/** Two to four pipelines in aligned lanes, with the computed difference in words. */
export function plan(slide: SlideInputOf<'compare'>, context: PlanContext): PlannedPart[] {
  const { content, text } = context
  const remark = text.optionalInline(slide.text)
  const { request, views, facts, named, apart } = drawnOn(slide, context)
  const remarks = remarksOf(slide, context)
  const sources = [
    ...slide.pipelines.flatMap((id) => byId(content.pipelines, id).sources),
    ...named,
    ...citesOf(remark),
    ...(remarks ?? []).flatMap(citesOf),
  ]
  const subjects = request.pipelines.flatMap(({ subject }) => subject ?? [])
  const parts = views.map((diagram, at) => {
    const first = at === 0 ? { facts, remarks } : { facts: [] }
    return partOf(diagram, { kind: 'compare', diagram, subjects, text: remark, ...first }, sources)
  })
  return [...parts, ...apart]
}
