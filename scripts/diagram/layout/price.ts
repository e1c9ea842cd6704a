/** What a piece of a line costs: its length, and what it shares or crosses. Pure; lengths in px. */
import type { LaneEdge, Point, Rect } from './types.js'

/** A piece of a line that is drawn already. */
export interface Used {
  edge: LaneEdge
  a: Point
  b: Point
}

/** Does a piece of a line lie in a rectangle that is larger by `by`? */
export const inside = (a: Point, b: Point, rect: Rect, by: number) =>
  Math.max(a.x, b.x) > rect.x - by + 0.01 &&
  Math.min(a.x, b.x) < rect.x + rect.width + by - 0.01 &&
  Math.max(a.y, b.y) > rect.y - by + 0.01 &&
  Math.min(a.y, b.y) < rect.y + rect.height + by - 0.01

const akin = (a: LaneEdge, b: LaneEdge) =>
  a.kind === b.kind && (a.to === b.to || a.from === b.from) && !a.label && !b.label

/**
 * Prices of the pieces of an edge's line.
 * @param back does the edge lead back?
 */
export const pricesFor =
  (edge: LaneEdge, used: Used[], back: boolean) =>
  (p: Point, q: Point): number => {
    const flat = p.y === q.y
    const length = Math.abs(p.x - q.x) + Math.abs(p.y - q.y)
    let cost = length
    let along = false
    for (const other of used) {
      const level = other.a.y === other.b.y
      if (flat === level) {
        const near = flat ? Math.abs(other.a.y - p.y) : Math.abs(other.a.x - p.x)
        if (near > 6) continue
        const [lo, hi] = flat
          ? [Math.min(p.x, q.x), Math.max(p.x, q.x)]
          : [Math.min(p.y, q.y), Math.max(p.y, q.y)]
        const [l, h] = flat
          ? [Math.min(other.a.x, other.b.x), Math.max(other.a.x, other.b.x)]
          : [Math.min(other.a.y, other.b.y), Math.max(other.a.y, other.b.y)]
        if (hi <= l || h <= lo) continue
        if (akin(edge, other.edge)) along ||= near === 0
        else cost += 80 + 30 * (hi - lo)
      } else if (
        inside(
          p,
          q,
          {
            x: Math.min(other.a.x, other.b.x),
            y: Math.min(other.a.y, other.b.y),
            width: Math.abs(other.a.x - other.b.x),
            height: Math.abs(other.a.y - other.b.y),
          },
          0.05,
        )
      )
        // A line back rather goes round than across.
        if (!akin(edge, other.edge)) cost += back ? 160 : 18
    }
    // Lines of one kind to one stage run together, which costs less (but never less than nothing).
    return along ? cost - 0.4 * length : cost
  }
