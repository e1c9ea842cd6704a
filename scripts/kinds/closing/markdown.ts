import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** What to remember. */
export function markdown(slide: SlideOf<'closing'>, context: MarkdownContext): KindOutput {
  return { blocks: [headline(slide, context), context.list(slide.points, slide.from)] }
}
