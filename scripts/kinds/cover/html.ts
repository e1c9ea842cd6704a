import type { SlideOf } from '../../deck/model.js'
import { textHtml } from '../../site/pages/html.js'
import { paragraph, imprint, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ subtitle, text }: SlideOf<'cover'>, { deck }: BodyContext): string =>
  (subtitle ? `<p>${textHtml(subtitle)}</p>` : '') + paragraph(deck, text) + imprint(deck)
