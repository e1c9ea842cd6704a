import type { SlideOf } from '../../deck/model.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** A quotation and who said it. */
export function markdown(slide: SlideOf<'quote'>, context: MarkdownContext): KindOutput {
  return {
    blocks: [
      headline(slide, context),
      `> ${context.paragraph([{ type: 'text', value: slide.quote }])}`,
      ...wrap('<By>', 'By', [context.paragraph(slide.by)]),
      context.paragraph(slide.text),
    ],
  }
}
