import { inlineText } from '../../content/inline.js'
import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { paginate } from '../../deck/split.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { stageRoom, stageWidth } from '../../text/headline.js'
import { lines } from '../../text/measure.js'
import type { Inline } from '../../schema/inline.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = {
  kind: 'columns'
  columns: { title: string; points: Inline[][]; text?: Inline[]; subject?: string }[]
}

/**
 * Two or three columns; a column with too many points goes on on a second slide, and one that has come to its end
 * leaves its room there to the others.
 */
export function plan(slide: SlideInputOf<'columns'>, { text }: PlanContext): PlannedPart[] {
  const width = stageWidth / slide.columns.length - 72
  const room = stageRoom(text.plain(slide.headline), false) - 96
  const pagesOf = slide.columns.map((column) => {
    const intro = text.optionalInline(column.text)
    const points = (column.points ?? []).map((point) => text.inline(point))
    const taken = intro ? lines(inlineText(intro), 24, width) * 36 : 0
    const pages = paginate(points, (point) => lines(inlineText(point), 24, width) * 36 + 14, room - taken)
    return { title: text.plain(column.title), subject: column.subject, intro, pages }
  })
  const count = Math.max(1, ...pagesOf.map(({ pages }) => pages.length))
  return Array.from({ length: count }, (_, page) => {
    const shown = pagesOf
      .filter(({ pages }) => page === 0 || page < pages.length)
      .map(({ title, subject, intro, pages }) => ({
        title,
        subject,
        points: pages[page] ?? [],
        text: page === 0 ? intro : undefined,
      }))
    const cited = shown.flatMap((column) => [...citesOf(column.text), ...column.points.flatMap(citesOf)])
    return { body: { kind: 'columns', columns: shown }, sources: cited, clicks: 0 }
  })
}
