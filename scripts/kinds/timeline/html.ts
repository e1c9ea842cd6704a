import type { SlideOf } from '../../deck/model.js'
import { escapeHtml as e, textHtml } from '../../site/pages/html.js'
import { inlineHtml, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = (
  { events, markLabel, restLabel, gap }: SlideOf<'timeline'>,
  { deck }: BodyContext,
): string =>
  timeline([
    ...events.map(({ date, dateText, label, text, mark }) => {
      const told = mark ? markLabel : restLabel
      const note = told ? ` <small>(${textHtml(told)})</small>` : ''
      return `<time datetime="${e(date)}">${textHtml(dateText)}</time> <strong>${textHtml(label)}</strong>${note} ${inlineHtml(deck, text)}`
    }),
    ...(gap ? [`<small>${textHtml(gap.when)}</small> <em>${textHtml(gap.label)}</em>`] : []),
  ])

/** In their order along a line; the dots are drawn by the page's style. */
const timeline = (events: string[]): string =>
  `<ol class="timeline">${events.map((event) => `<li>${event}</li>`).join('')}</ol>`
