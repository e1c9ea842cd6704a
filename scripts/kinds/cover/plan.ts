import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import type { SlideInputOf } from '../../schema/outline.js'
import type { Inline } from '../../schema/inline.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = {
  kind: 'cover'
  title: string
  subtitle?: string
  text?: Inline[]
  /** In place of the art. */
  picture?: { src: string; alt: string; credit?: Inline[] }
  /** Ids of the pipelines that the deck compares first, else of the first one that it shows: what the cover's art is of. */
  pipelines?: string[]
}

const one = (body: PlannedPart['body'], sources: string[] = []): PlannedPart[] => [
  { body, sources, clicks: 0 },
]

/** The cover carries the deck's title; its headline is the title where they agree. */
export function plan(slide: SlideInputOf<'cover'>, { content, text }: PlanContext): PlannedPart[] {
  const intro = text.optionalInline(slide.text)
  const subtitle = text.optional(content.deck.subtitle)
  const cites = citesOf(text.optionalInline(content.deck.credit))
  const { image, alt, credit } = slide.picture ?? {}
  const by = text.optionalInline(credit)
  const picture =
    image === undefined ? undefined : { src: image, alt: text.plain(alt), ...(by ? { credit: by } : {}) }
  const slides = content.outline.flatMap((section) => section.slides)
  const compared = slides.find((one) => one.kind === 'compare')
  const shown = slides.find((one) => one.kind === 'pipeline')
  const pipelines = compared?.pipelines ?? (shown ? [shown.pipeline] : undefined)
  const body = {
    ...({ kind: 'cover', title: text.plain(slide.headline), subtitle, text: intro } as const),
    ...(picture ? { picture } : {}),
    ...(pipelines && !picture ? { pipelines } : {}),
  }
  return one(body, [...citesOf(intro), ...cites, ...citesOf(by)])
}
