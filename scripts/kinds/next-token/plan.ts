import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import type { Inline } from '../../schema/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body {
  kind: 'next-token'
  before: string
  candidates: { text: string; score: number }[]
  model: string
  temperature: number
  topP: number
  seed: number
  text?: Inline[]
}

/** Scores, and what temperature and top-p make of them. One slide. */
export function plan(slide: SlideInputOf<'next-token'>, { text }: PlanContext): PlannedPart[] {
  const { temperature, topP, seed } = slide
  const remark = text.optionalInline(slide.text)
  const body: Body = {
    kind: 'next-token',
    before: text.plain(slide.before),
    candidates: slide.candidates.map(({ text: one, score }) => ({ text: text.plain(one), score })),
    model: text.plain(slide.model),
    ...{ temperature, topP, seed },
    ...(remark ? { text: remark } : {}),
  }
  return [{ body, sources: citesOf(remark), clicks: 0 }]
}
