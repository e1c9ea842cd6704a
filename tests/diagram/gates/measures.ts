/** What can be counted in a drawing that makes it hard to read, or leaves its stage empty. Pure; lengths in px. */
import type { Box, Geometry, Point, Rect, Route } from '../../../scripts/diagram/layout/types.js'

/** Figures of one drawing, or of many: then sums, and means where the name says `share` or `scale`. */
export interface Figures {
  drawings: number
  edges: number
  /** Places where a line crosses another one that it doesn't belong to. */
  crossings: number
  /** Arrowheads with another line or head within 16 px. */
  crowdedHeads: number
  /** Places where three lines run side by side within 24 px. */
  channels: number
  /** Lines that run for longer than a head within 16 px beside a box that isn't theirs, or beside a border. */
  besideBoxes: number
  /** Lines that are shorter than two periods of a dash and their head; those of them that are dashed. */
  short: number
  shortDashed: number
  /** Lines between boxes that stand half a row apart. */
  halfRows: number
  /** Lines of the longest path that are not straight. */
  bentMain: number
  /** Share of the stage within the drawing's bounds, and how much larger than its numbers it is shown. */
  share: number
  /** Share of the stage's 8 × 4 fields in which a box stands. */
  filled: number
  scale: number
}

type Piece = readonly [Point, Point]

const pieces = ({ points }: Route): Piece[] => points.slice(1).map((q, at) => [points[at]!, q] as const)
const size = ([p, q]: Piece) => Math.abs(p.x - q.x) + Math.abs(p.y - q.y)
const level = ([p, q]: Piece) => Math.abs(p.y - q.y) < 0.05 && Math.abs(p.x - q.x) > 0.05
const rectOf = ([p, q]: Piece): Rect => ({
  ...{ x: Math.min(p.x, q.x), y: Math.min(p.y, q.y) },
  ...{ width: Math.abs(p.x - q.x), height: Math.abs(p.y - q.y) },
})
const middle = ({ y, height }: Rect) => y + height / 2

/** How far two rectangles are apart. */
function apart(a: Rect, b: Rect): number {
  const x = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width)
  const y = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height)
  return Math.hypot(x, y)
}

/** Do lines belong together: the same kind from or to one stage? */
const akin = (a: Route, b: Route) =>
  a.edge.kind === b.edge.kind && (a.edge.from === b.edge.from || a.edge.to === b.edge.to)

function crosses(a: Piece, b: Piece): boolean {
  if (level(a) === level(b)) return false
  const [flat, upright] = level(a) ? [rectOf(a), rectOf(b)] : [rectOf(b), rectOf(a)]
  return (
    upright.x > flat.x + 0.5 &&
    upright.x < flat.x + flat.width - 0.5 &&
    flat.y > upright.y + 0.5 &&
    flat.y < upright.y + upright.height - 0.5
  )
}

/** Pairs of lines of which one crosses the other. */
function crossings(routes: Route[]): number {
  let count = 0
  routes.forEach((a, at) => {
    for (const b of routes.slice(0, at))
      if (!akin(a, b)) for (const p of pieces(a)) for (const q of pieces(b)) if (crosses(p, q)) count++
  })
  return count
}

/** The 13 px of a line before its end, on which its head stands. */
function headOf({ points }: Route): Piece {
  const [before, end] = [points.at(-2)!, points.at(-1)!]
  const long = size([before, end]) || 1
  const by = Math.min(13, long) / long
  return [{ x: end.x - (end.x - before.x) * by, y: end.y - (end.y - before.y) * by }, end]
}

/** A piece without what of it lies on the same line as a head: lines that end in one head have come together. */
function strange(piece: Piece, head: Piece): Piece | undefined {
  const flat = level(head)
  if (level(piece) !== flat) return piece
  const [a, b] = [rectOf(piece), rectOf(head)]
  return Math.abs(flat ? a.y - b.y : a.x - b.x) < 0.1 ? undefined : piece
}

