import type { SlideOf } from '../../deck/model.js'
import { netOf, pictureGrid, sumOf, tokensOf, type Cut, type Square } from '../../figures/patches.js'
import { pictureName, PICTURES } from '../../pictures/name.js'
import { paper } from '../../theme/tokens.js'
import { wordOf } from '../../locale/word.js'
import { escapeHtml as e, textHtml } from '../../site/pages/html.js'
import { paragraph, type BodyContext } from '../../site/pages/pieces.js'
import { countText } from '../../text/count.js'

const over = 'position:absolute;inset:0;width:100%;height:100%'

/** The picture under its squares, with the one that is marked. */
function cutPhoto({ src, alt }: { src: string; alt: string }, cut: Cut | undefined, square: Square): string {
  const photo = `<img class="photo" src="${PICTURES}/${pictureName(src)}" alt="${e(alt)}" loading="lazy">`
  const grid = cut && pictureGrid(cut)
  if (!grid) return photo
  const line = (width: number, colour: string) =>
    `fill="none" stroke="${colour}" stroke-width="${width}" vector-effect="non-scaling-stroke"`
  const mark = (width: number, colour: string) =>
    `<rect x="${square.column}" y="${square.row}" width="1" height="1" ${line(width, colour)}/>`
  const net = `<path d="${netOf(grid)}" ${line(1, paper.panel)} stroke-opacity=".75"/>`
  const drawing = `<svg viewBox="0 0 ${grid.columns} ${grid.rows}" preserveAspectRatio="none" aria-hidden="true" style="${over}">${net}${mark(9, paper.ink)}${mark(4, paper.panel)}</svg>`
  return `<div style="position:relative;display:inline-block">${photo}${drawing}</div>`
}

/** On the reading page: the picture, and the tokens that each way gives, with bars to one scale. */
export function html(
  { picture, question, settings, shown, square, text }: SlideOf<'patches'>,
  context: BodyContext,
): string {
  const { deck } = context
  const { strings, tag } = deck.locale
  const counts = settings.map(tokensOf)
  const most = Math.max(...counts)
  const told = (n: number) =>
    textHtml(wordOf(strings, 'patches.tokens', { n, count: countText(n, tag) }, tag))
  const rows = settings.map((setting, at) => {
    const part = ((counts[at]! / most) * 100).toFixed(2)
    const words = setting.note ?? sumOf(setting, tag)
    const bar = `<span class="meter" aria-hidden="true"><i style="width:${part}%"></i></span>`
    return `<dt>${textHtml(setting.name)}</dt><dd>${bar}<strong>${told(counts[at]!)}</strong> ${textHtml(words)}</dd>`
  })
  const pieces = question.map((piece) => `<span>${e(piece)}</span>`).join('<wbr>')
  const asked = `<dt>${textHtml(wordOf(strings, 'patches.question'))}</dt><dd><strong>${told(question.length)}</strong> ${pieces}</dd>`
  return `<figure>${cutPhoto(picture, settings[shown], square)}</figure><dl>${rows.join('')}${asked}</dl>${paragraph(deck, text)}`
}
