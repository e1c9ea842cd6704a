/** What stands below a slide's picture: its number, notes with click badges, sources, room for writing. */
import type { DeckModel, NoteParagraph, SlideModel, SlideOf, SourceModel } from '../../deck/model.js'
import { runHtml } from '../../text/isolate.js'
import { addressHtml, belowCoverHtml } from './front.js'
import { entryId, escape, inlineHtml } from './html.js'
import { saidOf } from './placing.js'
import { word } from './words.js'

/**
 * The part below the picture of a slide with a page of its own. The headline is in the picture.
 *
 * @param notes false leaves the speaker notes out; private notes are never here
 */
export function slideHtml(deck: DeckModel, slide: SlideModel, notes: boolean): string {
  const cover = isCover(slide)
  const said = saidOf(slide, notes)
  const text = said.length ? notesHtml(deck, said) : ''
  const title = cover ? belowCoverHtml(deck, slide.title) : numberHtml(deck, slide)
  const lines = `<div class="ho-write"><p class="ho-label">${escape(word(deck, 'yourNotes'))}</p><div class="ho-lines" aria-hidden="true"></div></div>`
  const room = cover ? '' : lines
  const side = [cover ? addressHtml(deck) : '', sourcesHtml(deck, slide), text ? room : ''].join('')
  const main = `${title}${text}${text ? '' : room}`
  return `<div class="ho-body${side ? '' : ' ho-wide'}"><div class="ho-main">${main}</div>${side ? `<div class="ho-side">${side}</div>` : ''}</div>`
}

/** What stands below a slide that shares its page: number and sources in a line, then what is said. */
export function sharedHtml(deck: DeckModel, slide: SlideModel, notes: boolean): string {
  const used = cited(deck, slide)
    .map(
      ({ id, number, short }) => `${citeHtml(id, number)} ${runHtml(short, escape(short), deck.locale.dir)}`,
    )
    .join(' · ')
  const line = `<p class="ho-under"><span class="ho-label">${escape(word(deck, 'slide', { n: slide.number }))}</span>${used ? `<span>${used}</span>` : ''}</p>`
  const foot = slide.footnote ? `<p class="ho-foot">${escape(slide.footnote)}</p>` : ''
  const said = saidOf(slide, notes)
  return line + foot + (said.length ? notesHtml(deck, said) : '')
}

const numberHtml = (deck: DeckModel, { number }: SlideModel): string =>
  `<p class="ho-label ho-number">${escape(word(deck, 'slide', { n: number }))}</p>`

/** The first slide as a cover carries the handout's title block. */
export function isCover(slide: SlideModel): slide is SlideOf<'cover'> {
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

const cited = (deck: DeckModel, slide: SlideModel): SourceModel[] =>
  slide.kind === 'sources' ? [] : slide.sources.flatMap((id) => deck.sources.filter((one) => one.id === id))

const citeHtml = (id: string, number: number): string =>
  `<a class="ho-cite" href="#${entryId('source', id)}">[${number}]</a>`

function sourcesHtml(deck: DeckModel, slide: SlideModel): string {
  const foot = slide.footnote ? `<p class="ho-foot">${escape(slide.footnote)}</p>` : ''
  const list = cited(deck, slide).map(
    ({ id, number, short }) =>
      `<li>${citeHtml(id, number)} ${runHtml(short, escape(short), deck.locale.dir)}</li>`,
  )
  if (list.length === 0) return foot
  return `<p class="ho-label">${escape(word(deck, 'sources'))}</p><ul class="ho-used-here">${list.join('')}</ul>${foot}`
}
