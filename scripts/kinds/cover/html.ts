import type { SlideOf } from '../../deck/model.js'
import { escapeHtml as e } from '../../site/pages/html.js'
import { paragraph, imprint, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ subtitle, text }: SlideOf<'cover'>, { deck }: BodyContext): string =>
  (subtitle ? `<p>${e(subtitle)}</p>` : '') + paragraph(deck, text) + imprint(deck)
