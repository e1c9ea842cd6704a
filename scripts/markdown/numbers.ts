/** Facts as bars or large figures: of a chart, or below a drawing. */
import type { FactModel, SlideOf } from '../deck/model.js'
import { openTag } from './attribute.js'
import { wrap, type MarkdownContext } from './context.js'

/**
 * The tag with the numbers; a unit that all share stands in it once.
 *
 * @param highlight ids of the facts that stand out; they may all be on another part of the slide
 */
export function numbers(
  type: SlideOf<'chart'>['chart'] | 'strip',
  facts: FactModel[],
  context: MarkdownContext,
  highlight?: string[],
): string[] {
  const units = new Set(facts.map((fact) => fact.unit))
  const unit = units.size === 1 ? [...units][0] : undefined
  const plain = highlight && !facts.some(({ id }) => highlight.includes(id))
  const open = openTag('Chart', { type, unit, plain })
  return wrap(
    open,
    'Chart',
    facts.flatMap((fact) => bar(fact, context, highlight?.includes(fact.id))),
  )
}

function bar(fact: FactModel, context: MarkdownContext, highlight?: boolean): string[] {
  const { value, valueText: text, label, unit } = fact
  const open = openTag('ChartBar', { value, text, label, unit, highlight })
  return wrap(open, 'ChartBar', [context.paragraph(fact.statement), context.paragraph(fact.arithmetic)])
}
