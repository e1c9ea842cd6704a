import type { FactModel, SlideOf } from '../../deck/model.js'
import { openTag } from '../attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../context.js'
import { headline } from '../headline.js'

/** Numbers, as bars or large figures. */
export function chart(slide: SlideOf<'chart'>, context: MarkdownContext): KindOutput {
  const units = new Set(slide.facts.map((fact) => fact.unit))
  const unit = units.size === 1 ? [...units][0] : undefined
  const open = openTag('Chart', { type: slide.chart, unit })
  return {
    blocks: [
      headline(slide, context),
      ...wrap(
        open,
        'Chart',
        slide.facts.flatMap((fact) => bar(fact, context)),
      ),
      context.paragraph(slide.text),
    ],
  }
}

function bar(fact: FactModel, context: MarkdownContext): string[] {
  const { value, valueText: text, label, unit, asOf } = fact
  const open = openTag('ChartBar', { value, text, label, unit, 'as-of': asOf })
  return wrap(open, 'ChartBar', [context.paragraph(fact.statement), context.paragraph(fact.arithmetic)])
}
