/** The questions of the talk on a sheet to try oneself by: their answers stand below all of them. */
import { citesOf } from '../../deck/context.js'
import type { DeckModel, NoteParagraph, SlideOf } from '../../deck/model.js'
import { textHtml } from '../../site/pages/html.js'
import { letterOf, rightLetters } from '../../text/letter.js'
import { escape, inlineHtml, placeHtml, sourceLink } from './html.js'
import type { Listing } from './parts.js'
import { word } from './words.js'

type Question = SlideOf<'question'>

/**
 * Questions with their options, then the answers with what is said from the click on that tells them.
 *
 * @param anchors slide number → anchor
 * @param notes are notes printed?
 */
export function questionsHtml(
  deck: DeckModel,
  anchors: Record<string, string>,
  listed: Listing,
  notes: boolean,
): string {
  const slides = deck.slides.filter((slide): slide is Question => listed(slide) === 'questions')
  const said = (slide: Question, told: boolean): NoteParagraph[] =>
    notes ? slide.notes.filter(({ click }) => click > 0 === told) : []
  const asked = slides.map((slide) => {
    const options = slide.options.map(
      ({ text }, at) =>
        `<li><span class="ho-letter">${letterOf(at)}</span><span>${inlineHtml(deck, text)}</span></li>`,
    )
    return `<li>${numberHtml(deck, slide)}<div>${placeHtml(anchors[slide.number])}<h3>${textHtml(slide.headline)}</h3>${slide.picture ? `<p class="ho-where">${textHtml(slide.picture.alt)}</p>` : ''}${notesHtml(deck, said(slide, false))}<ol>${options.join('')}</ol></div></li>`
  })
  const answers = slides.map((slide) => {
    const foot = slide.footnote ? `<p class="ho-where">${textHtml(slide.footnote)}</p>` : ''
    const inText = new Set(citesOf(slide.answer))
    const sources = slide.sources.filter((id) => !inText.has(id)).map((id) => sourceLink(deck, id))
    return `<li>${numberHtml(deck, slide)}<div><p><strong class="ho-right">${rightLetters(slide.options)}</strong> ${inlineHtml(deck, slide.answer)} ${sources.join(' ')}</p>${foot}${notesHtml(deck, said(slide, true))}</div></li>`
  })
  return `<ul class="ho-asked">${asked.join('')}</ul><h3 class="ho-answers">${escape(word(deck, 'answers'))}</h3><ul class="ho-asked">${answers.join('')}</ul>`
}

const numberHtml = (deck: DeckModel, { number }: Question): string =>
  `<p class="ho-label">${escape(word(deck, 'slide', { n: number }))}</p>`

const notesHtml = (deck: DeckModel, notes: NoteParagraph[]): string =>
  notes.map(({ text }) => `<p class="ho-said">${inlineHtml(deck, text)}</p>`).join('')
