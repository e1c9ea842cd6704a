/** One edge's line through the free space: ports, walls and costs of a routing grid, and the cheapest way. Pure. */
import { crossings, leadsAlong, sidesOfRect } from '../enclosures/borders.js'
import type { Box, LaneEdge, Point, Rect } from '../types.js'
import { along, costsFor, inside, type Used } from './cost.js'
import { CLEAR_BORDER } from '../enclosures/across.js'
import { LEVEL, RoutingGrid } from './grid.js'
import { headAt, headsOf, nearHead, nearSides } from './heads.js'
import { loopsAt, meetsAny } from './loops.js'
import { edgePorts, isTall, levels, ports, upright, type Port } from './ports.js'
import { cheapestPath, type Terminal } from './search.js'
import { HEAD } from './tracks.js'

export interface Field {
  boxes: Box[]
  /** Texts that no line may cross. */
  walls: Rect[]
  /** Borders, which lines cross but don't lead along. */
  borders?: Rect[]
  /** Frames of lanes, along which lines don't lead either. */
  frames?: Rect[]
  /** How much dearer than usual it is to cross a line; 1 where absent. */
  crossing?: number
  xs: number[]
  ys: number[]
  /** Feedback edges, which leave and enter boxes from above or below. */
  back: Set<string>
  /** Colours of the lines. */
  toneOf: (edge: LaneEdge) => string
}

export interface Routed {
  edge: LaneEdge
  points: Point[]
  clash: boolean
}

/** A line keeps clear of boxes, px; where no way is free then, it comes nearer. */
const CLEAR = 5
const CLEAR_LOOSE = 3
/** The same for texts. */
const CLEAR_TEXT = 3
/** Cost of a px from the middle of a box's side: more than what a shorter way saves, less than two corners. */
const OFF_CENTRE = 1.6
/** Cost of a place beside the middle of a tall box, where lines dock at any row. */
const ASIDE = 10
/** The same on an upper or lower border. */
const OFF_CENTRE_ACROSS = 0.2
/** Cost of crossing a border. */
const CROSSING = 8
/** Cost of a corner. */
const CORNER = 22
/** Cost of leading a line back above the boxes, and of docking it at a side. */
const ABOVE = 4
const BESIDE = 60
/** Straight px that a line needs at its start. */
const FIRST = 12
/** The same behind the ring of a control line. */
const FIRST_RING = 20
/** What it is worth to leave a stage where another line of its kind does. */
const TRUNK = 10
/** Cost of docking where another line comes near to the head. */
const TOUCHING = 90
/** Cost of a head on a border, or near to one. */
const ON_BORDER = 240
/** Cost of a corner that leaves less. */
const CRUSHED = 60

/** An edge and its boxes. */
export interface Link {
  edge: LaneEdge
  from: Box
  to: Box
  /** Has the line a head at either end, since an edge of its kind leads back, too? */
  both?: boolean
}

/** The ports of an edge's boxes that its line may use. */
interface Docks {
  starts: Port[]
  ends: Port[]
  /** Leads the line straight up or down, from a box to one above or below it? */
  straight: boolean
  /** May it dock at any side? */
  anySide: boolean
}

/** One edge's line: with room to all boxes; else nearer to them; else straight across what is in its way. */
export function routeEdge(link: Link, field: Field, used: Used[]): Routed {
  const { edge } = link
  if (link.from === link.to) return loopOf(link, field, used)
  for (const loose of [false, true]) {
    const docks = docksOf(link, field, loose)
    const grid = gridFor(link, docks, field, used, loose)
    const found = cheapestPath(
      grid,
      ...terminalsOf(link, docks, grid, { used, field }),
      cornersOf(docks, grid, link),
    )
    if (!found) continue
    const dear = 3000 + 3 * (grid.xs.at(-1)! + grid.ys.at(-1)!)
    return { edge, points: withoutStraight(found.path), clash: loose || found.cost > dear }
  }
  return { edge, points: forced(link, docksOf(link, field, true)), clash: true }
}

