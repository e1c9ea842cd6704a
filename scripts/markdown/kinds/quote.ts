import type { SlideOf } from '../../deck/model.js'
import { wrap, type KindOutput, type MarkdownContext } from '../context.js'
import { headline } from '../headline.js'

/** A quotation and who said it. */
export function quote(slide: SlideOf<'quote'>, context: MarkdownContext): KindOutput {
  return {
    blocks: [
      headline(slide, context),
      `> ${context.paragraph([{ type: 'text', value: slide.quote }])}`,
      ...wrap('<By>', 'By', [context.paragraph(slide.by)]),
      context.paragraph(slide.text),
    ],
  }
}
