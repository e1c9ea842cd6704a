import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'
import { numbers } from '../../markdown/numbers.js'

/** One thing said large, with points below it, and numbers that prove it. */
export function markdown(slide: SlideOf<'statement'>, context: MarkdownContext): KindOutput {
  return {
    blocks: [
      headline(slide, context),
      context.paragraph(slide.text),
      context.list(slide.points),
      ...(slide.facts ? numbers('strip', slide.facts, context) : []),
    ],
  }
}
