/** The handout's last pages: questions, corrections, glossary and sources. */
import type { ClaimModel, DeckModel, SlideOf } from '../../deck/model.js'
import { textHtml } from '../../site/pages/html.js'
import { inRow, runHtml } from '../../text/isolate.js'
import type { Inline } from '../../schema/inline.js'
import { headingOf } from './contents.js'
import { addressText, entryId, escape, inlineHtml, placeHtml as place, sourceLink } from './html.js'
import { endParts, partsOf, type EndPart, type Listing } from './parts.js'
import { questionsHtml } from './questions.js'
import { counted, word } from './words.js'

/** The parts that the deck has something for; slides that they have in full are named there by number and anchor; `notes`: are they printed? */
export function endHtml(
  deck: DeckModel,
  anchors: Record<string, string>,
  listed: Listing,
  notes: boolean,
): { part: EndPart; html: string }[] {
  const body: Record<EndPart, () => string> = {
    corrections: () => correctionsHtml(deck, anchors, listed),
    questions: () => questionsHtml(deck, anchors, listed, notes),
    glossary: () => glossaryHtml(deck),
    sources: () => sourcesHtml(deck, anchors),
  }
  return partsOf(deck, listed).map((part) => {
    // Entries of the others name their slides themselves.
    const whole = part === 'glossary' || part === 'sources'
    const slides = whole ? deck.slides.filter((slide) => listed(slide) === part) : []
    const places = slides.map(({ number }) => place(anchors[number])).join('')
    const foot = slides[0]?.footnote
    const heading = `<h2 id="${endParts[part]}">${places}${escape(headingOf(deck, part, listed))}</h2>`
    return { part, html: heading + (foot ? `<p class="ho-foot">${escape(foot)}</p>` : '') + body[part]() }
  })
}

type Correction = SlideOf<'correction'>

/** Claims in the order of their slides; of one whose slide is printed, only where that is. */
function correctionsHtml(deck: DeckModel, anchors: Record<string, string>, listed: Listing): string {
  const slides = deck.slides.filter((slide): slide is Correction => slide.kind === 'correction')
  const slideOf = (claim: ClaimModel) =>
    slides.find((slide) => slide.claims.some(({ id }) => id === claim.id))
  const order = (claim: ClaimModel) => slideOf(claim)?.number ?? Number.POSITIVE_INFINITY
  const head = ['claim', 'verdict', 'truth', 'sources'].map(
    (key) => `<th scope="col">${escape(word(deck, key))}</th>`,
  )
  const rows = deck.claims
    .toSorted((a, b) => order(a) - order(b) || 0)
    .map((claim) => {
      const slide = slideOf(claim)
      const anchor = slide && anchors[slide.number]
      if (slide && !listed(slide) && anchor)
        return claimRow(deck, claim, { truth: slideLink(deck, slide, anchor), sources: [] })
      const [first] = slide?.claims ?? []
      // Links to a slide lead to its first claim; one that shows several has a headline of all of them.
      const at = first?.id === claim.id ? place(anchor) : ''
      const said = slide?.claims.length === 1 ? slide.headline : ''
      const title = at || said ? `<strong>${at}${textHtml(said)}</strong> ` : ''
      const foot = slide?.footnote ? `<span class="ho-where">${textHtml(slide.footnote)}</span>` : ''
      return claimRow(deck, claim, {
        slide: slide && word(deck, 'slide', { n: slide.number }),
        truth: title + inlineHtml(deck, claim.truth) + foot,
        sources: slide?.claims.length === 1 ? slide.sources : claim.sources,
      })
    })
  return `<table class="ho-table"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

const slideLink = (deck: DeckModel, { number }: Correction, anchor: string): string =>
  `<a href="#${anchor}">${escape(word(deck, 'slide', { n: number }))}</a>`

function claimRow(
  deck: DeckModel,
  { quote, where, verdict }: ClaimModel,
  { slide, truth, sources }: { slide?: string; truth: string; sources: string[] },
): string {
  const facts = [where, slide].filter((fact): fact is string => !!fact)
  const whence = facts.length
    ? `<span class="ho-where">${textHtml(inRow(facts, deck.locale.dir))}</span>`
    : ''
  return `<tr><th scope="row">${textHtml(quote)}${whence}</th><td class="ho-verdict">${escape(word(deck, `verdict.${verdict}`))}</td><td>${truth}</td><td>${sources.map((id) => sourceLink(deck, id)).join(' ')}</td></tr>`
}

/** What the deck compares, as far as it says what that is, and its terms. */
function glossaryHtml(deck: DeckModel): string {
  const entry = (anchor: string, name: string, aka: string | undefined, definition: Inline[]): string =>
    `<li id="${anchor}"><strong>${textHtml(name)}</strong>${aka ? ` <span class="ho-aka">${textHtml(aka)}</span>` : ''}<span class="ho-definition">${inlineHtml(deck, definition)}</span></li>`
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
    const link = name ? ` ${href ? `<a href="${escape(href)}">${addressText(name)}</a>` : escape(name)}` : ''
    const users = deck.slides.filter(({ sources, kind }) => kind !== 'sources' && sources.includes(id))
    const used = users.flatMap(({ number: n }) => (anchors[n] ? [`<a href="#${anchors[n]}">${n}</a>`] : []))
    const where = used.length
      ? ` <span class="ho-used">${escape(counted(deck, 'onSlides', used.length))} ${used.join(', ')}</span>`
      : ''
    return `<li id="${entryId('source', id)}"><span class="ho-no">[${number}]</span><span>${runHtml(full, textHtml(full) + link, deck.locale.dir)}${note ? ` <span class="ho-aka">${textHtml(note)}</span>` : ''}${where}</span></li>`
  })
  return `<ul class="ho-sources">${entries.join('')}</ul>`
}
