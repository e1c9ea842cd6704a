import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import type { SlideInputOf } from '../../schema/outline.js'
import type { Inline } from '../../schema/inline.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = { kind: 'section'; text?: Inline[]; ordinal: number; subjects?: string[] }

const one = (body: PlannedPart['body'], sources: string[] = []): PlannedPart[] => [
  { body, sources, clicks: 0 },
]

/** `ordinal` counts the sections of the main part from 1; it is set when the deck is numbered. */
export function plan(slide: SlideInputOf<'section'>, { text }: PlanContext): PlannedPart[] {
  const intro = text.optionalInline(slide.text)
  const { subjects } = slide
  return one({ kind: 'section', text: intro, ordinal: 0, ...(subjects ? { subjects } : {}) }, citesOf(intro))
}
