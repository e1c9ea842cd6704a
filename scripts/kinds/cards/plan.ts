import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { chunk } from '../../deck/split.js'
import type { SlideInputOf } from '../../schema/outline.js'
import type { Inline } from '../../schema/inline.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = {
  kind: 'cards'
  cards: { title: string; text?: Inline[]; icon?: string; modality?: string; mark?: 'yes' | 'no' }[]
  rows: { label: string; items: string[]; tone: 'neutral' | 'warning' }[]
  reveal: boolean
}

/** Cards: up to six a slide, five where rows of chips follow. */
export function plan(slide: SlideInputOf<'cards'>, { text }: PlanContext): PlannedPart[] {
  const models = slide.cards.map((card) => ({
    title: text.plain(card.title),
    text: text.optionalInline(card.text),
    icon: card.icon,
    modality: card.modality,
    mark: card.mark,
  }))
  const rows = (slide.rows ?? []).map((row) => ({
    label: text.plain(row.label),
    items: row.items.map((item) => text.plain(item)),
    tone: row.tone,
  }))
  const pages = chunk(models, rows.length ? 5 : 6)
  return pages.map((page, index): PlannedPart => {
    const reveal = slide.reveal === 'cards'
    // Rows stand under the last cards: they sum up what the cards tell.
    const shown = index === pages.length - 1 ? rows : []
    return {
      body: { kind: 'cards', cards: page, rows: shown, reveal },
      sources: page.flatMap((card) => citesOf(card.text)),
      clicks: reveal ? page.length : 0,
    }
  })
}