const ROOM = 16

/** Heads that another line comes near to. */
function crowdedHeads(routes: Route[]): number {
  return routes.filter((route) => {
    const head = headOf(route)
    return routes.some(
      (other) =>
        other !== route &&
        pieces(other).some((piece) => {
          const own = strange(piece, head)
          return own !== undefined && apart(rectOf(own), rectOf(head)) < ROOM - 0.05
        }),
    )
  }).length
}

/** Length of a piece beside a side of a rectangle, within less than `ROOM` of it, outside or inside. */
function besideSides([p, q]: Piece, rect: Rect, hollow: boolean): number {
  const flat = level([p, q])
  const [at, from, to] = flat ? [p.y, rect.y, rect.y + rect.height] : [p.x, rect.x, rect.x + rect.width]
  const off = [from, to].map((side, last) => {
    const out = last === 1 ? at - side : side - at
    return out < 0 ? (hollow ? -out : Infinity) : out
  })
  if (Math.min(...off) >= ROOM - 0.05) return 0
  const [low, high] = flat ? [rect.x, rect.x + rect.width] : [rect.y, rect.y + rect.height]
  const [a, b] = flat ? [p.x, q.x] : [p.y, q.y]
  return Math.min(Math.max(a, b), high) - Math.max(Math.min(a, b), low)
}

/** Lines that run beside a box that isn't theirs, or beside a border, for longer than a head and nearer than its room. */
function besideBoxes({ routes, boxes, borders, frames }: Geometry): number {
  const hollow: Rect[] = [...borders, ...frames]
  return routes.filter((route) => {
    const strangers = boxes.filter(({ node }) => node.id !== route.edge.from && node.id !== route.edge.to)
    return pieces(route).some(
      (piece) =>
        strangers.some((box) => besideSides(piece, box, false) > LONG_HEAD) ||
        hollow.some((rect) => besideSides(piece, rect, true) > LONG_HEAD),
    )
  }).length
}

const LONG_HEAD = 13
const CHANNEL = 24

/** Triples of lines that run side by side within less than `CHANNEL`. */
function channels(routes: Route[]): number {
  const all = routes.flatMap((route) => pieces(route).map((piece) => ({ route, piece, flat: level(piece) })))
  const across = ({ piece: [p], flat }: (typeof all)[number]) => (flat ? p.y : p.x)
  const span = ({ piece: [p, q], flat }: (typeof all)[number]) =>
    flat ? [Math.min(p.x, q.x), Math.max(p.x, q.x)] : [Math.min(p.y, q.y), Math.max(p.y, q.y)]
  const beside = (a: (typeof all)[number], b: (typeof all)[number]) => {
    const off = Math.abs(across(a) - across(b))
    const [[l, h], [m, n]] = [span(a), span(b)] as [[number, number], [number, number]]
    return a.flat === b.flat && off > 1 && off < CHANNEL - 0.05 && Math.min(h, n) - Math.max(l, m) > 8
  }
  let count = 0
  all.forEach((a, at) => {
    const near = all.slice(at + 1).filter((b) => b.route !== a.route && beside(a, b))
    near.forEach((b, index) => {
      for (const c of near.slice(index + 1))
        if (c.route !== b.route && beside(b, c)) {
          const places = [a, b, c].map(across)
          if (Math.max(...places) - Math.min(...places) < CHANNEL - 0.05) count++
        }
    })
  })
  return count
}

const LEAST = 44
const dashed = new Set(['grad', 'loop', 'option'])
const length = (route: Route) => pieces(route).reduce((sum, piece) => sum + size(piece), 0)

/** Boxes of several rows are higher than this. */
const ROWS = 100

