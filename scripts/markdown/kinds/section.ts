import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../context.js'
import { headline } from '../headline.js'

/** The opening of a section. */
export function section(slide: SlideOf<'section'>, context: MarkdownContext): KindOutput {
  return {
    blocks: [headline(slide, context), context.paragraph(slide.text)],
    frontMatter: { ordinal: slide.ordinal },
  }
}
