import type { SlideOf } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'
import { colours, side } from '../../models/tiny/shape.js'
import { figureWords, likeliest } from '../../models/tiny/told.js'
import { escapeHtml, textHtml } from '../../site/pages/html.js'
import { paragraph, subjectName, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page: the picture as a table of words, the question, and both answers with bars. */
export function html(slide: SlideOf<'tiny-model'>, { deck }: BodyContext): string {
  const { strings, tag } = deck.locale
  const word = (key: string, values = {}): string => textHtml(wordOf(strings, `tiny.${key}`, values))
  const percent = new Intl.NumberFormat(tag, { style: 'percent' })
  const { squares, row, column, layer, patches } = slide
  const asked = (row - 1) * side + column - 1
  const cells = squares.map((colour, at) => {
    const text = word(colours[colour]!)
    const share = patches[at] ?? 0
    const read = share >= 0.005 ? ` <small>${escapeHtml(percent.format(share))}</small>` : ''
    return `<td>${at === asked ? `<strong>${text}</strong>` : text}${read}</td>`
  })
  const lines = Array.from({ length: side }, (_, at) => cells.slice(at * side, (at + 1) * side).join(''))
  const answer = (shares: number[], kind: 'blind' | 'seeing', subject?: string): string => {
    const best = likeliest(shares)
    const verdict = word(best === squares[asked] ? 'right' : 'wrong')
    const name = subject === undefined ? '' : `${textHtml(subjectName(deck, subject))}: `
    const bars = shares.map((share, at) => {
      const bar = `<span class="meter" aria-hidden="true"><i style="width:${(share * 100).toFixed(2)}%"></i></span>`
      return `<dt>${word(colours[at]!)}</dt><dd>${bar}<strong>${escapeHtml(percent.format(share))}</strong></dd>`
    })
    return `<p><strong>${name}${word(kind)}</strong> · ${word(colours[best]!)}, ${verdict}</p><dl>${bars.join('')}</dl>`
  }
  const [blind, seeing] = slide.subjects ?? []
  return [
    `<table><tbody>${lines.map((line) => `<tr>${line}</tr>`).join('')}</tbody></table>`,
    `<p><strong>${word('question', { row, column })}</strong></p>`,
    answer(slide.blind, 'blind', blind),
    answer(slide.seeing, 'seeing', seeing),
    `<p><small>${word(`shares.${layer}`)} ${word('figures', figureWords(slide.figures, tag))}</small></p>`,
    paragraph(deck, slide.text),
  ].join('')
}
