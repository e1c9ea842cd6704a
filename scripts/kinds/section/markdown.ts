import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** The opening of a section. */
export function markdown(slide: SlideOf<'section'>, context: MarkdownContext): KindOutput {
  return {
    blocks: [headline(slide, context), context.paragraph(slide.text)],
    frontMatter: { ordinal: slide.ordinal },
  }
}
