/** The handout's first pages: cover and contents. */
import type { DeckModel } from '../../deck/model.js'
import { inRow, isolate } from '../../text/isolate.js'
import { paper } from '../../theme/tokens.js'
import { escape, inlineHtml } from './html.js'
import { qrSvg } from './qr.js'
import { word } from './words.js'

/** Anchors of the parts at the end, in their order. */
export const endParts = {
  corrections: 'handout-corrections',
  glossary: 'handout-glossary',
  sources: 'handout-sources',
} as const
export type EndPart = keyof typeof endParts

/** The parts that a deck has something for. */
export function partsOf(deck: DeckModel): EndPart[] {
  const filled: Record<EndPart, boolean> = {
    corrections: deck.claims.length > 0,
    glossary: deck.terms.length > 0 || deck.subjects.some(({ definition }) => definition),
    sources: deck.sources.length > 0,
  }
  return (Object.keys(endParts) as EndPart[]).filter((part) => filled[part])
}

/** Title block of the cover. `tag` is `h1` when no slide on the page has the title as its heading. */
export function coverHtml(deck: DeckModel, tag: 'h1' | 'p'): string {
  const { meta } = deck
  const row = (all: (string | undefined)[]) =>
    inRow(
      all.filter((one): one is string => !!one),
      deck.locale.dir,
    )
  const who = row([meta.author, meta.affiliation])
  const facts = [
    meta.dateText ?? meta.date,
    meta.version && word(deck, 'version', { version: meta.version }),
    meta.minutes && word(deck, 'minutes', { n: meta.minutes }),
  ].filter(Boolean) as string[]
  const rights = row([meta.copyright, meta.licence])
  const line = (text: string, name: string) => (text ? `<p class="${name}">${escape(text)}</p>` : '')
  return [
    line(word(deck, 'handout'), 'ho-kind'),
    `<${tag} class="ho-title">${escape(meta.title)}</${tag}>`,
    line(meta.subtitle ?? '', 'ho-subtitle'),
    `<div class="ho-bar" aria-hidden="true">${toneBar(deck)}</div>`,
    line(meta.description ?? '', 'ho-description'),
    line(who, 'ho-who'),
    line(row(facts), 'ho-facts'),
    meta.credit?.length ? `<p class="ho-facts">${inlineHtml(deck, meta.credit)}</p>` : '',
    line(rights, 'ho-facts'),
  ].join('')
}

/** Address as text and QR code; empty for a deck without one. */
export function addressHtml(deck: DeckModel): string {
  const { address } = deck.meta
  if (!address) return ''
  const shown = escape(address.replace(/^https?:\/\//, '').replace(/\/$/, '')).replace(/([/.-])/g, '$1<wbr>')
  const label = word(deck, 'qrCode', { address })
  return `<div class="ho-address">${qrSvg(address, label)}<p class="ho-label">${escape(word(deck, 'online'))}</p><p><a href="${escape(address)}">${shown}</a></p></div>`
}

/** One colour a modality, as in the deck. */
function toneBar(deck: DeckModel): string {
  const colours = [...new Set(deck.modalities.flatMap(({ colour }) => (colour ? [colour] : [])))]
  return (colours.length ? colours : [paper.ink])
    .map((colour) => `<span style="background:${escape(colour)}"></span>`)
    .join('')
}

/** Sections and slides with links; the numbers are filled in when the pages are known (data-page). */
export function contentsHtml(deck: DeckModel, anchors: Record<string, string>): string {
  const entry = (anchor: string, title: string, number = '') =>
    `<li><a href="#${anchor}"><span class="ho-no">${number}</span><span class="ho-entry">${escape(title)}</span><span class="ho-at" data-page="${anchor}">000</span></a></li>`
  const groups = deck.sections.map(({ id, title }) => {
    const slides = deck.slides.filter(({ section, number }) => section === id && anchors[number])
    const lines = slides.map(({ number, headline, part }) =>
      entry(
        anchors[number] as string,
        part ? `${isolate(headline)} (${part.n}/${part.of})` : headline,
        String(number),
      ),
    )
    const heading = title ? `<h3>${escape(title)}</h3>` : ''
    return lines.length ? `<div class="ho-group">${heading}<ul>${lines.join('')}</ul></div>` : ''
  })
  const ends = partsOf(deck).map((part) => entry(endParts[part], word(deck, part)))
  const last = ends.length ? `<div class="ho-group"><ul>${ends.join('')}</ul></div>` : ''
  return `<section class="ho-contents"><h2>${escape(word(deck, 'contents'))}</h2><div class="ho-columns">${groups.join('')}${last}</div></section>`
}
