import type { FactModel, SlideOf } from '../../deck/model.js'
import { openTag } from '../attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../context.js'
import { headline } from '../headline.js'

/** Numbers, as bars or large figures. */
export function chart(slide: SlideOf<'chart'>, context: MarkdownContext): KindOutput {
  return {
    blocks: [
      headline(slide, context),
      ...numbers(slide.chart, slide.facts, context),
      context.paragraph(slide.text),
    ],
  }
}

/** The tag with the numbers; a unit that all share stands in it once. */
export function numbers(
  type: SlideOf<'chart'>['chart'] | 'strip',
  facts: FactModel[],
  context: MarkdownContext,
): string[] {
  const units = new Set(facts.map((fact) => fact.unit))
  const unit = units.size === 1 ? [...units][0] : undefined
  const open = openTag('Chart', { type, unit })
  return wrap(
    open,
    'Chart',
    facts.flatMap((fact) => bar(fact, context)),
  )
}

function bar(fact: FactModel, context: MarkdownContext): string[] {
  const { value, valueText: text, label, unit, asOf } = fact
  const open = openTag('ChartBar', { value, text, label, unit, 'as-of': asOf })
  return wrap(open, 'ChartBar', [context.paragraph(fact.statement), context.paragraph(fact.arithmetic)])
}
