/** The handout's style sheet: A4, headers in the page margins, one named page for each header text. */
import type { DeckModel } from '../../../deck/model.js'
import { partsCss } from './parts.js'
import { pagesCss } from './pages.js'
import { picturesCss } from './pictures.js'
import { textCss } from './text.js'

export { pageNumberCss, sheet } from './pages.js'

/**
 * @param headers text at the top right by page name
 * @param family font family of the slides
 */
export function handoutCss(deck: DeckModel, headers: Map<string, string>, family: string): string {
  return [pagesCss(deck, headers, family), picturesCss, textCss(family), partsCss].join('\n')
}
