import type { SlideOf } from '../../deck/model.js'
import { openTag } from '../attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../context.js'
import { headline } from '../headline.js'

/** The references, one a line, so that a diff shows which one changed. */
export function sources(slide: SlideOf<'sources'>, context: MarkdownContext): KindOutput {
  const items = slide.references.map(({ number, id, href, identifier, full }) => {
    const open = openTag('Reference', { n: String(number), id, href, identifier })
    return `${open}${context.html(full)}</Reference>`
  })
  return { blocks: [headline(slide, context), ...wrap('<References>', 'References', [items.join('\n')])] }
}
