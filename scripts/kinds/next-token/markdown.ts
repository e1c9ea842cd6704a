import type { SlideOf } from '../../deck/model.js'
import { emptyTag } from '../../markdown/attribute.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** The candidates with their scores; live once it is started. */
export function markdown(slide: SlideOf<'next-token'>, context: MarkdownContext): KindOutput {
  const { before, candidates, model, temperature, topP, seed } = slide
  const next = emptyTag('NextToken', {
    before,
    candidates: candidates.map(({ text }) => text),
    scores: candidates.map(({ score }) => score),
    model,
    temperature,
    'top-p': topP,
    seed,
  })
  return { blocks: [headline(slide, context), next, context.paragraph(slide.text)] }
}
