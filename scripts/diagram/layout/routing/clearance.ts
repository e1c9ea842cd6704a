/** Lines keep clear of what isn't theirs: how far a piece runs too near beside a box or a border. Pure; lengths in px. */
import type { Box, Point, Rect } from '../types.js'

/** A line nearer than this to a box that is not its own looks as if it touched it. */
export const CLEAR_OF = 16
/** Beside what is shorter than a head, a line may pass nearer. */
export const PASSING = 13

/** A piece beside a side of a rectangle. */
export interface Beside {
  /** How much of the piece runs there, and how far off; `CLEAR_OF` where it keeps clear. */
  length: number
  off: number
}

/**
 * How near a piece of a line runs beside a rectangle, outside of it.
 * @param hollow inside, too: a border has two sides
 */
export function besideOf(p: Point, q: Point, rect: Rect, hollow = false): Beside {
  const flat = p.y === q.y
  const [at, from, to] = flat ? [p.y, rect.y, rect.y + rect.height] : [p.x, rect.x, rect.x + rect.width]
  const out = Math.max(from - at, at - to)
  const off = out >= 0 ? out : hollow ? Math.min(at - from, to - at) : CLEAR_OF
  if (off >= CLEAR_OF - 0.05) return { length: 0, off: CLEAR_OF }
  const [low, high] = flat ? [rect.x, rect.x + rect.width] : [rect.y, rect.y + rect.height]
  const [a, b] = flat ? [p.x, q.x] : [p.y, q.y]
  return { length: Math.min(Math.max(a, b), high) - Math.max(Math.min(a, b), low), off }
}

/** What lines keep clear of: boxes, borders of enclosures and frames of lanes. */
export interface Obstacles {
  boxes: Box[]
  borders?: Rect[]
  frames?: Rect[]
  /** How much dearer than usual it is to cross a line; 1 where absent. */
  crossing?: number
}

/** What has two sides to keep clear of. */
export const hollowOf = ({ borders = [], frames = [] }: Obstacles): Rect[] => [...borders, ...frames]
