/** The page of a listener: the deck in a frame that follows the talk, the reading page, sources and questions at hand. Pure. */
import { escapeHtml as e } from '../site/pages/html.js'
import { night, nightTones, paper, paperTones } from '../theme/tokens.js'
import { coloursOn, familiesOf, talkPage } from './page.js'
import type { ViewInput } from './pages.js'

/**
 * It holds no more than the deck does: its data comes from an address that everyone may ask.
 * @param fonts `@font-face` rules
 */
export function followPage(view: ViewInput, fonts: string): string {
  const { title, deck, lang, ids } = view
  const light = `:root{${coloursOn(paper, paperTones)};color-scheme:light dark;--families:${familiesOf(view)}}`
  const dark = `@media (prefers-color-scheme:dark){:root{${coloursOn(night, nightTones)}}}`
  return talkPage({
    ...view,
    name: 'follow',
    style: `${fonts}${light}${dark}`,
    first: `<h1 class="waiting">${e(title)}</h1>`,
    data: { deck, lang, ids },
    viewport: ',viewport-fit=cover',
  })
}
