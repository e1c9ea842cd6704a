/** What stands below a slide's picture: headline, notes with click badges, sources, room for writing. */
import type { DeckModel, NoteParagraph, SlideModel } from '../../deck/model.js'
import { runHtml } from '../../text/isolate.js'
import { addressHtml, coverHtml } from './front.js'
import { entryId, escape, inlineHtml } from './html.js'
import { word } from './words.js'

/**
 * The part below the picture. The headline is a paragraph: the slide's own heading is in the picture.
 *
 * @param notes false leaves the speaker notes out; private notes are never here
 */
export function slideHtml(deck: DeckModel, slide: SlideModel, notes: boolean): string {
  const cover = isCover(slide)
  const remarks = 'remarks' in slide ? (slide.remarks ?? []) : []
  const said = [...slide.notes, ...remarks.map((text) => ({ click: 0, text }))]
  const text = notes && said.length ? notesHtml(deck, said) : ''
  const title = cover ? coverHtml(deck, 'p') : `<p class="ho-headline">${escape(slide.headline)}</p>`
  const lines = `<div class="ho-write"><p class="ho-label">${escape(word(deck, 'yourNotes'))}</p><div class="ho-lines" aria-hidden="true"></div></div>`
  const room = cover ? '' : lines
  const side = [cover ? addressHtml(deck) : '', sourcesHtml(deck, slide), text ? room : ''].join('')
  const main = `${title}${text}${text ? '' : room}`
  return `<div class="ho-body${side ? '' : ' ho-wide'}"><div class="ho-main">${main}</div>${side ? `<div class="ho-side">${side}</div>` : ''}</div>`
}

/** The first slide as a cover carries the handout's title block. */
export function isCover(slide: SlideModel): boolean {
  return slide.number === 1 && slide.kind === 'cover'
}

function notesHtml(deck: DeckModel, notes: NoteParagraph[]): string {
  let last = 0
  const paragraphs = notes.map(({ click, text }) => {
    const badge = click > 0 && click !== last ? `<span class="ho-badge">${click}</span>` : ''
    last = click
    return `<p>${badge}${inlineHtml(deck, text)}</p>`
  })
  return `<div class="ho-notes">${paragraphs.join('')}</div>`
}

function sourcesHtml(deck: DeckModel, slide: SlideModel): string {
  if (slide.kind === 'sources') return ''
  const items = slide.sources.flatMap((id) => deck.sources.filter((source) => source.id === id))
  const foot = slide.footnote ? `<p class="ho-foot">${escape(slide.footnote)}</p>` : ''
  if (items.length === 0) return foot
  const list = items.map(
    ({ id, number, short }) =>
      `<li><a class="ho-cite" href="#${entryId('source', id)}">[${number}]</a> ${runHtml(short, escape(short), deck.locale.dir)}</li>`,
  )
  return `<p class="ho-label">${escape(word(deck, 'sources'))}</p><ul class="ho-used-here">${list.join('')}</ul>${foot}`
}
