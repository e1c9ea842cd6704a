/**
 * One way to place the boxes of a lanes graph, without lines: the coordinate assignment of layered drawing (the fourth
 * step of Sugiyama, Tagawa and Toda, 1981), here with boxes of many sizes in a given room. Columns get their widths
 * (column-placement.ts), rows their heights (row-packing.ts), and what the result costs says how well it reads. Pure;
 * lengths in px.
 */
import { alike, boxOf } from './box.js'
import { columnsAt, MISFIT, placeColumns, widthOf, type ColumnPlacement } from './column-placement.js'
import { block, heightOf, type Block } from './fit.js'
import { gridOf, jumpsIn, type Basis, type Grid } from './grid.js'
import { placeFrames } from './lane-frames.js'
import { rowsAt, type PackedRows } from './row-packing.js'
import { bordersOf, wholeBorders } from './enclosures/borders.js'
import { endsOf } from './enclosures/down.js'
import type { Held } from './enclosures/held.js'
import type { Density } from './spacing.js'
import { placeRows, stripsOf, type LaneStrip, type Sized } from './strips.js'
import type { Border, Box, Frame, LaneNode, LanesGraph, Places, Rect } from './types.js'

export interface Placement {
  boxes: Box[]
  frames: Frame[]
  borders: Border[]
  /** Texts that no line may cross. */
  walls: Rect[]
  /** Levels on which lines may run. */
  xs: number[]
  ys: number[]
  head: number
  bottom: number
  across: ColumnPlacement
  rows: Pick<PackedRows, 'strips' | 'rows'>
  dense: Density
  bands: number
  /** The row of every stage in its strip, lane by lane. */
  order: number[]
  fits: boolean
  /** Have lines between the rows the room that they need? */
  roomy: boolean
  /** Lower is better. */
  score: number
  /** Share of the drawing that lies outside of the boxes' bounds. */
  empty: number
}

/** Cost of a line between two rows. */
const BEND = 14
/** Cost of an enclosure that cannot be drawn, and of one in two bands. */
const UNDRAWN = 600
const BROKEN = 650
/** What lines between rows may lack in a drawing that is shown larger, px. */
const CRAMPED = 1

/** What a step makes, whether that fits, and what it costs. */
interface Step {
  fits: boolean
  costs: number[]
}

/** Tries to place everything in `bands` rows of columns at a density. */
export function place(basis: Basis, bands: number, dense: Density): Placement {
  const grid = gridOf(basis, bands, dense)
  const across = placeColumns(basis, grid, dense)
  const sized = sizedIn(basis, grid, across, dense)
  const { strips, placed, ...down } = placeRows(basis, grid, sized, dense)
  const shape: Step = { fits: true, costs: shapeCosts(basis, grid, bands, dense) }
  return {
    ...placementOf(basis, grid, across, sized.blocks, strips, placed, [shape, down]),
    roomy: placed.lacks < CRAMPED,
    order: orderIn(basis, grid),
    dense,
    bands,
  }
}

/** Places everything where it is told to stand; undefined where that does not fit the graph. */
export function placeAt(basis: Basis, places: Places): Placement | undefined {
  const dense = ([0, 1, 2, 3] as Density[])[places.density]
  if (dense === undefined || places.columns.length === 0) return undefined
  const grid = gridOf({ ...basis, graph: { ...basis.graph, places } }, 1, dense)
  if (places.columns.length !== grid.count) return undefined
  const across = columnsAt(basis, grid, places.columns)
  const sized = sizedIn(basis, grid, across, dense)
  const strips = stripsOf(basis, grid, sized, dense)
  const same = strips.every(({ heights }, at) => heights.length === places.strips[at]?.rows.length)
  if (!same || strips.length !== places.strips.length) return undefined
  const made = placementOf(basis, grid, across, sized.blocks, strips, rowsAt(strips, places), [])
  return made.fits
    ? { ...made, roomy: true, dense, bands: grid.runs.length, order: orderIn(basis, grid) }
    : undefined
}

const orderIn = ({ graph }: Basis, { cells }: Grid): number[] =>
  graph.lanes.flatMap(({ nodes }) => nodes.map(({ id }) => cells.get(id)!.row))

/** Where a placement has put everything, in whole px. */
export function placesOf({ across, rows, dense, order, head, bottom }: Placement): Places {
  const whole = (from: number, size: number): [number, number] => {
    const start = Math.round(from)
    return [start, Math.round(from + size) - start]
  }
  return {
    ...{ density: dense, order, head: Math.round(head), bottom: Math.round(bottom) },
    columns: across.x.map((x, at) => whole(x, across.widths[at]!)),
    strips: rows.strips.map(({ top, bottom: end }, at) => ({
      ...{ top: Math.round(top), bottom: Math.round(end) },
      rows: rows.rows[at]!.map(({ y, height }) => whole(y, height)),
    })),
  }
}

function sizedIn({ measure }: Basis, grid: Grid, across: ColumnPlacement, dense: Density): Sized {
  const { held, insets, sides, nodes } = grid
  const wide = (one: Held) => {
    const [left, right] = acrossOf(one.columns, across)
    return right - left + sides.get(one)!.left + sides.get(one)!.right
  }
  return {
    blocks: new Map(nodes.map((node) => [node.id, block(node, widthOf(node, grid, across), measure, dense)])),
    ends: endsOf(held, insets, wide, measure),
  }
}

