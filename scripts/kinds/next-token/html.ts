import type { SlideOf } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'
import { optionsOf, totalOf } from '../../figures/next.js'
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
  const { temperature, topP, back = 0 } = slide
  const { names, told, scores, others } = optionsOf(slide, back)
  const found = candidates(scores, { temperature, topP })
  const sum = (list: number[]): number => list.reduce((all, one) => all + one, 0)
  const row = (text: string, score: number, part: typeof found): string => {
    const share = sum(part.map((one) => one.share))
    const bar = `<span class="meter" aria-hidden="true"><i style="width:${(share * 100).toFixed(2)}%"></i></span>`
    const drawn = part.some(({ kept }) => kept)
      ? `${word('chance')} ${escapeHtml(percent.format(sum(part.map((one) => one.chance))))}`
      : word('out')
    const head = word(slide.counted ? 'count' : 'score')
    return `<dt>${textHtml(text)}</dt><dd>${bar}<strong>${escapeHtml(percent.format(share))}</strong> <small>${head} ${number.format(score)} · ${drawn}</small></dd>`
  }
  const rows = names.map((name, at) => row(name, told[at] ?? 0, found.slice(at, at + 1)))
  if (others !== undefined) {
    const rest = found.slice(names.length)
    rows.push(row(wordOf(strings, 'next.rest', { n: number.format(rest.length) }), others, rest))
  }
  const [all] = slide.counted ?? []
  const model = all
    ? [
        word('counted', {
          text: slide.model ?? wordOf(strings, 'next.notes'),
          n: number.format(totalOf(all)),
        }),
        `${word('back')} ${number.format(back)}`,
      ]
    : [textHtml(slide.model ?? '')]
  const kept = found.filter((one) => one.kept).length
  return [
    `<p>${word('before')}: <strong>${textHtml(slide.before)} …</strong></p>`,
    `<dl>${rows.join('')}</dl>`,
    `<p><small>${model.join(' · ')} · ${word('temperature')} ${number.format(temperature)} · ${word('kept', { p: number.format(topP), n: kept, of: number.format(found.length) })}</small></p>`,
    paragraph(deck, slide.text),
  ].join('')
}
