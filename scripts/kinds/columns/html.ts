import type { SlideOf } from '../../deck/model.js'
import { textHtml } from '../../site/pages/html.js'
import { paragraph, points, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ columns }: SlideOf<'columns'>, { deck }: BodyContext): string =>
  columns
    .map(
      ({ title, points: all, text }) =>
        `<h3>${textHtml(title)}</h3>${paragraph(deck, text)}${points(deck, all)}`,
    )
    .join('')
