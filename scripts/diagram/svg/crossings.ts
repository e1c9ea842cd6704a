/** Where lines cross, the one below is broken, so that it is seen to pass under the other one. Pure; lengths in px. */
import type { LineKind, Point, Route } from '../layout/types.js'

/** Room on either side of the line above. */
const GAP = 6
/** Width of a line by its kind, px. */
export const widthOf = (kind: LineKind): number => (kind === 'weights' ? 6 : 2.5)

/** What stands above what: the way of data is not broken where another line can be. */
const rank: Record<LineKind, number> = { data: 5, weights: 4, option: 3, control: 2, loop: 1, grad: 0 }

/** A break of a line: its middle, and how much of the line on either side is left out. */
export interface Break {
  at: Point
  half: number
}

interface Drawn {
  route: Route
  points: Point[]
}

/**
 * The breaks of lines, by line.
 * @param points what of a line is drawn; undefined where all of it is
 */
export function breaksOf(routes: Route[], points: Map<Route, Point[]>): Map<Route, Break[]> {
  const found = new Map<Route, Break[]>()
  const drawn = routes.map((route): Drawn => ({ route, points: points.get(route) ?? route.points }))
  drawn.forEach((one, index) => {
    for (const other of drawn.slice(0, index))
      if (!belong(one.route, other.route))
        for (const at of crossings(one.points, other.points)) {
          const [below, above] = isBelow(one.route, other.route) ? [one, other] : [other, one]
          const half = widthOf(above.route.edge.kind) / 2 + GAP
          found.set(below.route, [...(found.get(below.route) ?? []), { at, half }])
        }
  })
  return found
}

/** Lines of one kind from or to one stage run into one another. */
const belong = (a: Route, b: Route) =>
  a.edge.kind === b.edge.kind && (a.edge.from === b.edge.from || a.edge.to === b.edge.to)

/** What comes later is broken, as no line is where nothing crosses it yet; else what matters less. */
function isBelow(a: Route, b: Route): boolean {
  if (a.edge.step !== b.edge.step) return a.edge.step > b.edge.step
  if (rank[a.edge.kind] !== rank[b.edge.kind]) return rank[a.edge.kind] < rank[b.edge.kind]
  return a.edge.id > b.edge.id
}

function crossings(a: Point[], b: Point[]): Point[] {
  return pieces(a).flatMap(([p, q]) =>
    pieces(b).flatMap(([r, s]): Point[] => {
      const flat = p.y === q.y
      if (flat === (r.y === s.y)) return []
      const at = flat ? { x: r.x, y: p.y } : { x: p.x, y: r.y }
      return within(at, p, q) && within(at, r, s) ? [at] : []
    }),
  )
}

const pieces = (points: Point[]) => points.slice(1).map((q, at) => [points[at]!, q] as const)

const within = ({ x, y }: Point, p: Point, q: Point) =>
  p.y === q.y
    ? x > Math.min(p.x, q.x) + 0.5 && x < Math.max(p.x, q.x) - 0.5
    : y > Math.min(p.y, q.y) + 0.5 && y < Math.max(p.y, q.y) - 0.5

/** A line's points as those of the runs that its breaks leave. */
export function runsOf(points: Point[], breaks: Break[]): Point[][] {
  const runs: Point[][] = [[points[0]!]]
  points.slice(1).forEach((end, index) => {
    const start = points[index]!
    const long = Math.abs(end.x - start.x) + Math.abs(end.y - start.y)
    const on = (by: number): Point => {
      const share = long === 0 ? 0 : by / long
      return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share }
    }
    const own = breaks
      .filter(({ at }) => within(at, start, end) && (start.y === end.y ? at.y === start.y : at.x === start.x))
      .map(({ at, half }) => ({ by: Math.abs(at.x - start.x) + Math.abs(at.y - start.y), half }))
      .sort((one, other) => one.by - other.by)
    for (const { by, half } of own) {
      runs.at(-1)!.push(on(Math.max(0, by - half)))
      runs.push([on(Math.min(long, by + half))])
    }
    runs.at(-1)!.push(end)
  })
  return runs
}
