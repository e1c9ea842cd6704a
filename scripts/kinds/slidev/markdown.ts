import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** The author's own Markdown, as it is, on the page of the deck. */
export function markdown(slide: SlideOf<'slidev'>, context: MarkdownContext): KindOutput {
  return {
    frontMatter: { layout: 'default' },
    blocks: [headline(slide, context), slide.markdown],
  }
}
