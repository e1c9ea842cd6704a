import type { SlideOf } from '../../deck/model.js'
import { barEnd, linear } from '../../figures/chart/scales.js'
import { paragraph, numbers, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page: bars from zero, to scale whatever the slide's is, for numbers of one unit. */
export function html({ facts, note, text, whole, chart }: SlideOf<'chart'>, { deck }: BodyContext): string {
  const values = facts.map(({ value }) => value ?? Number.NaN)
  const [unit] = facts.map((fact) => fact.unit)
  const comparable =
    facts.length > 1 && values.every((value) => value >= 0) && facts.every((fact) => fact.unit === unit)
  const end = barEnd(values, unit === '%')
  const parts = comparable ? values.map((value) => linear(value, end)) : []
  // There is no axis at which it could stand.
  const hundred =
    whole && chart === 'log' ? paragraph(deck, [{ type: 'text', value: `100% = ${whole}` }]) : ''
  return paragraph(deck, note) + numbers(deck, facts, parts) + hundred + paragraph(deck, text)
}
