import type { SlideOf } from '../../deck/model.js'
import { emptyTag, openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** The candidates with their scores, or what was counted; live once it is started. */
export function markdown(slide: SlideOf<'next-token'>, context: MarkdownContext): KindOutput {
  const { before, candidates, counted, back, model, temperature, topP, seed } = slide
  const given = {
    candidates: candidates.map(({ text }) => text),
    scores: candidates.map(({ score }) => score),
  }
  const settings = { model, temperature, 'top-p': topP, seed }
  const counts = counted?.map(({ length, words, counts: all, rest }) =>
    emptyTag('NextCounts', { length, words, counts: all, rest }),
  )
  const next = counts
    ? wrap(openTag('NextToken', { before, back, ...settings }), 'NextToken', counts)
    : [emptyTag('NextToken', { before, ...given, ...settings })]
  return { blocks: [headline(slide, context), ...next, context.paragraph(slide.text)] }
}
