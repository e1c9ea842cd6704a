import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import type { Inline } from '../../schema/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body {
  kind: 'question'
  picture?: { src: string; alt: string }
  options: { text: Inline[]; right: boolean }[]
  answer: Inline[]
}

/** A question, answered at the click. One slide: the answer belongs under its question. */
export function plan(slide: SlideInputOf<'question'>, { text }: PlanContext): PlannedPart[] {
  const options = slide.options.map((option) => ({
    text: text.inline(option.text),
    right: option.right ?? false,
  }))
  const picture = slide.picture && { src: slide.picture.image, alt: text.plain(slide.picture.alt) }
  const answer = text.inline(slide.answer)
  return [
    {
      body: { kind: 'question', ...(picture ? { picture } : {}), options, answer },
      sources: [...options.flatMap((option) => citesOf(option.text)), ...citesOf(answer)],
      clicks: 1,
    },
  ]
}
