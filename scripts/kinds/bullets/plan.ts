import { inlineText } from '../../content/inline.js'
import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { paginate } from '../../deck/split.js'
import type { Inline } from '../../schema/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { belowHeight, bulletSizes, pointHeight } from '../../text/bullets.js'
import { footClear, stageRoom } from '../../text/headline.js'

/** A point, and those below it. */
export interface Bullet {
  text: Inline[]
  points: Inline[][]
}

/** What stands on such a slide, in one language, without layout. */
export interface Body {
  kind: 'bullets'
  points: Bullet[]
  /** Number of the first point, where they have numbers. */
  from?: number
  /** Type size in px, the same on every part. */
  size: number
  reveal: boolean
}

interface Numbered extends Bullet {
  number: number
}

/**
 * A list, split between its points, in the largest type with which there are no more parts than in the smallest. A point
 * with more below it than a slide has room for goes on in the next part, where it is said again.
 */
export function plan(slide: SlideInputOf<'bullets'>, { text }: PlanContext): PlannedPart[] {
  const room = stageRoom(text.plain(slide.headline), false) - footClear
  const points = slide.points.map((point, at): Numbered => {
    const has = typeof point === 'object' && Array.isArray((point as { points?: unknown }).points)
    const isPlain = typeof point === 'string' || !('text' in point)
    const own = isPlain ? point : (point as { text: string | Record<string, string> }).text
    const below = has ? (point as { points: (string | Record<string, string>)[] }).points : []
    return { number: at + 1, text: text.inline(own), points: below.map((one) => text.inline(one)) }
  })
  const pagesAt = (size: number): Numbered[][] =>
    paginate(
      points.flatMap((point) => pieces(point, size, room)),
      (point) => heightOf(point, size),
      room,
    )
  const fewest = pagesAt(bulletSizes.at(-1)!).length
  const size = bulletSizes.find((one) => pagesAt(one).length <= fewest) ?? bulletSizes.at(-1)!
  const reveal = slide.reveal === 'points'
  return pagesAt(size).map((page): PlannedPart => {
    const shown = page.map(({ text: own, points: below }): Bullet => ({ text: own, points: below }))
    const body: Body = {
      kind: 'bullets',
      points: shown,
      ...(slide.numbered ? { from: page[0]!.number } : {}),
      size,
      reveal,
    }
    const sources = shown.flatMap((point) => [...citesOf(point.text), ...point.points.flatMap(citesOf)])
    return { body, sources, clicks: reveal ? page.length : 0 }
  })
}

function heightOf({ text, points }: Bullet, size: number): number {
  const below = points.reduce((sum, point) => sum + belowHeight(inlineText(point), size), 0)
  return pointHeight(inlineText(text), size) + below
}

/** A point, in several where what is below it alone is more than a slide. */
function pieces(point: Numbered, size: number, room: number): Numbered[] {
  if (heightOf(point, size) <= room) return [point]
  const left = room - pointHeight(inlineText(point.text), size)
  const parts = paginate(point.points, (one) => belowHeight(inlineText(one), size), left)
  return parts.length > 0 ? parts.map((points) => ({ ...point, points })) : [point]
}
