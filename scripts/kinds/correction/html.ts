import type { SlideOf } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'
import { escapeHtml as e } from '../../site/pages/html.js'
import { paragraph, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ claim }: SlideOf<'correction'>, { deck }: BodyContext): string => {
  const words = deck.locale.strings
  const verdict = wordOf(words, `verdict.${claim.verdict}`)
  return `<h3>${e(wordOf(words, 'claimSays'))}</h3><blockquote><p>${e(claim.quote)}</p>${claim.where ? `<footer>${e(claim.where)}</footer>` : ''}</blockquote><p><strong>${e(verdict)}</strong></p><h3>${e(wordOf(words, 'truth'))}</h3>${paragraph(deck, claim.truth)}`
}
