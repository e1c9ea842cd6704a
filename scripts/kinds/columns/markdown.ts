import type { SlideOf } from '../../deck/model.js'
import { openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** Two or three columns of points. */
export function markdown(slide: SlideOf<'columns'>, context: MarkdownContext): KindOutput {
  const items = slide.columns.flatMap((column) =>
    wrap(openTag('Column', { title: column.title, of: column.subject }), 'Column', [
      context.paragraph(column.text),
      context.list(column.points),
    ]),
  )
  return { blocks: [headline(slide, context), ...wrap('<Columns>', 'Columns', items)] }
}
