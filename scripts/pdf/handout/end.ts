/** The handout's last pages: corrections, glossary and sources. */
import type { DeckModel } from '../../deck/model.js'
import { runHtml } from '../../text/isolate.js'
import type { Inline } from '../../schema/inline.js'
import { endParts, partsOf, type EndPart } from './front.js'
import { entryId, escape, inlineHtml } from './html.js'
import { counted, word } from './words.js'

/** The parts that the deck has something for, each starting a page. */
export function endHtml(deck: DeckModel, anchors: Record<string, string>): { part: EndPart; html: string }[] {
  const body: Record<EndPart, () => string> = {
    corrections: () => correctionsHtml(deck),
    glossary: () => glossaryHtml(deck),
    sources: () => sourcesHtml(deck, anchors),
  }
  return partsOf(deck).map((part) => ({
    part,
    html: `<h2 id="${endParts[part]}">${escape(word(deck, part))}</h2>${body[part]()}`,
  }))
}

function correctionsHtml(deck: DeckModel): string {
  const head = ['claim', 'verdict', 'truth', 'sources'].map(
    (key) => `<th scope="col">${escape(word(deck, key))}</th>`,
  )
  const rows = deck.claims.map(({ quote, where, verdict, truth, sources }) => {
    const place = where ? `<span class="ho-where">${escape(where)}</span>` : ''
    return `<tr><th scope="row">${escape(quote)}${place}</th><td class="ho-verdict">${escape(word(deck, `verdict.${verdict}`))}</td><td>${inlineHtml(deck, truth)}</td><td>${sources.map((id) => sourceLink(deck, id)).join(' ')}</td></tr>`
  })
  return `<table class="ho-table"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

/** What the deck compares, as far as it says what that is, and its terms. */
function glossaryHtml(deck: DeckModel): string {
  const entry = (anchor: string, name: string, aka: string | undefined, definition: Inline[]): string =>
    `<li id="${anchor}"><strong>${escape(name)}</strong>${aka ? ` <span class="ho-aka">${escape(aka)}</span>` : ''}<span class="ho-definition">${inlineHtml(deck, definition)}</span></li>`
  const entries = [
    ...deck.subjects.flatMap(({ id, name, full, definition }) =>
      definition ? [entry(entryId('subject', id), name, full, definition)] : [],
    ),
    ...deck.terms.map(({ id, term, aka, definition }) => entry(entryId('term', id), term, aka, definition)),
  ]
  return `<ul class="ho-terms">${entries.join('')}</ul>`
}

function sourcesHtml(deck: DeckModel, anchors: Record<string, string>): string {
  const entries = deck.sources.map(({ id, number, full, href, identifier, note }) => {
    const name = identifier ?? href
    const link = name ? ` ${href ? `<a href="${escape(href)}">${escape(name)}</a>` : escape(name)}` : ''
    const users = deck.slides.filter(({ sources, kind }) => kind !== 'sources' && sources.includes(id))
    const used = users.flatMap(({ number: n }) => (anchors[n] ? [`<a href="#${anchors[n]}">${n}</a>`] : []))
    const where = used.length
      ? ` <span class="ho-used">${escape(counted(deck, 'onSlides', used.length))} ${used.join(', ')}</span>`
      : ''
    return `<li id="${entryId('source', id)}"><span class="ho-no">[${number}]</span><span>${runHtml(full, escape(full) + link, deck.locale.dir)}${note ? ` <span class="ho-aka">${escape(note)}</span>` : ''}${where}</span></li>`
  })
  return `<ul class="ho-sources">${entries.join('')}</ul>`
}

/** `[3]`, leading to the entry. */
export function sourceLink(deck: DeckModel, id: string): string {
  const source = deck.sources.find((one) => one.id === id)
  return source ? `<a class="ho-cite" href="#${entryId('source', id)}">[${source.number}]</a>` : ''
}
