import type { SlideOf } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'
import { candidates } from '../../models/sampling.js'
import { escapeHtml, textHtml } from '../../site/pages/html.js'
import { paragraph, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page: the text so far, and a table of scores, shares and chances. */
export function html(slide: SlideOf<'next-token'>, { deck }: BodyContext): string {
  const { strings, tag } = deck.locale
  const word = (key: string, values = {}): string => textHtml(wordOf(strings, `next.${key}`, values))
  const percent = new Intl.NumberFormat(tag, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const number = new Intl.NumberFormat(tag)
  const { temperature, topP } = slide
  const found = candidates(
    slide.candidates.map(({ score }) => score),
    { temperature, topP },
  )
  const rows = found.map(({ share, kept, chance }, at) => {
    const { text = '', score = 0 } = slide.candidates[at] ?? {}
    const drawn = kept ? escapeHtml(percent.format(chance)) : word('out')
    return `<tr><th scope="row">${textHtml(text)}</th><td>${number.format(score)}</td><td>${escapeHtml(percent.format(share))}</td><td>${drawn}</td></tr>`
  })
  const kept = found.filter((one) => one.kept).length
  return [
    `<p>${word('before')}: <strong>${textHtml(slide.before)} …</strong></p>`,
    `<table><thead><tr><td></td>${['score', 'share', 'chance'].map((key) => `<th scope="col">${word(key)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    `<p><small>${textHtml(slide.model)} · ${word('temperature')} ${number.format(temperature)} · ${word('kept', { p: number.format(topP), n: kept, of: found.length })}</small></p>`,
    paragraph(deck, slide.text),
  ].join('')
}
