import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../context.js'
import { headline } from '../headline.js'
import { linkTarget } from '../link.js'

/** A picture with its caption. */
export function image(slide: SlideOf<'image'>, context: MarkdownContext): KindOutput {
  return {
    blocks: [
      headline(slide, context),
      `![${context.label(slide.alt)}](${linkTarget(slide.src)})`,
      context.paragraph(slide.caption),
    ],
    frontMatter: { layout: 'figure', image: slide.src, alt: slide.alt },
  }
}
