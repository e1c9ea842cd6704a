import type { SlideOf } from '../../deck/model.js'
import { openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** Terms and their definitions. */
export function markdown(slide: SlideOf<'glossary'>, context: MarkdownContext): KindOutput {
  const items = slide.terms.flatMap(({ id, term, aka, definition }, at) =>
    wrap(openTag('GlossaryTerm', { id, term, aka, letter: slide.letters?.[at] }), 'GlossaryTerm', [
      context.paragraph(definition),
    ]),
  )
  return {
    blocks: [
      headline(slide, context),
      ...wrap(
        openTag('Glossary', { size: slide.size, lettered: !!slide.letters, 'in-rows': !!slide.inRows }),
        'Glossary',
        items,
      ),
    ],
  }
}