/** A line from a stage to itself, where the least is in its way. */
function loopOf({ edge, from }: Link, field: Field, used: Used[]): Routed {
  const cost = costsFor(edge, field.toneOf(edge), used, false, field, headsOf(used))
  const sides = (field.borders ?? []).flatMap((rect) => sidesOfRect(rect, 1))
  const others = [...field.boxes.filter((one) => one !== from), ...field.walls, ...sides]
  const ways = loopsAt(from).map(({ points, cost: own }) => {
    const clash = points[1]!.y < 0 || meetsAny(points, others, CLEAR)
    const sum = points.slice(1).reduce((all, q, at) => all + cost(points[at]!, q), own)
    return { edge, points, clash, sum: clash ? sum + 1e4 : sum }
  })
  const { sum: _, ...best } = ways.reduce((a, b) => (b.sum < a.sum ? b : a))
  return best
}

/** Where no way is free, lines may start and end at any side (`loose`), as feedback does. */
function docksOf({ edge, from, to }: Link, field: Field, loose: boolean): Docks {
  const anySide = loose || field.back.has(edge.id)
  const straight = anySide ? undefined : upright(from, to)
  if (straight) return { ...straight, straight: true, anySide }
  const level = levels(from, to, field.ys, anySide)
  const starts = ports(from, anySide ? 'any' : 'right', field.ys, level)
  const ends = ports(to, anySide ? 'any' : 'left', field.ys, level)
  if (from.node.decision && !anySide)
    for (const y of [from.y, from.y + from.height]) starts.push(...edgePorts(from, y))
  // A line to the next band of columns leads down, back through the gap and down again.
  if (!anySide && to.x < from.x + from.width && to.y > from.y + from.height) {
    starts.push(...edgePorts(from, from.y + from.height))
    ends.push(...edgePorts(to, to.y))
  }
  return { starts, ends, straight: false, anySide }
}

/** The tracks, with those through the edge's ports; a loose line may also run close to any box. */
function gridFor({ edge, from, to }: Link, docks: Docks, field: Field, used: Used[], loose: boolean) {
  const docked = [...docks.starts, ...docks.ends].map(({ point }) => point)
  const near = loose ? field.boxes : []
  const clear = loose ? CLEAR_LOOSE : CLEAR
  const walls: { rect: Rect; by: number }[] = [
    ...field.boxes.flatMap((rect) => (rect === from || rect === to ? [] : [{ rect, by: clear }])),
    ...field.walls.map((rect) => ({ rect, by: CLEAR_TEXT })),
  ]
  const borders = field.borders ?? []
  const cost = costsFor(edge, field.toneOf(edge), used, field.back.has(edge.id), field, headsOf(used))
  return new RoutingGrid(
    [...field.xs, ...docked.map(({ x }) => x), ...near.flatMap((at) => [at.x - 6, at.x + at.width + 6])],
    [...field.ys, ...docked.map(({ y }) => y), ...near.flatMap((at) => [at.y - 5, at.y + at.height + 5])],
    (p, q) =>
      along(p, q, from, clear) ||
      along(p, q, to, clear) ||
      borders.some((rect) => leadsAlong(p, q, rect, CLEAR_BORDER)) ||
      walls.some(({ rect, by }) => inside(p, q, rect, by)),
    borders.length === 0
      ? cost
      : (p, q) => cost(p, q) + CROSSING * borders.reduce((sum, rect) => sum + crossings(p, q, rect), 0),
  )
}

