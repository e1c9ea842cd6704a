import type { SlideOf } from '../../deck/model.js'
import { paragraph, photoHtml, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ src, alt, caption, credit }: SlideOf<'image'>, { deck }: BodyContext): string =>
  `${photoHtml(src, alt)}${paragraph(deck, caption)}${paragraph(deck, credit)}`
