import type { SlideOf } from '../../deck/model.js'
import { escapeHtml as e, textHtml } from '../../site/pages/html.js'
import { paragraph, type BodyContext } from '../../site/pages/pieces.js'

const listing = (code: string, label = ''): string =>
  `${label ? `<h3>${textHtml(label)}</h3>` : ''}<pre tabindex="0"><code>${e(code)}</code></pre>`

/** On the reading page: two listings one after the other. */
export const html = ({ code, label, beside, caption }: SlideOf<'code'>, { deck }: BodyContext): string =>
  listing(code, label) + (beside ? listing(beside.code, beside.label) : '') + paragraph(deck, caption)
