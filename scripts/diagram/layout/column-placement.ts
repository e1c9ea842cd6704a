/** Where columns stand and how wide they are: across a drawing. Pure; lengths in px. */
import { chooseWidths } from './column-widths.js'
import { gutterRoom, tracksBeside } from './enclosures/across.js'
import { besideTitle, isWide, jumpsIn, type Basis, type Grid } from './grid.js'
import { rowHeights } from './row-packing.js'
import { tracksAcross } from './routing/tracks.js'
import { BESIDE_TITLE, SIDE, spacings, type Density } from './spacing.js'
import { NOTE } from './types.js'
import type { LaneEdge, LaneNode, LineKind, Places } from './types.js'
import type { Measure } from '../../text/types.js'

export interface ColumnPlacement {
  /** Left end and width of each column. */
  x: number[]
  widths: number[]
  /** Levels on which upright lines may run. */
  xs: number[]
  fits: boolean
  costs: number[]
}

/** Cost of what does not fit at all. */
export const MISFIT = 1e5

/** A line shows two periods of its dashes and its head in so many px. */
export const LONG_ENOUGH = 46
export const dashedKinds = new Set<LineKind>(['option', 'grad', 'loop'])

/** Between the border of an enclosure and that of its lane. */
const INSIDE_FRAME = 10

/** By how much boxes and the gaps between them grow where there is room. */
const WIDER = 150
const SPREAD = 200

/** Width of a box, which may cover several columns. */
export const widthOf = (node: LaneNode, { first, last }: Grid, { x, widths }: ColumnPlacement): number =>
  x[last(node)]! + widths[last(node)]! - x[first(node)]!

/** Gives every column a place and a width within the drawing's. */
export function placeColumns(basis: Basis, grid: Grid, dense: Density): ColumnPlacement {
  const { graph } = basis
  const gutters = Array.from({ length: grid.count }, (_, column) =>
    column + 1 < grid.count ? gutterOf(column, basis, grid, dense) : 0,
  )
  const [left, right] = sidesOf(basis, grid)
  const placed: ColumnPlacement = { x: [], widths: [], xs: [], fits: true, costs: [] }
  for (const [from, end] of grid.runs) {
    const own = Array.from({ length: end - from }, (_, index) => from + index)
    const gaps = own.slice(0, -1).map((column) => gutters[column]!)
    placeRun(own, gaps, left, right, { basis, grid, dense, placed })
  }
  return { ...placed, xs: levelsAcross(grid, placed, graph.width) }
}

/** Room between a column and the next one: for lines that turn there, and for a text on one of them. */
function gutterOf(
  column: number,
  { graph, measure, back, wants }: Basis,
  grid: Grid,
  dense: Density,
): number {
  const { byId, first, bandOf, cells } = grid
  const crossing = graph.edges.flatMap((edge) => {
    const [a, b] = [byId.get(edge.from), byId.get(edge.to)]
    return a && b && first(a) > column !== first(b) > column && bandOf(a) === bandOf(b)
      ? [{ edge, a, b }]
      : []
  })
  const turning = crossing.filter(
    ({ edge, a, b }) => back.has(edge.id) || cells.get(a.id)!.top !== cells.get(b.id)!.top,
  )
  const lines = new Set(turning.map(({ edge }) => `${edge.kind} ${edge.to}`)).size
  const named = crossing.filter(({ edge, a }) => edge.label && !edge.gap && first(a) === column)
  const words = Math.max(0, ...named.map(({ edge }) => textWidth(edge, measure)))
  const text = named.length > 0 ? words + 44 : 0
  const { gutter, tracks, track } = spacings[dense]
  const dash = crossing.some(
    ({ edge, a, b }) => dashedKinds.has(edge.kind) && Math.abs(first(a) - first(b)) === 1,
  )
  return Math.max(
    gutter + Math.min(tracks, lines) * track,
    text,
    dash ? LONG_ENOUGH : 0,
    gutterRoom(column, grid.sides, { lines: Math.min(tracks, lines), pitch: track, text: words }),
    wants?.firm ? (wants.gutters.get(column) ?? 0) : 0,
  )
}

/** Room for a text on a line, in whichever language it is the longest. */
const textWidth = ({ label, also = [] }: LaneEdge, measure: Measure) =>
  Math.max(...[label!, ...also].map((text) => Math.min(140, measure(text, NOTE))))

/** Where columns may begin and end: between them and the drawing's borders stand names, or lines back to a band. */
function sidesOf({ graph, back }: Basis, grid: Grid): [left: number, right: number] {
  const { nodes, byId, first, cells, framed, titleRoom, beyond } = grid
  // Where each line to the next band can lead from box to box through the gap, none needs room at the sides.
  const besides = (id: string) => nodes.filter((other) => first(other) === first(byId.get(id)!))
  const through = jumpsIn(graph, grid).every(
    ({ id, from, to }) =>
      !back.has(id) &&
      besides(to).every((other) => cells.get(other.id)!.top >= cells.get(to)!.top) &&
      besides(from).every((other) => cells.get(other.id)!.bottom <= cells.get(from)!.bottom),
  )
  const lines = grid.runs.length > 1 && !(through && !framed)
  const side = lines ? 30 : framed ? SIDE.framed : SIDE.bare
  const { left, right } = beyond
  const edge = framed ? INSIDE_FRAME : 2
  const [before, behind] = [left > 0 ? left + edge : 0, right > 0 ? right + edge : 0]
  return [
    framed ? titleRoom + besideTitle(beyond) : lines ? side + left : Math.max(side, before),
    graph.width - (lines ? side + right : Math.max(side, behind)),
  ]
}

