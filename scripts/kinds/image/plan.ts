import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import type { SlideInputOf } from '../../schema/outline.js'
import type { Inline } from '../../schema/inline.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = {
  kind: 'image'
  src: string
  alt: string
  caption?: Inline[]
  credit?: Inline[]
  fill?: true
}

const one = (body: PlannedPart['body'], sources: string[] = []): PlannedPart[] => [
  { body, sources, clicks: 0 },
]

/** A picture with its text alternative. */
export function plan(slide: SlideInputOf<'image'>, { text }: PlanContext): PlannedPart[] {
  const caption = text.optionalInline(slide.caption)
  const credit = text.optionalInline(slide.credit)
  const body = { kind: 'image', src: slide.image, alt: text.plain(slide.alt), caption } as const
  const more = { ...(credit ? { credit } : {}), ...(slide.fit === 'fill' ? { fill: true as const } : {}) }
  return one({ ...body, ...more }, [...citesOf(caption), ...citesOf(credit)])
}
