import type { SlideOf } from '../../deck/model.js'
import { escapeHtml as e } from '../../site/pages/html.js'
import { inlineHtml, list, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ events, markLabel }: SlideOf<'timeline'>, { deck }: BodyContext): string =>
  list(
    events.map(({ date, dateText, label, text, mark }) => {
      const note = mark && markLabel ? ` <small>(${e(markLabel)})</small>` : ''
      return `<time datetime="${e(date)}">${e(dateText)}</time> <strong>${e(label)}</strong>${note} ${inlineHtml(deck, text)}`
    }),
    1,
  )
