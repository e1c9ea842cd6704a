import type { SlideOf } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'
import { textHtml } from '../../site/pages/html.js'
import { paragraph, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ claim }: SlideOf<'correction'>, { deck }: BodyContext): string => {
  const words = deck.locale.strings
  const verdict = wordOf(words, `verdict.${claim.verdict}`)
  return `<h3>${textHtml(wordOf(words, 'claimSays'))}</h3><blockquote><p>${textHtml(claim.quote)}</p>${claim.where ? `<footer>${textHtml(claim.where)}</footer>` : ''}</blockquote><p><strong>${textHtml(verdict)}</strong></p><h3>${textHtml(wordOf(words, 'truth'))}</h3>${paragraph(deck, claim.truth)}`
}
