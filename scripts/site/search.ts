/** `search.json`: what the deck's search looks through. */
import type { DeckModel } from '../deck/model.js'
import type { SearchEntry } from '../text/search.js'
import { plainText } from '../markdown/inline.js'
import { bodyHtml } from '../kinds/htmls.js'

/** Every slide's title, text and notes; notes that are private are never in it. Pure. */
export function searchEntries(deck: DeckModel): SearchEntry[] {
  // A diagram's words stand in its description: the drawing itself is left out.
  const context = { deck, drawing: () => undefined }
  return deck.slides.map((slide) => ({
    no: slide.number,
    title: slide.headline + (slide.part ? ` (${slide.part.n}/${slide.part.of})` : ''),
    text: spoken(textOf(bodyHtml(slide, context))),
    notes: slide.notes
      .map(({ text }) => plainText(text))
      .join(' ')
      .trim(),
  }))
}

/** The description of a drawing writes its lines as arrows; who reads a line of it among others reads names. */
const spoken = (text: string): string => text.replace(/ [→←↔] /g, ', ')

/** The text of HTML that our own pages write (scripts/site/pages/): tags out, numeric entities back. */
function textOf(html: string): string {
  return html
    .replace(/<(?:\/?(?:b|strong|em|code|a|sup|small|span)\b[^>]*)>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, ' ')
    .trim()
}
