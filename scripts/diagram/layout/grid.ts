/** Where everything stands by column, band and row, before any px: what a placement gives sizes to. Pure. */
import type { Measure } from '../../text/types.js'
import { levelsOf, type Level } from './column-widths.js'
import type { Flow } from './cycle-removal.js'
import { beyondColumns, sidesOf, type Sides } from './enclosures/across.js'
import { enclosed, type Blocked, type Held } from './enclosures/held.js'
import { insetsOf, leastOfTitles, type Insets } from './enclosures/room.js'
import { contentOf, rememberedBy } from './node-content.js'
import { linearPartition } from './partition.js'
import { rowsGiven, rowsOf, type Cell, type LaneRows } from './row-assignment.js'
import { BESIDE_TITLE, spacings, type Density } from './spacing.js'
import { isFramed, titleWidth } from './titles.js'
import type { LaneEdge, LaneNode, LanesGraph, Places } from './types.js'

/** Room by gap (`strip gap`), and by column on the left of the gutter, that lines turned out to need (wants.ts). */
export interface Wants {
  gaps: Map<string, number>
  gutters: Map<number, number>
  /** Room above and below the rows of each strip, also where it is less than there is. */
  outer: [above: number, below: number][]
  /** Is it given whatever else there is to give room to, or only where there is some to spare? */
  firm: boolean
}

/** A graph with its layers. */
export interface Basis {
  graph: LanesGraph
  measure: Measure
  /** Column (layer) of every stage, by key. */
  columns: Map<string, number>
  /** Edges that lead forward, by key; `back`: ids of those that do not. */
  flow: Flow[]
  back: Set<string>
  /** Which of the ways to order rows (row-assignment.ts), or the row of every stage in its strip, lane by lane. */
  order?: number | number[]
  /** Room that lines need that were drawn already, in another placement of it (wants.ts). */
  wants?: Wants
}

export interface Grid {
  /** Do lanes stand in frames with their names? */
  framed: boolean
  /** Width of the lanes' names, px. */
  titleRoom: number
  nodes: LaneNode[]
  byId: Map<string, LaneNode>
  /** Columns, also those that only a wide box covers. */
  count: number
  /** First and last column of a node. */
  first: (node: LaneNode) => number
  last: (node: LaneNode) => number
  /** Runs of columns: a band each, one below the other. */
  runs: [number, number][]
  bandOf: (node: LaneNode) => number
  /** Rows of each node in its band, by id. */
  cells: Map<string, Cell>
  /** Lines that lead round the boxes, by lane and band. */
  round: Map<string, number>
  /** Widths that a column can have; wide boxes have no say in it. */
  levels: (column: number) => Level[]
  /** What is drawn within borders, and what of it can't be. */
  held: Held[]
  blocked: Blocked[]
  /** Room between their boxes and their borders; at the sides, with those in them; and beyond the outermost columns. */
  insets: Map<Held, Insets>
  sides: Map<Held, Sides>
  beyond: Sides
}

/** Room from the lanes' names to a border, px. */
const AFTER_TITLE = 26

export const isWide = ({ span = 1 }: LaneNode): boolean => span > 1

/** The columns of a graph, before anything stands in rows. */
export function columnsOf({ graph, measure, columns }: Basis, dense: Density) {
  const nodes = graph.lanes.flatMap((lane) => lane.nodes)
  const first = (node: LaneNode) => columns.get(node.key)!
  const last = (node: LaneNode) => first(node) + (node.span ?? 1) - 1
  const count = Math.max(0, ...nodes.map(last)) + 1
  const sized = new Map<number, Level[]>()
  const levels = (column: number) => {
    if (!sized.has(column)) {
      const inColumn = nodes.filter((node) => first(node) === column && !isWide(node))
      const least = leastOfTitles(graph, columns, column, measure)
      sized.set(column, levelsOnce(inColumn, { measure, dense, least }))
    }
    return sized.get(column)!
  }
  return { nodes, count, first, last, levels }
}

/** Runs of columns of about the same width, a band each. */
export const runsIn = (
  { graph, columns }: Basis,
  bands: number,
  { count, levels }: Pick<ReturnType<typeof columnsOf>, 'count' | 'levels'>,
): [number, number][] =>
  linearPartition(
    Array.from({ length: count }, (_, column) => usualWidth(levels(column))),
    Math.min(bands, count),
    (column) => BROKEN * cutBefore(graph, columns, column),
  )

