/**
 * One way to place the boxes of a lanes graph, without lines: the coordinate assignment of layered drawing (the fourth
 * step of Sugiyama, Tagawa and Toda, 1981), here with boxes of many sizes in a given room. Columns get their widths
 * (column-placement.ts), rows their heights (row-packing.ts), and what the result costs says how well it reads. Pure;
 * lengths in px.
 */
import { boxOf } from './box.js'
import {
  dashedKinds,
  LONG_ENOUGH,
  MISFIT,
  placeColumns,
  widthOf,
  type ColumnPlacement,
} from './column-placement.js'
import { block, centred, heightOf, type Block } from './fit.js'
import { gridOf, jumpsIn, type Basis, type Grid } from './grid.js'
import { packRows, rowHeights, type PackedRows, type Strip } from './row-packing.js'
import { spacings, type Density } from './spacing.js'
import { titleLines } from './titles.js'
import type { Box, Frame, LaneNode, LanesGraph, Rect } from './types.js'

export interface Placement {
  boxes: Box[]
  frames: Frame[]
  /** Texts that no line may cross. */
  walls: Rect[]
  /** Levels on which lines may run. */
  xs: number[]
  ys: number[]
  head: number
  bottom: number
  fits: boolean
  /** Have lines between the rows the room that they need? */
  roomy: boolean
  /** Lower is better. */
  score: number
  /** Share of the drawing that lies outside of the boxes' bounds. */
  empty: number
}

/** What a line with its arrowhead needs between two rows. */
const ROOMY_GAP = 34

