import type { SlideOf } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'
import { openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** What was claimed, and what is true. */
export function markdown(slide: SlideOf<'correction'>, context: MarkdownContext): KindOutput {
  const { claim } = slide
  const label = wordOf(context.deck.locale.strings, `verdict.${claim.verdict}`)
  const open = openTag('Claim', { verdict: claim.verdict, label, where: claim.where })
  return {
    blocks: [
      headline(slide, context),
      ...wrap(open, 'Claim', [`> ${context.paragraph(claim.quote)}`]),
      ...wrap('<Truth>', 'Truth', [context.paragraph(claim.truth)]),
    ],
  }
}
