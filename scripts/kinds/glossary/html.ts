import type { SlideOf } from '../../deck/model.js'
import { textHtml } from '../../site/pages/html.js'
import { inlineHtml, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ terms }: SlideOf<'glossary'>, { deck }: BodyContext): string =>
  `<dl>${terms.map(({ term, aka, definition }) => `<dt>${textHtml(term)}${aka ? ` <small>${textHtml(aka)}</small>` : ''}</dt><dd>${inlineHtml(deck, definition)}</dd>`).join('')}</dl>`
