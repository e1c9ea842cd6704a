import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../context.js'
import { headline } from '../headline.js'

/** What to remember. */
export function closing(slide: SlideOf<'closing'>, context: MarkdownContext): KindOutput {
  return { blocks: [headline(slide, context), context.list(slide.points, slide.from)] }
}
