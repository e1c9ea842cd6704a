import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import type { SlideInputOf } from '../../schema/outline.js'
import type { Inline } from '../../schema/inline.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = { kind: 'quote'; quote: string; stress?: string; by: string; text?: Inline[] }

const one = (body: PlannedPart['body'], sources: string[] = []): PlannedPart[] => [
  { body, sources, clicks: 0 },
]

/** A quotation with its author. */
export function plan(slide: SlideInputOf<'quote'>, { text }: PlanContext): PlannedPart[] {
  const remark = text.optionalInline(slide.text)
  const body = {
    kind: 'quote',
    quote: text.lines(slide.quote),
    ...(slide.stress ? { stress: text.lines(slide.stress) } : {}),
    by: text.plain(slide.by),
    text: remark,
  } as const
  return one(body, citesOf(remark))
}
