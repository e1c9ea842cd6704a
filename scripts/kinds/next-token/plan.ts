import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { inlineText } from '../../content/inline.js'
import { packCounts, type NextCount } from '../../figures/next.js'
import { countNext } from '../../models/counting.js'
import type { Inline } from '../../schema/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body {
  kind: 'next-token'
  before: string
  candidates: { text: string; score: number }[]
  /** Absent where the talk’s notes are counted. */
  model?: string
  /** What a counted model found: looking back at nothing, at one token … */
  counted?: NextCount[]
  /** Tokens that it looks back at first. */
  back?: number
  temperature: number
  topP: number
  seed: number
  text?: Inline[]
}

/** Scores, and what temperature and top-p make of them. One slide. */
export function plan(slide: SlideInputOf<'next-token'>, context: PlanContext): PlannedPart[] {
  const { text } = context
  const { temperature, topP, seed } = slide
  const remark = text.optionalInline(slide.text)
  const body: Body = {
    kind: 'next-token',
    before: text.plain(slide.before),
    candidates: (slide.candidates ?? []).map(({ text: one, score }) => ({ text: text.plain(one), score })),
    model: text.optional(slide.model),
    ...counted(slide, context),
    ...{ temperature, topP, seed },
    ...(remark ? { text: remark } : {}),
  }
  return [{ body, sources: citesOf(remark), clicks: 0 }]
}

/** Counts at the build: in the text that the slide gives, or paragraph by paragraph in the talk’s notes. */
function counted(slide: SlideInputOf<'next-token'>, { content, text }: PlanContext): Partial<Body> {
  if (!slide.counted) return {}
  const own = text.optional(slide.counted.text)
  const notes = content.outline.flatMap(({ slides }) => slides.flatMap((one) => text.notes(one.notes)))
  const texts = own === undefined ? notes.map((paragraph) => inlineText(paragraph.text)) : [own]
  const found = countNext(texts, text.plain(slide.before)).map(packCounts)
  return { counted: found, back: Math.min(slide.counted.back, found.length - 1) }
}
