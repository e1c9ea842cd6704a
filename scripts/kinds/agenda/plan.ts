/** The agenda: planned once the whole deck is known. */
import { inlineText } from '../../content/inline.js'
import type { PlannedPart } from '../../deck/context.js'
import type { DeckModel, SlideModel } from '../../deck/model.js'
import { chunk } from '../../deck/split.js'
import type { SectionInput } from '../../schema/outline.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = {
  kind: 'agenda'
  items: {
    title: string
    slide: string
    number: number
    minutes: number
    appendix: boolean
    /** What the part's own opening says of it. */
    promise?: string
  }[]
  /** Number of the first item: a part goes on where the part before it ends. */
  from: number
}

const mostAgendaItems = 9

/** As many slides as the chapters need; what stands on them is known once the slides have numbers. */
export function agendaParts(listed: SectionInput[]): PlannedPart[] {
  return chunk(listed, mostAgendaItems).map(() => ({
    body: { kind: 'agenda', items: [], from: 1 },
    sources: [],
    clicks: 0,
  }))
}

/** Every agenda lists all chapters; the parts of one that is split share them evenly. */
export function fillAgendas(slides: SlideModel[], listed: DeckModel['sections']): void {
  const promises = new Map(
    slides.flatMap((slide) =>
      slide.kind === 'section' && slide.text ? [[slide.section, inlineText(slide.text)] as const] : [],
    ),
  )
  const items = listed.map(({ id, title, first, minutes, appendix }) => ({
    title,
    number: first,
    minutes,
    appendix,
    slide: slides[first - 1]?.id ?? '',
    ...(promises.has(id) ? { promise: promises.get(id) } : {}),
  }))
  const pages = chunk(items, mostAgendaItems)
  for (const slide of slides) {
    if (slide.kind !== 'agenda') continue
    const before = pages.slice(0, (slide.part?.n ?? 1) - 1)
    slide.items = pages[before.length] ?? []
    slide.from = before.flat().length + 1
  }
}
