import type { SlideOf } from '../../deck/model.js'
import { openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** The references, one a line, so that a diff shows which one changed. */
export function markdown(slide: SlideOf<'sources'>, context: MarkdownContext): KindOutput {
  const items = slide.references.map(({ number, id, href, identifier, full }, at) => {
    const open = openTag('Reference', {
      n: String(number),
      id,
      href,
      identifier,
      part: slide.parts?.[at],
    })
    return `${open}${context.html(full)}</Reference>`
  })
  return {
    blocks: [
      headline(slide, context),
      ...wrap(openTag('References', { size: slide.size }), 'References', [items.join('\n')]),
    ],
  }
}
