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

/** Straight px that a line keeps between a break and its next bend, and between a break and its head. */
const BEND_ROOM = 12
const HEAD_ROOM = 24

interface Drawn {
  route: Route
  points: Point[]
}

/** A place where lines cross: those that run level through it, and those that run upright. */
interface Crossing {
  at: Point
  level: Set<Drawn>
  upright: Set<Drawn>
}

/**
 * The breaks of lines, by line. Lines that run together through a crossing are broken together.
 * @param points what of a line is drawn; undefined where all of it is
 */
export function breaksOf(routes: Route[], points: Map<Route, Point[]>): Map<Route, Break[]> {
  const found = new Map<Route, Break[]>()
  const drawn = routes.map((route): Drawn => ({ route, points: points.get(route) ?? route.points }))
  for (const { at, level, upright } of crossingsOf(drawn)) {
    const [below, above] = isBelow(at, level, upright) ? [level, upright] : [upright, level]
    const wide = Math.max(...[...above].map(({ route }) => widthOf(route.edge.kind)))
    // Where every bend is near, the break is as large as there is room for it.
    const room = Math.max(2, roomAt(at, below) - BEND_ROOM / 2)
    const half = Math.min(wide / 2 + GAP, room)
    for (const { route } of below) found.set(route, [...(found.get(route) ?? []), { at, half }])
  }
  return found
}

/** Every place where lines cross that don't belong together, each once. */
function crossingsOf(drawn: Drawn[]): Crossing[] {
  const found = new Map<string, Crossing>()
  drawn.forEach((one, index) => {
    for (const other of drawn.slice(0, index)) {
      if (belong(one.route, other.route)) continue
      for (const { at, flat } of crossings(one.points, other.points)) {
        const key = `${at.x.toFixed(1)} ${at.y.toFixed(1)}`
        const here = found.get(key) ?? { at, level: new Set(), upright: new Set() }
        found.set(key, here)
        here.level.add(flat ? one : other)
        here.upright.add(flat ? other : one)
      }
    }
  })
  // A line that belongs to both runs along one of them, too.
  for (const { at, level, upright } of found.values())
    for (const one of drawn)
      for (const [p, q] of pieces(one.points))
        if (within(at, p, q) && on(at, p, q)) (p.y === q.y ? level : upright).add(one)
  return [...found.values()]
}

/** Lines of one kind from or to one stage run into one another. */
const belong = (a: Route, b: Route) =>
  a.edge.kind === b.edge.kind && (a.edge.from === b.edge.from || a.edge.to === b.edge.to)

/** A piece this much shorter than the one that it crosses, and not longer than this, would be left as a fragment. */
const TIMES = 2
const SHORT = 90

/**
 * Are the level lines broken? What comes later is, as no line is where nothing crosses it yet; else what has room for a
 * break; else the longer one, of which enough is left; else what matters less.
 */
function isBelow(at: Point, level: Set<Drawn>, upright: Set<Drawn>): boolean {
  const [a, b] = [level, upright].map((set) => ({
    step: Math.min(...[...set].map(({ route }) => route.edge.step)),
    rank: Math.max(...[...set].map(({ route }) => rank[route.edge.kind])),
    id: [...set].map(({ route }) => route.edge.id).sort()[0]!,
    room: roomAt(at, set),
    long: longAt(at, set),
  })) as [Side, Side]
  if (a.step !== b.step) return a.step > b.step
  const [free, other] = [a, b].map(({ room }) => room >= GAP + BEND_ROOM)
  if (free !== other) return free!
  if (!free && Math.abs(a.room - b.room) > 2) return a.room > b.room
  const [short, long] = [Math.min(a.long, b.long), Math.max(a.long, b.long)]
  if (short < SHORT && long > TIMES * short) return a.long > b.long
  if (a.rank !== b.rank) return a.rank < b.rank
  return a.id > b.id
}

interface Side {
  step: number
  rank: number
  id: string
  room: number
  long: number
}

/** Straight px on either side of a place, on the line of a set that has the least; a head takes its own room. */
function roomAt(at: Point, lines: Set<Drawn>): number {
  const rooms = [...lines].flatMap(({ points }) =>
    pieces(points).flatMap(([p, q], index) => {
      if (!within(at, p, q) || !on(at, p, q)) return []
      const head = index === points.length - 2 ? HEAD_ROOM - BEND_ROOM : 0
      return [Math.min(length(p, at), length(at, q) - head)]
    }),
  )
  return Math.min(...rooms)
}

/** Length of the longest piece of a set that runs through a place. */
const longAt = (at: Point, lines: Set<Drawn>): number =>
  Math.max(
    ...[...lines].flatMap(({ points }) =>
      pieces(points).flatMap(([p, q]) => (within(at, p, q) && on(at, p, q) ? [length(p, q)] : [])),
    ),
  )

const length = (p: Point, q: Point) => Math.abs(p.x - q.x) + Math.abs(p.y - q.y)
const on = (at: Point, p: Point, q: Point) =>
  p.y === q.y ? Math.abs(at.y - p.y) < 0.05 : Math.abs(at.x - p.x) < 0.05

/** Where two lines cross, and whether the first is the level one there. */
function crossings(a: Point[], b: Point[]): { at: Point; flat: boolean }[] {
  return pieces(a).flatMap(([p, q]) =>
    pieces(b).flatMap(([r, s]) => {
      const flat = p.y === q.y
      if (flat === (r.y === s.y)) return []
      const at = flat ? { x: r.x, y: p.y } : { x: p.x, y: r.y }
      return within(at, p, q) && within(at, r, s) ? [{ at, flat }] : []
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