/** Does a line join boxes of which one stands half a row above the other? A straight one between tall boxes does not. */
function isHalfRow(from: Box, to: Box, { points }: Route): boolean {
  if (points.length === 2 && Math.min(from.height, to.height) > ROWS) return false
  const tall = Math.max(from.height, to.height) > 1.35 * Math.min(from.height, to.height)
  const off = Math.abs(middle(from) - middle(to))
  return !tall && off > 3 && off < (from.height + to.height) / 2
}

/** Ends of the longest path's lines that stand beside one another (in one band) and are not joined by a straight line. */
function bentMain({ routes, boxes }: Geometry): number {
  const of = new Map(boxes.map((box) => [box.node.id, box]))
  const ahead = routes.filter(({ edge }) => {
    const [a, b] = [of.get(edge.from)!, of.get(edge.to)!]
    return b.x > a.x + a.width - 1 && edge.kind !== 'grad' && edge.kind !== 'loop'
  })
  const known = new Map<string, Route[]>()
  const pathFrom = (id: string): Route[] => {
    let best = known.get(id)
    if (best) return best
    best = []
    for (const route of ahead.filter(({ edge }) => edge.from === id)) {
      const rest = pathFrom(route.edge.to)
      const bends = (path: Route[]) => path.filter(({ points }) => points.length > 2).length
      const tried = [route, ...rest]
      if (tried.length > best.length || (tried.length === best.length && bends(tried) < bends(best)))
        best = tried
    }
    known.set(id, best)
    return best
  }
  // The longest path of each lane.
  const lanes = new Map<string, Route[]>()
  for (const { node, lane } of boxes) {
    const path = pathFrom(node.id)
    const best = lanes.get(lane)
    const bent = (one: Route[]) => one.filter(({ points }) => points.length > 2).length
    if (!best || path.length > best.length || (path.length === best.length && bent(path) < bent(best)))
      lanes.set(lane, path)
  }
  return [...lanes.values()].flat().filter(({ points }) => points.length > 2).length
}

function shares({ boxes, frames, borders, routes, width, height }: Geometry): {
  share: number
  filled: number
} {
  const rects: Rect[] = [
    ...boxes,
    ...frames,
    ...borders,
    ...routes.flatMap((route) => pieces(route).map(rectOf)),
  ]
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))]
  const right = Math.max(...rects.map(({ x, width: w }) => x + w))
  const bottom = Math.max(...rects.map(({ y, height: h }) => y + h))
  let fields = 0
  for (let column = 0; column < 8; column++)
    for (let row = 0; row < 4; row++) {
      const field = { x: (column * width) / 8, y: (row * height) / 4, width: width / 8, height: height / 4 }
      if (boxes.some((box) => apart(box, field) === 0)) fields++
    }
  return { share: ((right - left) * (bottom - top)) / (width * height), filled: fields / 32 }
}

/** Figures of one drawing. */
export function figuresOf(geometry: Geometry): Figures {
  const { routes, boxes, scale } = geometry
  const of = new Map(boxes.map((box) => [box.node.id, box]))
  const short = routes.filter((route) => length(route) < LEAST - 0.05)
  return {
    ...{ drawings: 1, edges: routes.length, scale, ...shares(geometry) },
    crossings: crossings(routes),
    crowdedHeads: crowdedHeads(routes),
    channels: channels(routes),
    besideBoxes: besideBoxes(geometry),
    short: short.length,
    shortDashed: short.filter(({ edge }) => dashed.has(edge.kind)).length,
    halfRows: routes.filter((route) => isHalfRow(of.get(route.edge.from)!, of.get(route.edge.to)!, route))
      .length,
    bentMain: bentMain(geometry),
  }
}

const means = ['share', 'filled', 'scale'] as const

/** Figures of several drawings together. */
export function together(all: Figures[]): Figures {
  const sum = { ...all[0]! }
  for (const one of all.slice(1))
    for (const key of Object.keys(sum) as (keyof Figures)[]) sum[key] += one[key]
  for (const key of means) sum[key] = Math.round((1000 * sum[key]) / all.length) / 1000
  return sum
}
