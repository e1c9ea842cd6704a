import type { SlideOf } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'
import { candidates } from '../../models/sampling.js'
import { escapeHtml, textHtml } from '../../site/pages/html.js'
import { paragraph, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page: the text so far, and shares with bars, scores and chances. */
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
    const bar = `<span class="meter" aria-hidden="true"><i style="width:${(share * 100).toFixed(2)}%"></i></span>`
    const drawn = kept ? `${word('chance')} ${escapeHtml(percent.format(chance))}` : word('out')
    return `<dt>${textHtml(text)}</dt><dd>${bar}<strong>${escapeHtml(percent.format(share))}</strong> <small>${word('score')} ${number.format(score)} · ${drawn}</small></dd>`
  })
  const kept = found.filter((one) => one.kept).length
  return [
    `<p>${word('before')}: <strong>${textHtml(slide.before)} …</strong></p>`,
    `<dl>${rows.join('')}</dl>`,
    `<p><small>${textHtml(slide.model)} · ${word('temperature')} ${number.format(temperature)} · ${word('kept', { p: number.format(topP), n: kept, of: found.length })}</small></p>`,
    paragraph(deck, slide.text),
  ].join('')
}