/** The ports as places of the grid, each with the cost of docking there. */
function terminalsOf(
  link: Link,
  docks: Docks,
  grid: RoutingGrid,
  { used, field: { borders = [] } }: { used: Used[]; field: Field },
): [Terminal[], Terminal[]] {
  const crowded = ({ point, dir }: Port, box: Box) => {
    const before = beforeEnd(point, dir, box)
    const head = headAt(link.edge, before, point)
    if (borders.some((rect) => nearSides(head, rect))) return ON_BORDER
    return used.some(({ a, b }) => nearHead(a, b, head) > 0) ? TOUCHING : 0
  }
  // Lines of one kind leave a stage as one trunk.
  const shared = ({ point }: Port) =>
    used.some(
      ({ edge, a }) =>
        edge.from === link.edge.from && edge.kind === link.edge.kind && a.x === point.x && a.y === point.y,
    )
  const terminal = (box: Box, port: Port, more = 0): Terminal => ({
    cell: grid.cell(port.point),
    dir: port.dir,
    cost: dockingCost(box, port, docks) + more,
  })
  return [
    docks.starts.map((port) => terminal(link.from, port, shared(port) ? -TRUNK : 0)),
    docks.ends.map((port) => terminal(link.to, port, crowded(port, link.to))),
  ]
}

/** Where a head begins whose line ends at a port of a box. */
function beforeEnd({ x, y }: Point, dir: Port['dir'], box: Box): Point {
  if (dir === LEVEL) return { x: x + (x > box.x + box.width / 2 ? HEAD : -HEAD), y }
  return { x, y: y + (y > box.y + box.height / 2 ? HEAD : -HEAD) }
}

/** A line docks in the middle of a side; a line back rather below than above, and not at the sides. */
function dockingCost(box: Box, { point, dir, beside }: Port, { starts, straight, anySide }: Docks): number {
  if (straight) return Math.abs(point.x - (starts[1]?.point.x ?? point.x)) * OFF_CENTRE_ACROSS
  if (dir === LEVEL) {
    const off = Math.abs(point.y - box.y - box.height / 2) * OFF_CENTRE
    return (isTall(box) ? (beside ? ASIDE : 0) : off) + (anySide ? BESIDE : 0)
  }
  // Where a line back could lead above or below, it leads below in every language.
  const above = anySide && point.y === box.y ? ABOVE : 0
  return Math.abs(point.x - box.x - box.width / 2) * OFF_CENTRE_ACROSS + above
}

/** Cost of a corner by place: more so near to a port that it would leave no straight piece there. */
function cornersOf(
  { starts, ends }: Docks,
  grid: RoutingGrid,
  { edge, both }: Link,
): (cell: number) => number {
  const near = (docks: Port[], room: number): Set<number> => {
    const cells = new Set<number>()
    for (const { point, dir } of docks)
      for (const value of dir === LEVEL ? grid.xs : grid.ys) {
        const off = Math.abs(value - (dir === LEVEL ? point.x : point.y))
        if (off > 0.05 && off < room - 0.05)
          cells.add(grid.cell(dir === LEVEL ? { x: value, y: point.y } : { x: point.x, y: value }))
      }
    return cells
  }
  const first = both ? HEAD : edge.kind === 'control' ? FIRST_RING : FIRST
  const [tight, blunt] = [near(starts, first), near(ends, HEAD)]
  return (cell) => CORNER + (blunt.has(cell) ? CRUSHED : tight.has(cell) ? CRUSHED / 2 : 0)
}

/** A path without the places at which it does not turn. */
const withoutStraight = (path: Point[]): Point[] =>
  path.filter((point, at) => {
    const [before, after] = [path[at - 1], path[at + 1]]
    if (!before || !after) return true
    const level = before.y === point.y && point.y === after.y
    return !level && !(before.x === point.x && point.x === after.x)
  })

/** A line that takes no heed of what is in its way. */
function forced({ to }: Link, { starts, ends }: Docks): Point[] {
  const [a, b] = [starts[0]!.point, (ends.find(({ point }) => point.x === to.x) ?? ends[0]!).point]
  const mid = (a.x + b.x) / 2
  return [a, { x: mid, y: a.y }, { x: mid, y: b.y }, b]
}
