import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'
import { numbers } from '../../markdown/numbers.js'

/** Numbers, as bars or large figures. */
export function markdown(slide: SlideOf<'chart'>, context: MarkdownContext): KindOutput {
  return {
    blocks: [
      headline(slide, context),
      ...numbers(slide.chart, slide.facts, context, slide),
      context.paragraph(slide.text),
    ],
  }
}
