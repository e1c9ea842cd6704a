/** Compares a deck model of deckOf with what Slidev made of it. */
import type { DeckModel } from '../../scripts/deck/model.js'
import { plainText } from '../../scripts/markdown/index.js'
import { normal, type ReadSlide } from './slidev.js'

/** Differences as `field: wanted → got`; empty when all texts arrived. */
export function differences(deck: DeckModel, slides: ReadSlide[]): string[] {
  const out: string[] = []
  const check = (field: string, wanted: string, got: string | null | undefined): void => {
    if (normal(wanted) !== normal(got)) out.push(`${field}: ${shorten(normal(wanted), normal(got))}`)
  }
  if (slides.length !== deck.slides.length) return [`slides: ${deck.slides.length} → ${slides.length}`]
  deck.slides.forEach((slide, index) => {
    const { page, note, title, frontmatter } = slides[index]!
    const texts = (selector: string): (string | null)[] =>
      [...page.querySelectorAll(selector)].map((e) => e.textContent)
    if (index > 0) {
      check('title', slide.headline, title)
      check('kicker', slide.kicker, String(frontmatter.kicker ?? ''))
      check('headline', slide.headline, page.querySelector('h1')?.textContent)
    }
    if (slide.kind === 'statement') {
      const items = texts('li')
      slide.points.forEach((point, i) => check('point', plainText(point), items[i]))
      check('paragraph', plainText(slide.text), page.querySelector('h1 + *')?.textContent)
      const notes = [...note.body.children].map((e) => e.textContent)
      if (notes.length !== slide.notes.length) out.push(`notes: ${slide.notes.length} → ${notes.length}`)
      slide.notes.forEach((paragraph, i) => check('note', plainText(paragraph.text), notes[i]))
    }
    if (slide.kind === 'table') {
      const rows = [...page.querySelectorAll('tbody tr')]
      slide.rows.forEach((row, i) => {
        check('row', row.label, rows[i]?.children[0]?.textContent)
        check('cell', plainText(row.cells[0]!.text), rows[i]?.children[1]?.textContent)
      })
    }
    if (slide.kind === 'cards') {
      const [titles, bodies, chips] = [texts('h2'), texts('h2 + *'), texts('li')]
      slide.cards.forEach((card, i) => {
        check('card title', card.title, titles[i])
        check('card text', plainText(card.text ?? ''), bodies[i])
      })
      slide.rows[0]!.items.forEach((item, i) => check('chip', item, chips[i]))
      check(
        'label',
        slide.rows[0]!.label,
        page.querySelector('[data-component=ChipRow]')?.getAttribute('data-label'),
      )
    }
    if (slide.kind === 'correction') {
      const claim = slide.claims[0]!
      check(
        'where',
        claim.where ?? '',
        page.querySelector('[data-component=Claim]')?.getAttribute('data-where'),
      )
      check('quote', claim.quote, page.querySelector('blockquote')?.textContent)
      check('inline code', plainText(claim.truth), page.querySelector('[data-component=Truth]')?.textContent)
      check('footnote', slide.footnote ?? '', page.querySelector('.footnote')?.textContent)
    }
    if (slide.kind === 'code') {
      const got = page.querySelector('pre')?.textContent
      if (got !== slide.code) out.push(`code: ${JSON.stringify([slide.code, got])}`)
    }
    if (page.querySelector('script, style, b, a, input, img, del, .katex'))
      out.push(`markup: ${slide.headline}`)
  })
  return out
}

/** Both texts from shortly before the place where they part. */
function shorten(wanted: string, got: string): string {
  let at = 0
  while (at < wanted.length && wanted[at] === got[at]) at += 1
  const from = Math.max(0, at - 20)
  const piece = (text: string): string => JSON.stringify(text.slice(from, at + 60))
  return `${piece(wanted)} → ${piece(got)}`
}
