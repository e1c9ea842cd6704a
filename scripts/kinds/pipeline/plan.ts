import { byId, citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { drawnOn, partOf, remarksOf } from '../../deck/drawings.js'
import type { SlideInputOf } from '../../schema/outline.js'
import type { DiagramView, FactModel } from '../../deck/model.js'
import type { Inline } from '../../schema/inline.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = {
  kind: 'pipeline'
  diagram: DiagramView
  facts: FactModel[]
  text?: Inline[]
  remarks?: Inline[][]
}

/** One pipeline; split into several views where its labels would become too small. */
export function plan(slide: SlideInputOf<'pipeline'>, context: PlanContext): PlannedPart[] {
  const { content, text } = context
  const remark = text.optionalInline(slide.text)
  const input = byId(content.pipelines, slide.pipeline)
  const { views, facts, named, apart } = drawnOn(slide, context)
  const remarks = remarksOf(slide, context)
  const sources = [...input.sources, ...named, ...citesOf(remark), ...(remarks ?? []).flatMap(citesOf)]
  const parts = views.map((diagram, at) => {
    const first = at === 0 ? { facts, remarks } : { facts: [] }
    return partOf(diagram, { kind: 'pipeline', diagram, text: remark, ...first }, sources)
  })
  return [...parts, ...apart]
}
