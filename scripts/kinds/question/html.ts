import { rightLetters } from '../../text/letter.js'
import type { SlideOf } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'
import { textHtml } from '../../site/pages/html.js'
import { inlineHtml, photoHtml, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page: the answer is folded, so that a reader can guess as well. */
export function html({ picture, options, answer }: SlideOf<'question'>, { deck }: BodyContext): string {
  const items = options.map(({ text }) => `<li>${inlineHtml(deck, text)}</li>`).join('')
  const word = textHtml(wordOf(deck.locale.strings, 'question.answer'))
  return `${picture ? photoHtml(picture.src, picture.alt) : ''}<ol type="A">${items}</ol><details class="answer"><summary>${word}</summary><p><strong>${rightLetters(options)}</strong> ${inlineHtml(deck, answer)}</p></details>`
}
