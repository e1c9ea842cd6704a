/** Inline trees and texts as HTML. Everything that a deck wrote is escaped: no text of it is markup. */
import type { DeckModel } from '../../deck/model.js'
import { textHtml } from '../../site/pages/html.js'
import { addressPieces } from '../../text/address.js'
import { escapeHtml } from '../../text/escape.js'
import type { Inline } from '../../schema/inline.js'

export { escapeHtml as escape }

/** DOM id of the entry of a source, term or subject at the end of the handout. */
export const entryId = (kind: 'source' | 'term' | 'subject', id: string) => `handout-${kind}-${id}`

/** An address, or a name such as `arXiv:2310.03744`, with the places where its lines may break. */
export const addressText = (address: string): string =>
  addressPieces(address)
    .map(({ text, whole }) => (whole ? `<span class="nb">${escapeHtml(text)}</span>` : escapeHtml(text)))
    .join('<wbr>')

/** Where links to a slide lead that has no picture. */
export const placeHtml = (anchor: string | undefined): string =>
  anchor ? `<span class="ho-place" id="${anchor}"></span>` : ''

/** `[3]`, leading to the entry. */
export function sourceLink(deck: DeckModel, id: string): string {
  const source = deck.sources.find((one) => one.id === id)
  return source ? `<a class="ho-cite" href="#${entryId('source', id)}">[${source.number}]</a>` : ''
}

/** An inline field; citations and glossary words lead to their entries. */
export function inlineHtml(deck: DeckModel, nodes: Inline[]): string {
  return nodes.map((node) => nodeHtml(deck, node)).join('')
}

function nodeHtml(deck: DeckModel, node: Inline): string {
  switch (node.type) {
    case 'text':
      return textHtml(node.value).replaceAll('\n', '<br>')
    case 'code':
      return `<code>${textHtml(node.value)}</code>`
    case 'strong':
      return `<strong>${inlineHtml(deck, node.children)}</strong>`
    case 'emphasis':
      return `<em>${inlineHtml(deck, node.children)}</em>`
    case 'cut':
      return `<del>${inlineHtml(deck, node.children)}</del>`
    case 'put':
      return `<ins>${inlineHtml(deck, node.children)}</ins>`
    case 'link':
      return `<a href="${escapeHtml(node.href)}">${inlineHtml(deck, node.children)}</a>`
    case 'cite':
      return sourceLink(deck, node.source)
    case 'term': {
      const text = inlineHtml(deck, node.children)
      const known = deck.terms.some(({ id }) => id === node.term)
      return known ? `<a class="ho-term" href="#${entryId('term', node.term)}">${text}</a>` : text
    }
  }
}
