import { inlineText } from '../../content/inline.js'
import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { paginate } from '../../deck/split.js'
import type { Inline } from '../../schema/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { stageRoom } from '../../text/headline.js'
import { lines } from '../../text/measure.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = { kind: 'statement'; text: Inline[]; points: Inline[][] }

/** A statement, with at most five points a slide. */
export function plan(slide: SlideInputOf<'statement'>, { text }: PlanContext): PlannedPart[] {
  const main = text.inline(slide.text)
  const points = (slide.points ?? []).map((point) => text.inline(point))
  // Beside the statement in the type that the layout can go down to.
  const height = (point: Inline[]): number => lines(inlineText(point), 18, 370) * 27 + 34
  const room = stageRoom(text.plain(slide.headline), false) - 20
  const pages = points.length ? paginate(points, height, room, 5) : [[]]
  return pages.map((page) => ({
    body: { kind: 'statement', text: main, points: page },
    sources: [...citesOf(main), ...page.flatMap(citesOf)],
    clicks: 0,
  }))
}
