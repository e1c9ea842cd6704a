import type { SlideOf } from '../../deck/model.js'
import { textHtml } from '../../site/pages/html.js'
import { inlineHtml, paragraph, type BodyContext } from '../../site/pages/pieces.js'
import { stressed } from './stress.js'

/** On the reading page. */
export const html = ({ quote, stress, by, text }: SlideOf<'quote'>, { deck }: BodyContext): string =>
  `<blockquote><p>${inlineHtml(deck, stressed(quote, stress))}</p><footer>${textHtml(by)}</footer></blockquote>${paragraph(deck, text)}`
