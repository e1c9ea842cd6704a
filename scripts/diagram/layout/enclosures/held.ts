/** Which columns and rows an enclosure takes, and what stands in the way of its being a rectangle. Pure. */
import type { Enclosure, Lane, LaneNode, LanesGraph } from '../types.js'

/** Where stages stand: their first and last columns, their bands, and the rows that they cover by id. */
export interface Cells {
  first: (node: LaneNode) => number
  last: (node: LaneNode) => number
  bandOf: (node: LaneNode) => number
  cells: Map<string, { top: number; bottom: number }>
}

type Range = [first: number, last: number]

/** An enclosure, or the part of it in one band, by columns and rows. */
export interface Held {
  enclosure: Enclosure
  lane: string
  band: number
  /** Its nodes in this band. */
  nodes: LaneNode[]
  columns: Range
  rows: Range
  /** The one that it stands in. */
  outer?: Held
  /** Only a part of it stands here. */
  part: boolean
}

/** An enclosure that cannot be drawn. */
export interface Blocked {
  lane: string
  enclosure: Enclosure
  /** What would stand in it. */
  by: LaneNode[]
}

export interface Enclosed {
  held: Held[]
  blocked: Blocked[]
}

export const overlap = ([a, b]: Range, [c, d]: Range): boolean => a <= d && c <= b
const within = ([a, b]: Range, [c, d]: Range): boolean => a >= c && b <= d
const join = ([a, b]: Range, [c, d]: Range): Range => [Math.min(a, c), Math.max(b, d)]

const columnsOf = (node: LaneNode, { first, last }: Cells): Range => [first(node), last(node)]
const rowsOf = (node: LaneNode, { cells }: Cells): Range => {
  const { top, bottom } = cells.get(node.id)!
  return [top, bottom]
}

/** The enclosures of all lanes: those that are rectangles in which nothing else stands, and the others. */
export function enclosed({ lanes }: LanesGraph, cells: Cells): Enclosed {
  const found: Enclosed = { held: [], blocked: [] }
  for (const lane of lanes) if (lane.enclosures?.length) addLane(lane, cells, found)
  return { ...found, held: linedUp(found.held, lanes, cells) }
}

function addLane(lane: Lane, cells: Cells, { held, blocked }: Enclosed) {
  for (const enclosure of lane.enclosures!) {
    const parts = partsOf(lane, enclosure, cells)
    const outer = (part: Held) =>
      held.findLast(
        (one) => one.lane === lane.id && one.band === part.band && holds(one.enclosure, enclosure),
      )
    const by = parts.flatMap((part) => inTheWay(part, lane, cells, held))
    if (by.length > 0) blocked.push({ lane: lane.id, enclosure, by: [...new Set(by)] })
    else held.push(...parts.map((part) => ({ ...part, outer: outer(part) })))
  }
}

/** An enclosure by bands. */
function partsOf(lane: Lane, enclosure: Enclosure, cells: Cells): Held[] {
  const own = lane.nodes.filter(({ id }) => enclosure.nodes.includes(id))
  const bands = [...new Set(own.map((node) => cells.bandOf(node)))].sort((a, b) => a - b)
  return bands.map((band): Held => {
    const nodes = own.filter((node) => cells.bandOf(node) === band)
    return {
      ...{ enclosure, lane: lane.id, band, nodes },
      columns: nodes.map((node) => columnsOf(node, cells)).reduce(join),
      rows: nodes.map((node) => rowsOf(node, cells)).reduce(join),
      part: enclosure.cut === true || bands.length > 1,
    }
  })
}

/** Does one enclosure stand in the other? The outer one is told first. */
export const holds = (outer: Enclosure, inner: Enclosure): boolean =>
  inner.nodes.every((id) => outer.nodes.includes(id))

/** What stands in an enclosure's rectangle, or within a border that would cross its own. */
function inTheWay(part: Held, lane: Lane, cells: Cells, known: Held[]): LaneNode[] {
  const strange = lane.nodes.filter(
    (node) =>
      cells.bandOf(node) === part.band &&
      !part.nodes.includes(node) &&
      overlap(columnsOf(node, cells), part.columns) &&
      overlap(rowsOf(node, cells), part.rows),
  )
  if (strange.length > 0) return strange
  return known
    .filter((other) => isBeside(other, part) && meets(other, part.columns, part))
    .flatMap(({ nodes }) => nodes)
}

const isBeside = (a: Held, b: Held) =>
  a.lane === b.lane &&
  a.band === b.band &&
  !holds(a.enclosure, b.enclosure) &&
  !holds(b.enclosure, a.enclosure)

const meets = (other: Held, columns: Range, { rows }: Held) =>
  overlap(other.columns, columns) && overlap(other.rows, rows)

/** The same enclosure covers the same columns in every lane, where nothing else stands there. */
function linedUp(held: Held[], lanes: Lane[], cells: Cells): Held[] {
  const made = new Map<Held, Held>()
  for (const one of held) {
    const outer = one.outer && made.get(one.outer)
    const same = held.filter(({ enclosure, band }) => enclosure.id === one.enclosure.id && band === one.band)
    const columns = same.map((other) => other.columns).reduce(join)
    const lane = lanes.find(({ id }) => id === one.lane)!
    const wider: Held = { ...one, outer, columns }
    const free =
      (!outer || within(columns, outer.columns)) &&
      inTheWay(wider, lane, cells, [...held, ...made.values()]).length === 0
    made.set(one, free ? wider : { ...one, outer })
  }
  return [...made.values()]
}
