/** Facts as bars or large figures: of a chart, or below a drawing. */
import type { FactModel, SlideOf } from '../deck/model.js'
import { openTag } from './attribute.js'
import { wrap, type MarkdownContext } from './context.js'

/**
 * The tag with the numbers; a unit that all share stands in it once.
 *
 * @param told of a chart: `highlight`, ids of the facts that stand out, which may all be on another part of the slide;
 *   how differences are told; what is said of all numbers
 */
export function numbers(
  type: SlideOf<'chart'>['chart'] | 'strip',
  facts: FactModel[],
  context: MarkdownContext,
  {
    highlight,
    delta,
    whole,
    run,
    note,
  }: Pick<SlideOf<'chart'>, 'highlight' | 'delta' | 'whole' | 'run' | 'note'> = {},
): string[] {
  const units = new Set(facts.map((fact) => fact.unit))
  const unit = units.size === 1 ? [...units][0] : undefined
  const plain = highlight && !facts.some(({ id }) => highlight.includes(id))
  const open = openTag('Chart', { type, unit, plain, delta, whole, run })
  return wrap(open, 'Chart', [
    ...(note ? [context.paragraph(note)] : []),
    ...facts.flatMap((fact) => bar(fact, context, highlight?.includes(fact.id))),
  ])
}

function bar(fact: FactModel, context: MarkdownContext, highlight?: boolean): string[] {
  const { value, valueText: text, label, unit, subject } = fact
  const open = openTag('ChartBar', { value, text, label, unit, of: subject, highlight })
  return wrap(open, 'ChartBar', [
    context.paragraph(fact.statement.length ? fact.statement : undefined),
    context.paragraph(fact.arithmetic),
  ])
}
