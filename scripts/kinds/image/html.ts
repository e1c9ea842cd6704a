import type { SlideOf } from '../../deck/model.js'
import { pictureName, PICTURES } from '../../pictures/name.js'
import { escapeHtml as e } from '../../site/pages/html.js'
import { paragraph, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ src, alt, caption, credit }: SlideOf<'image'>, { deck }: BodyContext): string =>
  `<figure><img class="photo" src="${PICTURES}/${pictureName(src)}" alt="${e(alt)}" loading="lazy"></figure>${paragraph(deck, caption)}${paragraph(deck, credit)}`
