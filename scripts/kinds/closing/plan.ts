import { inlineText } from '../../content/inline.js'
import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { paginate } from '../../deck/split.js'
import type { Inline } from '../../schema/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { stageRoom } from '../../text/headline.js'
import { lines } from '../../text/measure.js'

/** What stands on such a slide, in one language, without layout. `from`: number of the first point, as in an agenda. */
export type Body = { kind: 'closing'; points: Inline[][]; from: number }

/** What stays: at most five points a slide; the numbers go on from part to part. */
export function plan(slide: SlideInputOf<'closing'>, { text }: PlanContext): PlannedPart[] {
  const points = slide.points.map((point) => text.inline(point))
  const height = (point: Inline[]): number => lines(inlineText(point), 22, 1030) * 32 + 30
  const room = stageRoom(text.plain(slide.headline), false) - 20
  let from = 1
  return paginate(points, height, room, 5).map((page) => {
    const body = { kind: 'closing', points: page, from } as const
    from += page.length
    return { body, sources: page.flatMap(citesOf), clicks: 0 }
  })
}