/** Left and right end of some columns. */
const acrossOf = ([first, last]: [number, number], { x, widths }: ColumnPlacement): [number, number] => [
  x[first]!,
  x[last]! + widths[last]!,
]

/** Boxes and frames in columns and rows that are known. */
function placementOf(
  basis: Basis,
  grid: Grid,
  across: ColumnPlacement,
  blocks: Map<string, Block>,
  strips: LaneStrip[],
  rows: Omit<PackedRows, 'need' | 'lacks'>,
  others: Step[],
): Omit<Placement, 'roomy' | 'dense' | 'bands' | 'order'> {
  const { boxes, ...inBoxes } = placeBoxes(basis, grid, across, blocks, strips, rows)
  const { frames, walls, ...inFrames } = placeFrames(basis, grid, strips, rows)
  const field = {
    boxes,
    across: (columns: [number, number]) => acrossOf(columns, across),
    down: (one: Held): [number, number] => {
      const own = rows.rows[strips.findIndex(({ lane, band }) => lane === one.lane && band === one.band)]!
      return [own[one.rows[0]]!.y, own[one.rows[1]]!.y + own[one.rows[1]]!.height]
    },
  }
  const borders = bordersOf(grid.held, grid.insets, field, basis.measure)
  const steps: Step[] = [...others, across, inBoxes, inFrames]
  return {
    ...{
      boxes,
      frames,
      borders,
      walls: [...walls, ...wholeBorders(borders).map(({ heading }) => heading)],
      across,
      rows,
      xs: across.xs,
      ys: rows.ys,
      head: rows.head,
      bottom: rows.bottom,
    },
    fits: steps.every(({ fits }) => fits),
    empty: emptyShare(basis.graph, frames.length > 0 ? frames : boxes),
    score: steps.flatMap(({ costs }) => costs).reduce((sum, cost) => sum + cost, 0),
  }
}

function emptyShare({ width, height }: LanesGraph, rects: Rect[]): number {
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))]
  const right = Math.max(...rects.map((rect) => rect.x + rect.width))
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height))
  return 1 - ((right - left) * (bottom - top)) / (width * height)
}

/** What the shape costs: more bands than needed, lines from band to band, and chains that change their row. */
function shapeCosts({ graph, flow, back }: Basis, grid: Grid, bands: number, dense: Density): number[] {
  // Lines that lead from band to band are long; more than the one to the next band is a cost.
  const jumps = jumpsIn(graph, grid)
  const leading = jumps.filter(({ id }) => !back.has(id)).length
  const costs = [
    (bands - 1) * (grid.framed ? 500 : 50),
    Math.max(0, bands - 2) * 80,
    Math.max(0, leading - (bands - 1)) * 60,
    (jumps.length - leading) * 20,
    dense * 22,
    // What is drawn within borders is drawn so, and in one piece.
    grid.blocked.length * UNDRAWN,
    grid.held.filter(({ band, enclosure, lane }) =>
      grid.held.some((one) => one.enclosure === enclosure && one.lane === lane && one.band < band),
    ).length * BROKEN,
  ]
  // A chain that changes its row without need is hard to follow.
  for (const lane of graph.lanes) {
    const own = new Map(
      lane.nodes.map((node) => [node.key, { ...grid.cells.get(node.id)!, band: grid.bandOf(node) }]),
    )
    for (const { from, to } of flow) {
      const [a, b] = [own.get(from), own.get(to)]
      if (a && b && a.band === b.band && (a.bottom < b.top || b.bottom < a.top)) costs.push(BEND)
    }
  }
  return costs
}

/** Every stage's box, in its column and its rows. */
function placeBoxes(
  { measure }: Basis,
  grid: Grid,
  across: ColumnPlacement,
  blocks: Map<string, Block>,
  strips: LaneStrip[],
  placed: Pick<PackedRows, 'rows'>,
) {
  const boxes: Box[] = []
  const costs: number[] = []
  let fits = true
  const bare = strips.flatMap(({ nodes, lane }, index) =>
    nodes.map((node) => {
      const rect = {
        ...heightIn(node, grid, placed.rows[index]!),
        x: across.x[grid.first(node)]!,
        width: widthOf(node, grid, across),
      }
      return { node, lane, rect, lines: blocks.get(node.id)!.lines }
    }),
  )
  const sizes = alike(bare, measure)
  for (const { lane, ...one } of bare) {
    const { box, tooWide } = boxOf(one, lane, measure, sizes)
    boxes.push(box)
    if (tooWide) costs.push(MISFIT)
    if (tooWide || heightOf(one.lines) > one.rect.height + 1) fits = false
  }
  return { boxes, costs, fits }
}

/** Top and height of a box that stands in one row or in several. */
function heightIn(node: LaneNode, grid: Grid, rows: { y: number; height: number }[]) {
  const cell = grid.cells.get(node.id)!
  const [top, bottom] = [rows[cell.top]!, rows[cell.bottom]!]
  return { y: top.y, height: bottom.y + bottom.height - top.y }
}
