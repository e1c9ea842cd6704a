import type { SlideOf } from '../../deck/model.js'
import { escapeHtml as e, textHtml } from '../../site/pages/html.js'
import { inlineHtml, subjectName, type BodyContext } from '../../site/pages/pieces.js'
import { isMarked } from '../../figures/table-rows.js'
import { inRow } from '../../text/isolate.js'

/** On the reading page. */
export const html = ({ subjects, rows, emphasis }: SlideOf<'table'>, { deck }: BodyContext): string => {
  const head = subjects.map((id) => `<th scope="col">${textHtml(subjectName(deck, id))}</th>`).join('')
  const body = rows.map(({ label, cells }, row) => {
    const all = cells.map(({ text, modalities }, at) => {
      const labels = modalities.map((id) => deck.modalities.find((one) => one.id === id)?.label ?? id)
      const marks = inRow(labels, deck.locale.dir)
      const name = e(subjectName(deck, subjects[at] ?? ''))
      const words = `${inlineHtml(deck, text)}${marks ? ` <small>${textHtml(marks)}</small>` : ''}`
      const strong = emphasis && isMarked(emphasis, row, at)
      return `<td data-of="${name}">${strong ? `<strong>${words}</strong>` : words}</td>`
    })
    return `<tr><th scope="row">${textHtml(label)}</th>${all.join('')}</tr>`
  })
  return `<table><thead><tr><td></td>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}
