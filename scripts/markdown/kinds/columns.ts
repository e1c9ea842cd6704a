import type { SlideOf } from '../../deck/model.js'
import { openTag } from '../attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../context.js'
import { headline } from '../headline.js'

/** Two or three columns of points. */
export function columns(slide: SlideOf<'columns'>, context: MarkdownContext): KindOutput {
  const items = slide.columns.flatMap((column) =>
    wrap(openTag('Column', { title: column.title, of: column.subject }), 'Column', [
      context.paragraph(column.text),
      context.list(column.points),
    ]),
  )
  return { blocks: [headline(slide, context), ...wrap('<Columns>', 'Columns', items)] }
}
