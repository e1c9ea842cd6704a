import type { SlideOf } from '../../deck/model.js'
import { escapeHtml as e } from '../../site/pages/html.js'
import { inlineHtml, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ terms }: SlideOf<'glossary'>, { deck }: BodyContext): string =>
  `<dl>${terms.map(({ term, aka, definition }) => `<dt>${e(term)}${aka ? ` <small>${e(aka)}</small>` : ''}</dt><dd>${inlineHtml(deck, definition)}</dd>`).join('')}</dl>`
