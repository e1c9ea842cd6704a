import type { SlideOf } from '../../deck/model.js'
import { escapeHtml as e, word } from '../../site/pages/html.js'
import { paragraph, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ claim }: SlideOf<'correction'>, { deck }: BodyContext): string => {
  const words = deck.locale.strings
  const verdict = word(words, `verdict.${claim.verdict}`, claim.verdict)
  return `<h3>${e(word(words, 'claimSays', '“”'))}</h3><blockquote><p>${e(claim.quote)}</p>${claim.where ? `<footer>${e(claim.where)}</footer>` : ''}</blockquote><p><strong>${e(verdict)}</strong></p><h3>${e(word(words, 'truth', '='))}</h3>${paragraph(deck, claim.truth)}`
}
