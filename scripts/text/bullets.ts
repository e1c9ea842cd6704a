/** Points with points below them: the size of type that a list takes, and the height of a point. Pure. */
import { lines } from './measure.js'
import { stageWidth } from './headline.js'

/** Sizes of a list's type in px, from the largest. */
export const bulletSizes = [36, 34, 32, 30, 28, 26, 24] as const

/** A point below another is set in this part of its type. */
export const belowSize = 0.84

/** Lines of a point in their type; what a point keeps free below itself, in its type. */
const line = 1.4
const gap = 0.6
const belowGap = 0.28
/** Mark and its distance, in the point's type. */
const indent = 1.1

/** Height in px of a point's own text. */
export const pointHeight = (text: string, size: number): number =>
  lines(text, size, stageWidth - size * indent) * size * line + size * gap

/** Height in px of a point below another. */
export function belowHeight(text: string, size: number): number {
  const own = size * belowSize
  return lines(text, own, stageWidth - 2 * size * indent) * own * line + size * belowGap
}
