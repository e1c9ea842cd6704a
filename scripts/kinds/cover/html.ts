import type { SlideOf } from '../../deck/model.js'
import { textHtml } from '../../site/pages/html.js'
import { paragraph, photoHtml, imprint, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ subtitle, text, picture }: SlideOf<'cover'>, { deck }: BodyContext): string =>
  (picture ? photoHtml(picture.src, picture.alt) + paragraph(deck, picture.credit) : '') +
  (subtitle ? `<p>${textHtml(subtitle)}</p>` : '') +
  paragraph(deck, text) +
  imprint(deck)
