import type { SlideOf } from '../../deck/model.js'
import { textHtml } from '../../site/pages/html.js'
import { linesHtml, paragraph, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ quote, by, text }: SlideOf<'quote'>, { deck }: BodyContext): string =>
  `<blockquote><p>${linesHtml(quote)}</p><footer>${textHtml(by)}</footer></blockquote>${paragraph(deck, text)}`
