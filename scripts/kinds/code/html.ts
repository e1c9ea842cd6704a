import type { SlideOf } from '../../deck/model.js'
import { escapeHtml as e } from '../../site/pages/html.js'
import { paragraph, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ code, caption }: SlideOf<'code'>, { deck }: BodyContext): string =>
  `<pre tabindex="0"><code>${e(code)}</code></pre>${paragraph(deck, caption)}`
