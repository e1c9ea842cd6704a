import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { fence } from '../../markdown/fence.js'
import { headline } from '../../markdown/headline.js'

/** A Mermaid fence, in whose place its drawing comes, and a caption. */
export function markdown(slide: SlideOf<'mermaid'>, context: MarkdownContext): KindOutput {
  return {
    blocks: [headline(slide, context), ...fence(slide.mermaid, 'mermaid'), context.paragraph(slide.caption)],
  }
}
