import type { SlideOf } from '../../deck/model.js'
import { openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** Cards side by side, and rows of short items below them. */
export function markdown(slide: SlideOf<'cards'>, context: MarkdownContext): KindOutput {
  const items = slide.cards.flatMap((card) =>
    wrap(openTag('Card', { icon: card.icon, of: card.modality, mark: card.mark }), 'Card', [
      card.icon && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(card.icon)
        ? `<lucide-${card.icon} class="card-icon" />`
        : '',
      `## ${context.heading(card.title)}`,
      context.paragraph(card.text),
    ]),
  )
  const rows = slide.rows.flatMap((row) =>
    wrap(openTag('ChipRow', { label: row.label, tone: row.tone }), 'ChipRow', [context.list(row.items)]),
  )
  return {
    blocks: [
      headline(slide, context),
      ...wrap(openTag('Cards', { reveal: slide.reveal }), 'Cards', items),
      ...rows,
    ],
  }
}
