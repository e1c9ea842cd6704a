import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../context.js'
import { fence, hasVariantGroup, ignoreMark } from '../fence.js'
import { headline } from '../headline.js'

/** Slidev would draw these instead of showing the code. */
const drawn = new Set(['mermaid', 'plantuml'])

/** A listing. */
export function code(slide: SlideOf<'code'>, context: MarkdownContext): KindOutput {
  const word = /^[A-Za-z0-9+#-]+/.exec(slide.language.trim())?.[0] ?? 'text'
  return {
    blocks: [
      headline(slide, context),
      // Before the listing: at the end of a slide it would be taken for the notes.
      hasVariantGroup(slide.code) ? `<!-- ${ignoreMark} -->` : '',
      ...fence(slide.code, drawn.has(word) ? 'text' : word),
      context.paragraph(slide.caption),
    ],
  }
}
