/** Where lines may leave and enter boxes. Pure; lengths in px. */
import type { Box, Point } from './types.js'

/** Where a line may start or end; `dir` 0 is level, 1 upright. */
export interface Port {
  point: Point
  dir: number
}

/** Places on the sides of a box, those of tall ones at every height in `ys`. */
export function ports(box: Box, side: 'left' | 'right' | 'any', ys: number[]): Port[] {
  const mid = box.y + box.height / 2
  const tall = box.height > 130
  const at = tall
    ? ys.filter((y) => y > box.y + 14 && y < box.y + box.height - 14)
    : [mid - 14, mid, mid + 14]
  const found: Port[] = []
  if (side !== 'left')
    for (const y of new Set([mid, ...at])) found.push({ point: { x: box.x + box.width, y }, dir: 0 })
  if (side !== 'right') for (const y of new Set([mid, ...at])) found.push({ point: { x: box.x, y }, dir: 0 })
  if (side === 'any')
    for (const x of [-16, 0, 16].map((offset) => box.x + box.width / 2 + offset)) {
      found.push({ point: { x, y: box.y }, dir: 1 }, { point: { x, y: box.y + box.height }, dir: 1 })
    }
  return found
}

/** Ports for a line straight up or down, where one box stands above the other; undefined where none does. */
export function upright(from: Box, to: Box): { starts: Port[]; ends: Port[] } | undefined {
  const [left, right] = [Math.max(from.x, to.x), Math.min(from.x + from.width, to.x + to.width)]
  const below = to.y >= from.y + from.height
  if (right - left < 40 || (!below && from.y < to.y + to.height)) return undefined
  const xs = [-16, 0, 16].map((offset) => (left + right) / 2 + offset)
  const at = (y: number) => xs.map((x) => ({ point: { x, y }, dir: 1 }))
  return below
    ? { starts: at(from.y + from.height), ends: at(to.y) }
    : { starts: at(from.y), ends: at(to.y + to.height) }
}
