import type { SlideOf } from '../../deck/model.js'
import { emptyTag } from '../../markdown/attribute.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** Shares are kept to a hundredth of a per cent. */
const rounded = (shares: number[]): number[] => shares.map((share) => Math.round(share * 1e4) / 1e4)

/** The picture, the question and both answers; live once it is started. */
export function markdown(slide: SlideOf<'tiny-model'>, context: MarkdownContext): KindOutput {
  const { squares, row, column, layer, figures, subjects } = slide
  const model = emptyTag('TinyModel', {
    squares,
    row,
    column,
    layer,
    blind: rounded(slide.blind),
    seeing: rounded(slide.seeing),
    patches: rounded(slide.patches),
    words: rounded(slide.words),
    figures: [figures.parameters, figures.examined, figures.seeing, figures.blind],
    subjects,
  })
  return { blocks: [headline(slide, context), model, context.paragraph(slide.text)] }
}
