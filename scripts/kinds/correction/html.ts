import type { ClaimModel, DeckModel, SlideOf } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'
import { textHtml } from '../../site/pages/html.js'
import { inlineHtml, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ claims }: SlideOf<'correction'>, { deck }: BodyContext): string =>
  claims.map((claim) => claimHtml(claim, deck, claims.length > 1)).join('')

function claimHtml(claim: ClaimModel, deck: DeckModel, listed: boolean): string {
  const words = deck.locale.strings
  const verdict = textHtml(wordOf(words, `verdict.${claim.verdict}`))
  const quote = claim.edited ? inlineHtml(deck, claim.edited) : textHtml(claim.quote)
  const said = `<blockquote><p>${quote}</p>${claim.where ? `<footer>${textHtml(claim.where)}</footer>` : ''}</blockquote>`
  const truthOf = (lead = ''): string => `<p>${lead}${inlineHtml(deck, claim.truth)}</p>`
  if (listed) return said + truthOf(`<strong>${verdict}</strong> `)
  return `<h3>${textHtml(wordOf(words, 'claimSays'))}</h3>${said}<p><strong>${verdict}</strong></p><h3>${textHtml(wordOf(words, 'truth'))}</h3>${truthOf()}`
}