/** Columns in `bands` rows, and in each the rows of its lanes. */
export function gridOf(basis: Basis, bands: number, dense: Density): Grid {
  const { graph, measure, columns, flow, back } = basis
  const framed = isFramed(graph)
  const { nodes, count, first, last, levels } = columnsOf(basis, dense)
  const order = graph.places?.order ?? basis.order ?? 0
  const given = new Map(typeof order === 'number' ? [] : nodes.map(({ id }, at) => [id, order[at] ?? 0]))
  const runs = graph.places ? runsOf(graph.places.columns) : runsIn(basis, bands, { count, levels })
  const bandOf = (node: LaneNode) => runs.findIndex(([from, end]) => first(node) >= from && first(node) < end)
  const cells = new Map<string, Cell>()
  const round = new Map<string, number>()
  for (const lane of graph.lanes)
    runs.forEach((_, band) => {
      const own = { ...lane, nodes: lane.nodes.filter((node) => bandOf(node) === band) }
      const { compact } = spacings[dense]
      const rows = once(graph, `${lane.id} ${runs[band]!.join('-')} ${compact} ${String(order)}`, () =>
        typeof order === 'number'
          ? rowsOf(own, columns, flow, graph.edges, { compact, framed, order })
          : rowsGiven(own, columns, flow, graph.edges, given),
      )
      for (const [id, cell] of rows.cells) cells.set(id, cell)
      round.set(`${lane.id} ${band}`, rows.round)
    })
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const around = bordersIn(graph, back, { first, last, bandOf, cells, byId, runs })
  const [first0] = graph.places?.columns[0] ?? []
  const titleRoom = !framed
    ? 0
    : first0 === undefined
      ? titleWidth(graph, measure)
      : first0 - besideTitle(around.beyond)
  return {
    ...{ framed, titleRoom, nodes, count, first, last, runs, bandOf, cells, round, levels, byId },
    ...around,
  }
}

/** Room between a lane's name and its first column. */
export const besideTitle = ({ left }: Sides): number => Math.max(BESIDE_TITLE, AFTER_TITLE + left)

type Placed = Pick<Grid, 'first' | 'last' | 'bandOf' | 'cells' | 'byId' | 'runs'>

/** What is drawn within borders, with the room that it needs. */
function bordersIn(
  graph: LanesGraph,
  back: Set<string>,
  placed: Placed,
): Pick<Grid, 'held' | 'blocked' | 'insets' | 'sides' | 'beyond'> {
  const { held, blocked } = enclosed(graph, placed)
  const placeOf = (id: string) => {
    const node = placed.byId.get(id)
    return node && { ...placed.cells.get(id)!, column: placed.first(node), band: placed.bandOf(node) }
  }
  const insets = new Map(held.map((one) => [one, insetsOf(one, { graph, back, placeOf })]))
  const sides = sidesOf(held, insets)
  return { held, blocked, insets, sides, beyond: beyondColumns(sides, placed.runs) }
}

/** What it is worth not to cut an enclosure, px of a band's width. */
const BROKEN = 150

/** How many enclosures a cut before a column breaks. */
const cutBefore = ({ lanes }: LanesGraph, columns: Map<string, number>, at: number): number =>
  lanes.reduce((sum, { nodes, enclosures = [] }) => {
    const sides = enclosures.map((one) =>
      nodes.filter(({ id }) => one.nodes.includes(id)).map(({ key }) => columns.get(key)! < at),
    )
    return sum + sides.filter((own) => own.includes(true) && own.includes(false)).length
  }, 0)

/** Runs of columns whose places are known: one begins where a column doesn't stand right of the one before. */
function runsOf(columns: Places['columns']): [number, number][] {
  const starts = columns.flatMap(([x], at) => (at === 0 || x <= columns[at - 1]![0] ? [at] : []))
  return starts.map((from, at) => [from, starts[at + 1] ?? columns.length])
}

const sizes = rememberedBy<string, Level[]>(20_000)

/** Widths of a column: asked for again and again, and the same in every graph with the same stages in it. */
function levelsOnce(
  nodes: LaneNode[],
  { measure, dense, least }: { measure: Measure; dense: Density; least: number },
): Level[] {
  const key = [dense, least, ...nodes.map((node) => `${node.id} ${contentOf(node)}`)].join(' ')
  return sizes(measure, key, () => levelsOf(nodes, measure, dense, least))
}

const known = new WeakMap<LanesGraph['lanes'], Map<string, LaneRows>>()

/** Rows of a part of a graph: they are the same at every size, and asked for again and again. */
function once({ lanes }: LanesGraph, part: string, find: () => LaneRows): LaneRows {
  if (!known.has(lanes)) known.set(lanes, new Map())
  const parts = known.get(lanes)!
  if (!parts.has(part)) parts.set(part, find())
  return parts.get(part)!
}

/** Width of a column with its gutter, neither roomy nor close, px. */
const usualWidth = (levels: Level[]) => (levels[Math.min(2, levels.length - 1)]?.width ?? 240) + 44

/** Lines from one band to another. */
export const jumpsIn = ({ edges }: LanesGraph, { byId, bandOf }: Grid): LaneEdge[] =>
  edges.filter(({ from, to }) => {
    const [a, b] = [byId.get(from), byId.get(to)]
    return a !== undefined && b !== undefined && bandOf(a) !== bandOf(b)
  })