/** Cost of a line between two rows. */
const BEND = 14
/** Cost of a px that lines between rows lack, and what they may lack in a drawing that is shown larger. */
const LACK = 0.3
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
  const blocks = new Map(
    grid.nodes.map((node) => [node.id, block(node, widthOf(node, grid, across), basis.measure, dense)]),
  )
  const { strips, placed, ...down } = placeRows(basis, grid, blocks, dense)
  const { boxes, ...inBoxes } = placeBoxes(basis, grid, across, blocks, strips, placed)
  const { frames, walls, ...inFrames } = placeFrames(basis, grid, strips, placed)
  const shape: Step = { fits: true, costs: shapeCosts(basis, grid, bands, dense) }
  const steps: Step[] = [shape, across, down, inBoxes, inFrames]
  return {
    ...{ boxes, frames, walls, xs: across.xs, ys: placed.ys, head: placed.head, bottom: placed.bottom },
    fits: steps.every(({ fits }) => fits),
    roomy: placed.lacks < CRAMPED,
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

type LaneStrip = Strip & { nodes: LaneNode[] }

/** The strips, a lane's share of a band each, one below the other. */
function placeRows(basis: Basis, grid: Grid, blocks: Map<string, Block>, dense: Density) {
  const { graph } = basis
  const { framed } = grid
  const { margin, between, loop } = spacings[dense]
  const strips = grid.runs.flatMap((_, band) => stripsOf(basis, grid, blocks, band, dense))
  const placed = packRows(strips, {
    height: graph.height,
    margin: framed ? margin : 2,
    between: framed ? 12 : between,
    loop,
    head: (graph.heads?.length ?? 0) > 0 ? 30 : 0,
    legend: graph.legend.some(({ what }) => !what.startsWith('only')) ? 34 : 0,
    framed,
  })
  const beyond = placed.need - graph.height
  const costs = [placed.lacks * LACK, ...(beyond > 0 ? [MISFIT + beyond * 100] : [])]
  return { strips, placed, fits: beyond <= 0, costs }
}

/** The room between two rows of a lane's band: more where a line leads straight up or down through it. */
function gapsOf(
  { graph }: Basis,
  { byId, first, cells }: Grid,
  nodes: LaneNode[],
  dense: Density,
  rows: number,
) {
  const { gap, upright } = spacings[dense]
  const own = new Set(nodes.map(({ id }) => id))
  const gaps = Array.from({ length: Math.max(0, rows - 1) }, () => ({ least: gap, roomy: ROOMY_GAP }))
  for (const { kind, from, to } of graph.edges) {
    if (from === to || !own.has(from) || !own.has(to)) continue
    if (first(byId.get(from)!) !== first(byId.get(to)!)) continue
    const [a, b] = [cells.get(from)!, cells.get(to)!]
    const above = a.bottom + 1 === b.top ? a : b.bottom + 1 === a.top ? b : undefined
    if (!above) continue
    const found = gaps[above.bottom]!
    found.least = Math.max(found.least, upright)
    if (dashedKinds.has(kind)) found.roomy = LONG_ENOUGH
  }
  return gaps
}

function stripsOf(basis: Basis, grid: Grid, blocks: Map<string, Block>, band: number, dense: Density) {
  const { graph, measure, back } = basis
  const { framed, titleRoom, cells, bandOf } = grid
  const { gap, least, loops: most, foot: below, margin: around } = spacings[dense]
  const margin = framed ? around : 2
  return graph.lanes.flatMap((lane): LaneStrip[] => {
    const nodes = lane.nodes.filter((node) => bandOf(node) === band)
    if (nodes.length === 0) return []
    const loops = graph.edges.filter(
      ({ id, from }) => back.has(id) && nodes.some((node) => node.id === from),
    ).length
    const round = grid.round.get(`${lane.id} ${band}`)!
    const sized = nodes.map(({ id }) => ({ cell: cells.get(id)!, height: blocks.get(id)!.height }))
    const heights = rowHeights(sized, least, gap)
    const foot = framed && graph.legend.some(({ what }) => what === `only:${lane.id}`) ? below : 0
    // A lane is at least as high as its name.
    const gaps = gapsOf(basis, grid, nodes, dense, heights.length)
    const rows = [...heights, ...gaps.map(({ least }) => least)].reduce((sum, one) => sum + one, 0)
    const room = rows + foot + 2 * margin
    const title = framed ? heightOf(titleLines(lane, titleRoom, measure)) + 6 : 0
    const pad = Math.max(0, (title - room) / 2)
    return [{ pad, lane: lane.id, band, heights, gaps, loops: Math.min(most, loops), round, foot, nodes }]
  })
}

/** Every stage's box, in its column and its rows. */
function placeBoxes(
  { measure }: Basis,
  grid: Grid,
  across: ColumnPlacement,
  blocks: Map<string, Block>,
  strips: LaneStrip[],
  placed: PackedRows,
) {
  const boxes: Box[] = []
  const costs: number[] = []
  let fits = true
  strips.forEach((strip, index) => {
    for (const node of strip.nodes) {
      const need = blocks.get(node.id)!
      const rect = {
        ...heightIn(node, grid, placed.rows[index]!),
        x: across.x[grid.first(node)]!,
        width: widthOf(node, grid, across),
      }
      const { box, tooWide } = boxOf(node, strip.lane, rect, need.lines, measure)
      boxes.push(box)
      if (tooWide) costs.push(MISFIT)
      if (tooWide || heightOf(need.lines) > rect.height + 1) fits = false
    }
  })
  return { boxes, costs, fits }
}

/** Top and height of a box that stands in one row or in several. */
function heightIn(node: LaneNode, grid: Grid, rows: { y: number; height: number }[]) {
  const cell = grid.cells.get(node.id)!
  const [top, bottom] = [rows[cell.top]!, rows[cell.bottom]!]
  return { y: top.y, height: bottom.y + bottom.height - top.y }
}

/** The lanes' frames with their names; none around a single pipeline. */
function placeFrames({ graph, measure }: Basis, grid: Grid, strips: LaneStrip[], placed: PackedRows) {
  const frames: Frame[] = []
  const walls: Rect[] = []
  const costs: number[] = []
  if (grid.framed)
    strips.forEach((strip, index) => {
      const { top, bottom } = placed.strips[index]!
      const height = bottom - top
      const lines = titleLines(laneOf(graph, strip), grid.titleRoom, measure)
      const high = heightOf(lines)
      if (high > height) costs.push(MISFIT)
      const rect = { x: 16, y: top, width: grid.titleRoom, height }
      const texts = centred(lines, rect, measure).map((line) => ({
        ...line,
        x: 16,
        anchor: 'start' as const,
      }))
      const size = { x: 0.5, y: top + 0.5, width: graph.width - 1, height: height - 1 }
      frames.push({ lane: strip.lane, ...size, lines: texts })
      if (high > 0)
        walls.push({ x: 10, y: top + (height - high) / 2, width: grid.titleRoom + 10, height: high })
    })
  return { frames, walls, costs, fits: costs.length === 0 }
}

const laneOf = ({ lanes }: LanesGraph, strip: Strip) => lanes.find(({ id }) => id === strip.lane)!
