import type { SlideOf } from '../../deck/model.js'
import { wordOf } from '../../locale/word.js'
import { textHtml } from '../../site/pages/html.js'
import { paragraph, list, type BodyContext } from '../../site/pages/pieces.js'

/** On the reading page. */
export const html = ({ cards, rows }: SlideOf<'cards'>, { deck }: BodyContext): string =>
  cards
    .map(({ title, text, mark }) => {
      const told = mark && wordOf(deck.locale.strings, `mark.${mark}`)
      return `<h3>${textHtml(title)}${told ? ` <small>(${textHtml(told)})</small>` : ''}</h3>${paragraph(deck, text)}`
    })
    .join('') +
  rows.map(({ label, items }) => `<h3>${textHtml(label)}</h3>${list(items.map(textHtml))}`).join('')
