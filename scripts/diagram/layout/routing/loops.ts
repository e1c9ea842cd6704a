/** Loops: a line from a stage to itself, at its upper or its lower border. Pure; lengths in px. */
import type { Box, Point, Rect } from '../types.js'

/** How far a loop stands off its box, the best first; so a head stands clear of its bend. */
const HEIGHTS = [32, 26, 20]
/** Width of a loop, and what it keeps clear of a corner of its box. */
const WIDE = 44
const CORNER = 16
/** Room for a text above a loop. */
export const LOOP_TEXT = 22
/** Room that a loop takes beside its box. */
export const LOOP_ROOM = HEIGHTS[0]! + 8

/** What each step away from the best place costs: below its box, off the middle, lower. */
const BELOW = 30
const ASIDE = 12
const LOWER = 48

/**
 * The ways in which a loop can be led, with what each costs beside the lines that it is made of.
 * @param box its stage
 */
export function loopsAt(box: Box): { points: Point[]; cost: number }[] {
  const wide = Math.min(WIDE, box.width - 2 * CORNER)
  const middle = box.x + box.width / 2
  const aside = Math.max(0, box.width / 2 - wide / 2 - CORNER)
  const places = [0, aside, -aside].filter((off, at, all) => all.indexOf(off) === at)
  return HEIGHTS.flatMap((high, lower) =>
    [box.y, box.y + box.height].flatMap((y) =>
      places.map((off) => {
        const [left, right] = [middle + off - wide / 2, middle + off + wide / 2]
        const far = y === box.y ? y - high : y + high
        const points = [
          { x: left, y },
          { x: left, y: far },
          { x: right, y: far },
          { x: right, y },
        ]
        return { points, cost: lower * LOWER + (y === box.y ? 0 : BELOW) + (off === 0 ? 0 : ASIDE) }
      }),
    ),
  )
}

/** Does a loop meet one of some rectangles, or leave the drawing? */
export const meetsAny = (points: Point[], rects: Rect[], clear: number): boolean => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return rects.some(
    ({ x, y, width, height }) =>
      right > x - clear && left < x + width + clear && bottom > y - clear && top < y + height + clear,
  )
}
