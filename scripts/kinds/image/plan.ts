import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import type { SlideInputOf } from '../../schema/outline.js'
import type { Inline } from '../../schema/inline.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = { kind: 'image'; src: string; alt: string; caption?: Inline[] }

const one = (body: PlannedPart['body'], sources: string[] = []): PlannedPart[] => [
  { body, sources, clicks: 0 },
]

/** A picture with its text alternative. */
export function plan(slide: SlideInputOf<'image'>, { text }: PlanContext): PlannedPart[] {
  const caption = text.optionalInline(slide.caption)
  return one({ kind: 'image', src: slide.image, alt: text.plain(slide.alt), caption }, citesOf(caption))
}
