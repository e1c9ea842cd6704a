/** Inline trees and texts as HTML. Everything that a deck wrote is escaped: no text of it is markup. */
import type { DeckModel } from '../../deck/model.js'
import { textHtml } from '../../site/pages/html.js'
import { escapeHtml } from '../../text/escape.js'
import type { Inline } from '../../schema/inline.js'

export { escapeHtml as escape }

/** DOM id of the entry of a source, term or subject at the end of the handout. */
export const entryId = (kind: 'source' | 'term' | 'subject', id: string) => `handout-${kind}-${id}`

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
    case 'cite': {
      const source = deck.sources.find(({ id }) => id === node.source)
      return source ? `<a class="ho-cite" href="#${entryId('source', source.id)}">[${source.number}]</a>` : ''
    }
    case 'term': {
      const text = inlineHtml(deck, node.children)
      const known = deck.terms.some(({ id }) => id === node.term)
      return known ? `<a class="ho-term" href="#${entryId('term', node.term)}">${text}</a>` : text
    }
  }
}
