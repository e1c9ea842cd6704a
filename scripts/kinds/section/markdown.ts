import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

const mostDrawn = 4

/** The opening of a section. */
export function markdown(slide: SlideOf<'section'>, context: MarkdownContext): KindOutput {
  const of = new Map(context.deck.subjects.map(({ id, modalities }) => [id, modalities]))
  // Each modality once, and no more than have room below one another.
  const about = [...new Set((slide.subjects ?? []).flatMap((id) => of.get(id) ?? []))].slice(0, mostDrawn)
  return {
    blocks: [headline(slide, context), context.paragraph(slide.text)],
    frontMatter: { ordinal: slide.ordinal, ...(about.length ? { about } : {}) },
  }
}
