/**
 * Edge bundling: dashed lines that run into one another are drawn once, as a trunk with branches; two rows of dashes out
 * of step would look solid. Pure.
 */
import { HEAD } from './routing/tracks.js'
import type { Point, Route } from './types.js'

const dashed = new Set(['grad', 'loop', 'option'])

const length = (a: Point, b: Point) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
const same = (a: Point, b: Point) => length(a, b) < 0.05

/** The first points of a line up to where it joins another that ends at the same place; undefined where it does not. */
function upTo(line: Point[], trunk: Point[]): Point[] | undefined {
  const [own, other] = [[...line].reverse(), [...trunk].reverse()]
  if (!same(own[0]!, other[0]!)) return undefined
  let shared = 0
  for (let at = 0; at + 1 < own.length && at + 1 < other.length; at++) {
    const [from, to, too] = [own[at]!, own[at + 1]!, other[at + 1]!]
    const level = from.y === to.y
    const along = level ? Math.sign(to.x - from.x) : Math.sign(to.y - from.y)
    const alike = level
      ? from.y === too.y && Math.sign(too.x - from.x) === along
      : from.x === too.x && Math.sign(too.y - from.y) === along
    const common = alike ? Math.min(length(from, to), length(from, too)) : 0
    shared += common
    if (alike && same(to, too)) continue
    // Where only the heads meet, each line keeps its own.
    if (shared < HEAD) return undefined
    const join = level ? { x: from.x + along * common, y: from.y } : { x: from.x, y: from.y + along * common }
    return [...line.slice(0, own.length - 1 - at).filter((point) => !same(point, join)), join]
  }
  return undefined
}

/**
 * Lines that end in another one of their kind.
 * @returns by line, the points that it is drawn along; such a line has no head of its own
 */
export function bundleEdges(routes: Route[]): Map<Route, Point[]> {
  const found = new Map<Route, Point[]>()
  // What is shown first is drawn whole.
  const order = [...routes].sort((a, b) => a.edge.step - b.edge.step)
  order.forEach((route, index) => {
    const { edge, points, tone } = route
    if (!dashed.has(edge.kind) || route.label) return
    for (const trunk of order.slice(0, index)) {
      if (trunk.edge.kind !== edge.kind || trunk.edge.to !== edge.to || trunk.tone !== tone) continue
      const own = found.has(trunk) ? undefined : upTo(points, trunk.points)
      if (!own || own.length < 2) continue
      found.set(route, own)
      return
    }
  })
  return found
}
