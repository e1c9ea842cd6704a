import { inlineText } from '../../content/inline.js'
import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { paginate } from '../../deck/split.js'
import type { Inline } from '../../schema/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'
import type { Localized } from '../../schema/text.js'
import { stageRoom } from '../../text/headline.js'
import { lines } from '../../text/measure.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body {
  kind: 'closing'
  points: Inline[][]
  /** Number of the first point, as in an agenda. */
  from: number
  /** Id of the slide that each point speaks of; empty for one that names none. Absent where none does. */
  of?: string[]
}

type PointInput = SlideInputOf<'closing'>['points'][number]

/** A point is text, or text with the slide that it speaks of. */
const read = (point: PointInput): { said: Localized; of: string } =>
  typeof point === 'object' && 'of' in point && 'text' in point
    ? { said: point.text as Localized, of: point.of as string }
    : { said: point as Localized, of: '' }

/** What stays: at most five points a slide; the numbers go on from part to part. */
export function plan(slide: SlideInputOf<'closing'>, { text }: PlanContext): PlannedPart[] {
  const points = slide.points.map((point) => {
    const { said, of } = read(point)
    return { said: text.inline(said), of }
  })
  const shown = points.some(({ of }) => of !== '')
  const width = shown ? 860 : 1030
  const height = ({ said }: (typeof points)[number]): number =>
    Math.max(lines(inlineText(said), 22, width) * 32 + 30, shown ? 88 : 0)
  const room = stageRoom(text.plain(slide.headline), false) - 20
  let from = 1
  return paginate(points, height, room, 5).map((page) => {
    const body: Body = {
      kind: 'closing',
      points: page.map(({ said }) => said),
      from,
      ...(shown ? { of: page.map(({ of }) => of) } : {}),
    }
    from += page.length
    return { body, sources: page.flatMap(({ said }) => citesOf(said)), clicks: 0 }
  })
}
