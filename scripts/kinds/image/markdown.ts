import type { SlideOf } from '../../deck/model.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'
import { pictureBlock } from '../../markdown/picture.js'

/** A picture with its caption; the file lies in the deck's folder of pictures, beside the markdown. */
export function markdown(slide: SlideOf<'image'>, context: MarkdownContext): KindOutput {
  return {
    blocks: [
      headline(slide, context),
      pictureBlock(slide.src, slide.alt, context),
      context.paragraph(slide.caption),
      ...(slide.credit ? wrap('<By>', 'By', [context.paragraph(slide.credit)]) : []),
    ],
    frontMatter: { layout: 'figure', ...(slide.fill ? { fit: 'fill' } : {}) },
  }
}