interface Placing {
  basis: Basis
  grid: Grid
  dense: Density
  placed: ColumnPlacement
}

/** Places one band's columns between `left` and `right`. */
function placeRun(own: number[], gaps: number[], left: number, right: number, placing: Placing) {
  const { grid, placed } = placing
  const taken = sum(gaps)
  const sizes = sizesOf(own, right - left - taken, placing)
  // What is left over makes lines long enough, then boxes wider and gaps, too.
  const spare = Math.max(0, right - left - sum(sizes) - taken)
  const short = gaps.map((gap) => Math.max(0, LONG_ENOUGH - gap))
  const share = sum(short) > 0 ? Math.min(1, spare / sum(short)) : 0
  const longer = short.map((gap) => gap * share)
  const room = spare - sum(longer)
  const wider = Math.min(own.length > 1 ? (room * 0.62) / own.length : room, WIDER)
  const spread = gaps.length > 0 ? Math.min(SPREAD, (room - wider * own.length) / gaps.length) : 0
  const rest = room - wider * own.length - spread * gaps.length
  const grown = evened(
    sizes,
    sizes.map((size) => size + wider),
    own[0]!,
    grid,
  )
  let cursor = left + (grid.framed ? 0 : rest / 2)
  own.forEach((column, index) => {
    placed.widths[column] = grown[index]!
    placed.x[column] = cursor
    const after = cursor + placed.widths[column]!
    cursor = after + (gaps[index] ?? 0) + (longer[index] ?? 0) + spread
  })
}

/** Levels on which upright lines may run between columns, and beside them where there are several rows of them. */
function levelsAcross(
  { runs, held, sides, framed }: Grid,
  { x, widths }: Pick<ColumnPlacement, 'x' | 'widths'>,
  width: number,
): number[] {
  const borders = held.flatMap((one) => {
    const [first, last] = one.columns
    const { left, right } = sides.get(one)!
    return [x[first]! - left, x[last]! + widths[last]! + right]
  })
  const between = runs.flatMap(([from, end]) =>
    Array.from({ length: end - from - 1 }, (_, index) => from + index).flatMap((column) => {
      const [start, stop] = [x[column]! + widths[column]!, x[column + 1]!]
      return [...tracksAcross(start, stop), ...tracksBeside(start, stop, borders)]
    }),
  )
  // Beside the lanes' names there is room for a line back along the first column.
  const beside = framed ? runs.map(([from]) => x[from]! - BESIDE_TITLE / 2) : []
  return [...(runs.length > 1 ? [6, 16, width - 16, width - 6] : []), ...beside, ...between]
}

/** Columns in places that are known. */
export function columnsAt({ graph }: Basis, grid: Grid, columns: Places['columns']): ColumnPlacement {
  const placed: ColumnPlacement = {
    ...{ x: columns.map(([x]) => x), widths: columns.map(([, width]) => width), xs: [] },
    ...{ fits: true, costs: [] },
  }
  return { ...placed, xs: levelsAcross(grid, placed, graph.width) }
}

/** Widths of columns within `budget`; where they do not fit, the narrowest ones, pressed together. */
function sizesOf(own: number[], budget: number, { basis, grid, dense, placed }: Placing): number[] {
  const height = (heights: Map<string, number>) => stackHeight(own[0]!, heights, basis, grid, dense)
  const chosen = chooseWidths(own.map(grid.levels), budget, height)
  if (chosen) {
    const dear = grid.framed ? 0.4 : 0.8
    for (const { heights } of chosen)
      placed.costs.push(Math.max(0, ...[...heights.values()].map((one) => one - 90)) * dear)
    return chosen.map(({ width }) => width)
  }
  placed.fits = false
  placed.costs.push(MISFIT)
  const least = own.map((column) => grid.levels(column).at(-1)?.width ?? 240)
  const scale = Math.min(1, budget / sum(least))
  return least.map((one) => Math.max(60, one * scale))
}

/** Height of all lanes' rows, of the boxes from a column on whose heights are known. */
function stackHeight(from: number, heights: Map<string, number>, basis: Basis, grid: Grid, dense: Density) {
  let all = 0
  for (const lane of basis.graph.lanes) {
    const own = lane.nodes.filter((node) => grid.first(node) >= from && heights.has(node.id))
    const sized = own.map(({ id }) => ({ cell: grid.cells.get(id)!, height: heights.get(id)! }))
    for (const height of rowHeights(sized, spacings[dense].least, 0)) all += height
  }
  return all
}

/** Columns under one wide box are equally wide where each has room for its own. */
function evened(sizes: number[], grown: number[], from: number, { nodes, first }: Grid): number[] {
  const out = [...grown]
  for (const node of nodes.filter(isWide)) {
    const [start, end] = [first(node) - from, first(node) - from + node.span!]
    const even = sum(out.slice(start, end)) / node.span!
    if (sizes.slice(start, end).every((size) => size <= even)) out.fill(even, start, end)
  }
  return out
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
