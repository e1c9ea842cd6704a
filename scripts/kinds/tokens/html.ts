import type { SlideOf } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'
import { vocabularies } from '../../models/tokens/vocabularies.js'
import { escapeHtml, textHtml } from '../../site/pages/html.js'
import { list, paragraph, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page: the sentence, and each vocabulary's pieces with their numbers. */
export function html(slide: SlideOf<'tokens'>, { deck }: BodyContext): string {
  const { strings, tag } = deck.locale
  const count = (n: number): string => `${n} ${textHtml(wordOf(strings, 'vocabulary.unit', { n }, tag))}`
  const rows = slide.rows.map(({ vocabulary, clusters }) => {
    const { models, encoding } = vocabularies[vocabulary]
    const pieces = clusters.map(
      ({ text, ids }) => `<code>${escapeHtml(text)}</code>&nbsp;<small>${ids.join(' ')}</small>`,
    )
    const total = clusters.reduce((sum, { ids }) => sum + ids.length, 0)
    return `<dt>${models} <small>${encoding}</small></dt><dd><strong>${count(total)}</strong><br>${pieces.join(' · ')}</dd>`
  })
  const others = slide.others.map(
    ({ text, counts }) => `${textHtml(text)} <strong>${counts.join(' · ')}</strong>`,
  )
  return [
    `<p>${textHtml(slide.sentence)}</p>`,
    `<dl>${rows.join('')}</dl>`,
    list(others),
    `<p><small>${textHtml(wordOf(strings, 'vocabulary.broken'))}</small></p>`,
    paragraph(deck, slide.text),
  ].join('')
}
