/** `search.json`: what the deck's search looks through. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import type { DeckModel } from '../deck/model.js'
import type { SearchEntry } from '../text/search.js'
import { plainText } from '../markdown/inline.js'
import { bodyHtml } from '../kinds/htmls.js'

/** Every slide's title, text and notes; notes that are private are never in it. Pure. */
export function searchEntries(deck: DeckModel): SearchEntry[] {
  // A diagram's words stand in its description: the drawing itself is left out.
  const context = { deck, drawing: () => [] }
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

/** Elements within a line; all others stand apart. */
const inLine = new Set(['b', 'strong', 'em', 'code', 'a', 'sup', 'small', 'span'])

/** The text of a piece of HTML, blocks apart. */
function textOf(html: string): string {
  const text = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if ('value' in node) return node.value
    if (!('childNodes' in node)) return ''
    const inner = node.childNodes.map(text).join('')
    return inLine.has(node.nodeName) ? inner : ` ${inner} `
  }
  return parseFragment(html).childNodes.map(text).join('').replace(/\s+/g, ' ').trim()
}
