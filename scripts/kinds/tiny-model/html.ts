import type { SlideOf } from '../../deck/model.js'
import type { Words } from '../../locale/types.js'
import { wordOf } from '../../locale/word.js'
import { colours, side } from '../../models/tiny/shape.js'
import { figureWords, likeliest, paintOf } from '../../models/tiny/told.js'
import { escapeHtml, textHtml } from '../../site/pages/html.js'
import { paragraph, subjectName, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page: the picture, the question, and both answers with bars. */
export function html(slide: SlideOf<'tiny-model'>, { deck }: BodyContext): string {
  const { strings, tag } = deck.locale
  const word = (key: string, values = {}): string => textHtml(wordOf(strings, `tiny.${key}`, values))
  const percent = new Intl.NumberFormat(tag, { style: 'percent' })
  const { squares, row, column, layer } = slide
  const asked = (row - 1) * side + column - 1
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
    picture(slide, asked, strings, percent),
    `<p><strong>${word('question', { row, column })}</strong></p>`,
    answer(slide.blind, 'blind', blind),
    answer(slide.seeing, 'seeing', seeing),
    `<p><small>${word(`shares.${layer}`)} ${word('figures', figureWords(slide.figures, tag))}</small></p>`,
    paragraph(deck, slide.text),
  ].join('')
}

/** The squares, drawn, with their names and what the model reads of them; told in words, too. */
function picture(
  { squares, patches }: SlideOf<'tiny-model'>,
  asked: number,
  strings: Words,
  percent: Intl.NumberFormat,
): string {
  const names = squares.map((colour) => wordOf(strings, `tiny.${colours[colour]!}`))
  const drawn = squares.map((colour, at) => {
    const { background, dark } = paintOf(colours[colour]!)
    const [x, y] = [(at % side) * 100, Math.floor(at / side) * 100]
    const frame = at === asked ? ' stroke="currentColor" stroke-width="6"' : ''
    const share = patches[at] ?? 0
    const text = (where: number, size: number, words: string): string =>
      `<text x="${x + 48}" y="${y + where}" font-size="${size}" text-anchor="middle" fill="${dark ? 'white' : 'black'}">${escapeHtml(words)}</text>`
    const read = share >= 0.005 ? text(76, 24, percent.format(share)) : ''
    return `<rect x="${x + 4}" y="${y + 4}" width="88" height="88" rx="10" fill="${background}"${frame}/>${text(36, 19, names[at]!)}${read}`
  })
  const rows = Array.from({ length: side }, (_, at) => names.slice(at * side, (at + 1) * side).join(', '))
  const label = escapeHtml(wordOf(strings, 'tiny.picture', { rows: rows.join('; ') }))
  return `<figure><svg viewBox="0 0 396 396" width="396" style="max-width:100%;height:auto" role="img" aria-label="${label}">${drawn.join('')}</svg></figure>`
}
