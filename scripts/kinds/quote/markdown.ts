import type { SlideOf } from '../../deck/model.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'
import { stressed } from './stress.js'

/** A quotation and who said it. */
export function markdown(slide: SlideOf<'quote'>, context: MarkdownContext): KindOutput {
  return {
    blocks: [
      headline(slide, context),
      ...wrap('<By>', 'By', [context.paragraph(slide.by)]),
      `> ${context.paragraph(stressed(slide.quote, slide.stress))}`,
      context.paragraph(slide.text),
    ],
  }
}
