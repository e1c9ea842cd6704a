import type { SlideOf } from '../../deck/model.js'
import { emptyTag } from '../../markdown/attribute.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** The sentence in tokens; live once it is started. Each vocabulary is a list of pieces and their numbers by turns. */
export function markdown(slide: SlideOf<'tokens'>, context: MarkdownContext): KindOutput {
  const cut = Object.fromEntries(
    slide.rows.map(({ vocabulary, clusters }) => [
      vocabulary,
      clusters.flatMap(({ text, ids }) => [text, ids.join(' ')]),
    ]),
  )
  const tokens = emptyTag('Tokens', {
    sentence: slide.sentence,
    ...cut,
    others: slide.others.flatMap(({ text, counts }) => [text, counts.join(' ')]),
  })
  return { blocks: [headline(slide, context), tokens, context.paragraph(slide.text)] }
}
