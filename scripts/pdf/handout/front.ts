/** The handout's first pages: cover and contents. */
import { textHtml } from '../../site/pages/html.js'
import type { DeckModel } from '../../deck/model.js'
import { inRow } from '../../text/isolate.js'
import { paper } from '../../theme/tokens.js'
import { addressText, escape, inlineHtml } from './html.js'
import { qrSvg } from './qr.js'
import { word } from './words.js'

/** Title block of a handout whose first slide is no cover. */
export function coverHtml(deck: DeckModel): string {
  const { meta } = deck
  const row = (all: (string | undefined)[]) =>
    inRow(
      all.filter((one): one is string => !!one),
      deck.locale.dir,
    )
  const facts = [meta.dateText ?? meta.date, meta.version && word(deck, 'version', { version: meta.version })]
  return [
    line(word(deck, 'handout'), 'ho-kind'),
    `<h1 class="ho-title">${textHtml(meta.title)}</h1>`,
    line(meta.subtitle ?? '', 'ho-subtitle'),
    barHtml(deck),
    line(meta.description ?? '', 'ho-description'),
    line(row([meta.author, meta.affiliation]), 'ho-who'),
    line(row([...facts, minutes(deck)]), 'ho-facts'),
    meta.credit?.length ? `<p class="ho-facts">${inlineHtml(deck, meta.credit)}</p>` : '',
    line(row([meta.copyright, meta.licence]), 'ho-facts'),
  ].join('')
}

/**
 * What the picture of the cover above does not say: that this is the handout, what the deck is about, how long it takes.
 *
 * @param title of the cover slide, which may be another one than the deck's
 */
export function belowCoverHtml(deck: DeckModel, title: string): string {
  const { meta } = deck
  return [
    line(word(deck, 'handout'), title === meta.title ? 'ho-title' : 'ho-kind'),
    line(title === meta.title ? '' : meta.title, 'ho-title'),
    barHtml(deck),
    line(meta.description ?? '', 'ho-description'),
    line(minutes(deck), 'ho-facts'),
  ].join('')
}

const line = (text: string, name: string): string => (text ? `<p class="${name}">${textHtml(text)}</p>` : '')

const minutes = (deck: DeckModel): string =>
  deck.meta.minutes ? word(deck, 'minutes', { n: deck.meta.minutes }) : ''

const barHtml = (deck: DeckModel): string => `<div class="ho-bar" aria-hidden="true">${toneBar(deck)}</div>`

/** Address as text and QR code; empty for a deck without one. */
export function addressHtml(deck: DeckModel): string {
  const { address } = deck.meta
  if (!address) return ''
  const shown = addressText(address.replace(/^https?:\/\//, '').replace(/\/$/, ''))
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
