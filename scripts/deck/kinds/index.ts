/** One planner for each slide kind but agenda and sources, which need the whole deck (../plan.ts). */
import type { SlideInput, SlideKind } from '../../schema/outline.js'
import type { PlanContext, PlannedPart } from '../context.js'
import { code } from './code.js'
import { compare, pipeline } from './diagrams.js'
import { cards, chart, correction, glossary, table } from './knowledge.js'
import { closing, columns, cover, image, quote, section, statement } from './prose.js'
import { timeline } from './timeline.js'

type Planner<K extends SlideKind> = (
  slide: Extract<SlideInput, { kind: K }>,
  context: PlanContext,
) => PlannedPart[]

type LocalKind = Exclude<SlideKind, 'agenda' | 'sources'>

const planners: { [K in LocalKind]: Planner<K> } = {
  cover,
  section,
  statement,
  pipeline,
  compare,
  table,
  timeline,
  cards,
  chart,
  image,
  code,
  quote,
  columns,
  correction,
  glossary,
  closing,
}

/** Plans one outline entry; one part for each slide that it needs. */
export function planParts(
  slide: Extract<SlideInput, { kind: LocalKind }>,
  context: PlanContext,
): PlannedPart[] {
  const planner = planners[slide.kind] as Planner<typeof slide.kind>
  return planner(slide, context)
}
