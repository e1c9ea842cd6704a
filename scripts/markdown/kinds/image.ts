import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../context.js'
import { headline } from '../headline.js'
import { linkTarget } from '../link.js'

/** A picture with its caption; the file lies in a folder with the deck's name, beside the markdown. */
export function image(slide: SlideOf<'image'>, context: MarkdownContext): KindOutput {
  return {
    blocks: [
      headline(slide, context),
      `![${context.label(slide.alt)}](${linkTarget(`./${context.deck.id}/${slide.src}`)})`,
      context.paragraph(slide.caption),
    ],
    frontMatter: { layout: 'figure' },
  }
}
