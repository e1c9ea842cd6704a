import type { SlideOf } from '../../deck/model.js'
import {
  bytesPerToken,
  bytesText,
  costText,
  percentText,
  shapeText,
  sumText,
  tokensFor,
  totalTokens,
} from '../../figures/bill.js'
import { wordOf } from '../../locale/word.js'
import { textHtml } from '../../site/pages/html.js'
import { paragraph, type BodyContext } from '../../site/pages/pieces.js'
import { countText } from '../../text/count.js'

/** On the reading page: the chosen mixture, by each way to count it. */
export function html({ amounts, rules, caches, text }: SlideOf<'bill'>, { deck }: BodyContext): string {
  const { strings, tag } = deck.locale
  const word = (key: string, values: Record<string, string | number> = {}) =>
    textHtml(wordOf(strings, key, values, tag))
  const tokens = (n: number) => word('patches.tokens', { n, count: countText(n, tag) })
  const chosen = amounts.map((amount) => amount.chosen)
  const all = Math.max(1, ...rules.map((rule) => totalTokens(rule, amounts, chosen)))
  const rows = rules.map((rule) => {
    const total = totalTokens(rule, amounts, chosen)
    const parts = amounts.map((amount) => {
      const count = tokensFor(rule, amount, amount.chosen)
      const label = `${textHtml(amount.label)}${amount.unit ? ` (${textHtml(amount.unit)})` : ''}`
      return count === undefined
        ? `${label}: ${word('bill.none')}`
        : `${label}: ${textHtml(sumText(rule, amount, amount.chosen, tag))} = ${countText(count, tag)}`
    })
    const share = rule.window
      ? ` ${word('bill.window', { share: percentText(total / rule.window, tag), n: countText(rule.window, tag) })}`
      : ''
    const cost = rule.price
      ? ` ${word('bill.cost', { cost: costText(total, rule.price, tag), date: rule.price.date })}`
      : ''
    const cached = caches
      .map(
        ({ name, ...shape }) =>
          `${textHtml(name)}: ${bytesText(total * bytesPerToken({ name, ...shape }), tag)}`,
      )
      .join('; ')
    const bar = `<span class="meter" aria-hidden="true"><i style="width:${((total / all) * 100).toFixed(2)}%"></i></span>`
    return `<dt>${textHtml(rule.name)}</dt><dd>${bar}<strong>${tokens(total)}</strong>${share}${cost}<ul>${parts.map((part) => `<li>${part}</li>`).join('')}</ul>${cached ? `${word('bill.cache')}: ${cached}` : ''}</dd>`
  })
  const shapes = caches.map(
    (shape) =>
      `<li>${textHtml(shape.name)}: ${textHtml(shapeText(shape, tag))} B = ${bytesText(bytesPerToken(shape), tag)}</li>`,
  )
  const formula = caches.length ? `<p>${word('bill.formula')}</p><ul>${shapes.join('')}</ul>` : ''
  return `<dl>${rows.join('')}</dl>${formula}${paragraph(deck, text)}`
}
