import type { ClaimModel, SlideOf } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'
import type { Inline } from '../../schema/inline.js'
import { openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'
import { sidesOf } from './sides.js'

/** What was claimed, and what is true: once, or as a list. */
export function markdown(slide: SlideOf<'correction'>, context: MarkdownContext): KindOutput {
  const listed = slide.claims.length > 1
  const pairs = slide.claims.flatMap((claim) => pair(claim, context, listed))
  return { blocks: [headline(slide, context), ...pairs] }
}

function pair(claim: ClaimModel, context: MarkdownContext, listed: boolean): string[] {
  const label = wordOf(context.deck.locale.strings, `verdict.${claim.verdict}`)
  const { verdict, where } = claim
  const open = openTag('Claim', { verdict, label, where })
  const truth = listed ? [...claim.truth, ...citesBeside(claim)] : claim.truth
  // What was said, struck where it is wrong; beside it the sentence as it is right, with the new words.
  const sides = claim.edited ? sidesOf(claim.edited) : undefined
  const said = sides?.said ?? claim.quote
  return [
    ...wrap(open, 'Claim', [`> ${context.paragraph(said)}`]),
    ...wrap('<Truth>', 'Truth', [sides ? context.paragraph(sides.right) : '', context.paragraph(truth)]),
  ]
}

/** In a list the sources stand with what they prove; those that the text names stand there already. */
function citesBeside({ truth, sources }: ClaimModel): Inline[] {
  const named = new Set(truth.flatMap((node) => (node.type === 'cite' ? [node.source] : [])))
  return sources.filter((source) => !named.has(source)).map((source) => ({ type: 'cite', source }))
}
