import type { SlideOf } from '../../deck/model.js'
import { openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'
import { pictureBlock } from '../../markdown/picture.js'

/** Options under the question, and the answer, which comes at the click. */
export function markdown(slide: SlideOf<'question'>, context: MarkdownContext): KindOutput {
  const options = slide.options.flatMap(({ text, right }) =>
    wrap(openTag('Choice', { right }), 'Choice', [context.paragraph(text)]),
  )
  const answer = wrap('<Answer>', 'Answer', [context.paragraph(slide.answer)])
  const { picture: shown } = slide
  const picture = shown ? [pictureBlock(shown.src, shown.alt, context)] : []
  return {
    blocks: [
      headline(slide, context),
      ...picture,
      ...wrap('<Question>', 'Question', [...options, ...answer]),
    ],
  }
}
