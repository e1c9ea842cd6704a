import type { SlideOf } from '../../deck/model.js'
import { openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** Options under the question, and the answer, which comes at the click. */
export function markdown(slide: SlideOf<'question'>, context: MarkdownContext): KindOutput {
  const options = slide.options.flatMap(({ text, right }) =>
    wrap(openTag('Choice', { right }), 'Choice', [context.paragraph(text)]),
  )
  const answer = wrap('<Answer>', 'Answer', [context.paragraph(slide.answer)])
  return {
    blocks: [headline(slide, context), ...wrap('<Question>', 'Question', [...options, ...answer])],
  }
}
