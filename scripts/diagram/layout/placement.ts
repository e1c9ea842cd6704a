/** One way to place the boxes of a lanes graph, without lines. Pure; lengths in px. */
import { boxOf } from './box.js'
import type { Flow } from './layering.js'
import { block, centred, evenRuns, heightOf, LEAST, type Density } from './fit.js'
import { chooseWidths, levelsOf, type Level } from './column-widths.js'
import { rowsOf, type Cell } from './row-assignment.js'
import { packRows, rowHeights, type Strip } from './row-packing.js'
import { tracksAcross } from './routing/tracks.js'
import { isFramed, titleLines, titleWidth } from './titles.js'
import { NOTE } from './types.js'
import type { Box, Frame, Lane, LaneNode, LanesGraph, Rect } from './types.js'
import type { Measure } from '../../text/types.js'

export interface Basis {
  graph: LanesGraph
  measure: Measure
  columns: Map<string, number>
  flow: Flow[]
  back: Set<string>
}

export interface Placement {
  boxes: Box[]
  frames: Frame[]
  walls: Rect[]
  xs: number[]
  ys: number[]
  head: number
  bottom: number
  fits: boolean
  /** Have lines between the rows the room that they need? */
  roomy: boolean
  /** Lower is better. */
  score: number
}

const CAP = 96

/** Cost of a line between two rows. */
const BEND = 14
/** Cost of a px that lines between rows lack, and what they may lack in a drawing that is shown larger. */
const LACK = 0.3
const CRAMPED = 40

/** Tries to place everything in `bands` rows of columns at a density. */
export function place(basis: Basis, bands: number, dense: Density): Placement {
  const { graph, measure, columns, flow, back } = basis
  const many = isFramed(graph)
  const nodes = graph.lanes.flatMap((lane) => lane.nodes)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const at = (node: LaneNode) => columns.get(node.key)!
  const count = Math.max(0, ...nodes.map((node) => at(node) + (node.span ?? 1) - 1)) + 1
  const wide = ({ span = 1 }: LaneNode) => span > 1
  const inColumn = Array.from({ length: count }, (_, column) =>
    nodes.filter((node) => at(node) === column && !wide(node)),
  )
  const known = new Map<number, Level[]>()
  const levels = (column: number) => {
    if (!known.has(column)) known.set(column, levelsOf(inColumn[column]!, measure, dense))
    return known.get(column)!
  }
  const runs = evenRuns(
    inColumn.map((_, column) => (levels(column)[Math.min(2, levels(column).length - 1)]?.width ?? 240) + 44),
    Math.min(bands, count),
  )
  const bandOf = (node: LaneNode) => runs.findIndex(([from, end]) => at(node) >= from && at(node) < end)
  const cells = new Map<string, Cell>()
  for (const lane of graph.lanes)
    runs.forEach((_, band) => {
      const own = { ...lane, nodes: lane.nodes.filter((node) => bandOf(node) === band) }
      for (const [id, cell] of rowsOf(own, columns, flow, dense === 3)) cells.set(id, cell)
    })
  const gutter = (column: number) => {
    const crossing = graph.edges.flatMap((edge) => {
      const [a, b] = [byId.get(edge.from), byId.get(edge.to)]
      return a && b && at(a) > column !== at(b) > column && bandOf(a) === bandOf(b) ? [{ edge, a, b }] : []
    })
    const turning = crossing.filter(
      ({ edge, a, b }) => back.has(edge.id) || cells.get(a.id)!.top !== cells.get(b.id)!.top,
    )
    const tracks = new Set(turning.map(({ edge }) => `${edge.kind} ${edge.to}`)).size
    const named = crossing.filter(({ edge, a }) => edge.label && !edge.gap && at(a) === column)
    const text = Math.max(0, ...named.map(({ edge }) => Math.min(140, measure(edge.label!, NOTE)) + 44))
    return Math.max(
      [40, 34, 26, 26][dense]! + Math.min([6, 5, 3, 3][dense]!, tracks) * [9, 8, 6, 6][dense]!,
      text,
    )
  }
  const gutters = inColumn.map((_, column) => (column + 1 < count ? gutter(column) : 0))
  const titleRoom = many ? titleWidth(graph, measure) : 0
  // Lines that lead from band to band are long; more than the one to the next band is a cost.
  const jumping = graph.edges.filter(({ from, to }) => {
    const [a, b] = [byId.get(from), byId.get(to)]
    return a !== undefined && b !== undefined && bandOf(a) !== bandOf(b)
  })
  const jumps = jumping.length
  // Where each of them can lead from box to box through the gap, none needs room at the sides.
  const through = jumping.every(({ id, from, to }) => {
    const besides = (id: string) => nodes.filter((other) => at(other) === at(byId.get(id)!))
    return (
      !back.has(id) &&
      besides(to).every((other) => cells.get(other.id)!.top >= cells.get(to)!.top) &&
      besides(from).every((other) => cells.get(other.id)!.bottom <= cells.get(from)!.bottom)
    )
  })
  const side = bands > 1 && !(through && !many) ? 30 : many ? 16 : 2
  const left = many ? titleRoom + 34 : side
  const right = graph.width - side
  let fits = true
  let score =
    (bands - 1) * (many ? 500 : 50) +
    Math.max(0, bands - 2) * 80 +
    Math.max(0, jumps - (bands - 1)) * 30 +
    dense * 22
  // A chain that changes its row without need is hard to follow.
  for (const lane of graph.lanes) {
    const own = new Map(lane.nodes.map((node) => [node.key, { ...cells.get(node.id)!, band: bandOf(node) }]))
    for (const { from, to } of flow) {
      const [a, b] = [own.get(from), own.get(to)]
      if (a && b && a.band === b.band && (a.bottom < b.top || b.bottom < a.top)) score += BEND
    }
  }
  const stackOf = (from: number, heights: Map<string, number>) => {
    let sum = 0
    for (const lane of graph.lanes) {
      const own = lane.nodes.filter((node) => at(node) >= from && heights.has(node.id))
      const sized = own.map(({ id }) => ({ cell: cells.get(id)!, height: heights.get(id)! }))
      for (const height of rowHeights(sized, LEAST[dense], 0)) sum += height
    }
    return sum
  }
  const widths: number[] = []
  const x: number[] = []
  const xs: number[] = bands > 1 ? [6, 16, graph.width - 16, graph.width - 6] : []
  runs.forEach(([from, end]) => {
    const own = Array.from({ length: end - from }, (_, index) => from + index)
    const gaps = own.slice(0, -1).map((column) => gutters[column]!)
    const taken = gaps.reduce((a, b) => a + b, 0)
    const budget = right - left - taken
    const narrowed = chooseWidths(
      own.map((column) => levels(column)),
      budget,
      (heights) => stackOf(from, heights),
    )
    let sizes = narrowed?.map((level) => level.width)
    for (const { heights } of narrowed ?? [])
      score += Math.max(0, ...[...heights.values()].map((height) => height - 90)) * (many ? 0.4 : 0.8)
    if (!sizes) {
      fits = false
      score += 1e5
      sizes = own.map((column) => levels(column).at(-1)?.width ?? 240)
      const scale = Math.min(1, budget / sizes.reduce((a, b) => a + b, 0))
      sizes = sizes.map((one) => Math.max(60, one * scale))
    }
    const room = Math.max(0, right - left - sizes.reduce((a, b) => a + b, 0) - taken)
    const wider = Math.min(own.length > 1 ? (room * 0.62) / own.length : room, 110)
    const spread = gaps.length > 0 ? Math.min(130, (room - wider * own.length) / gaps.length) : 0
    const rest = room - wider * own.length - spread * gaps.length
    const grown = sizes.map((size) => size + wider)
    // Columns under one wide box are equally wide where each has room for its own.
    for (const node of nodes.filter(wide)) {
      const [first, last] = [at(node) - from, at(node) - from + node.span!]
      const even = grown.slice(first, last).reduce((a, b) => a + b, 0) / node.span!
      if (sizes.slice(first, last).every((size) => size <= even)) grown.fill(even, first, last)
    }
    let cursor = left + (many ? 0 : rest / 2)
    own.forEach((column, index) => {
      widths[column] = grown[index]!
      x[column] = cursor
      const after = cursor + widths[column]!
      cursor = after + (gaps[index] ?? 0) + spread
      if (index === own.length - 1) return
      xs.push(...tracksAcross(after, cursor))
    })
  })
  const gap = [22, 16, 10, 10][dense]!
  const widthOf = (node: LaneNode) => {
    const last = at(node) + (node.span ?? 1) - 1
    return x[last]! + widths[last]! - x[at(node)]!
  }
  const blocks = new Map(nodes.map((node) => [node.id, block(node, widthOf(node), measure, dense)]))
  const margin = many ? [16, 14, 10, 10][dense]! : 2
  const titleOf = (lane: Lane) => titleLines(lane, titleRoom, measure)
  const strips: (Strip & { nodes: LaneNode[] })[] = runs.flatMap((_, band) =>
    graph.lanes.flatMap((lane) => {
      const own = lane.nodes.filter((node) => bandOf(node) === band)
      if (own.length === 0) return []
      const loops = graph.edges.filter(
        ({ id, from }) => back.has(id) && own.some((node) => node.id === from),
      ).length
      const sized = own.map(({ id }) => ({ cell: cells.get(id)!, height: blocks.get(id)!.height }))
      const heights = rowHeights(sized, LEAST[dense], gap)
      const foot =
        many && graph.legend.some(({ what }) => what === `only:${lane.id}`) ? (dense >= 2 ? 8 : 22) : 0
      // A lane is at least as high as its name.
      const rows = heights.reduce((sum, height) => sum + height, gap * (heights.length - 1))
      const room = rows + foot + 2 * margin
      const pad = many ? Math.max(0, (heightOf(titleOf(lane)) + 6 - room) / 2) : 0
      return [
        { pad, lane: lane.id, band, heights, loops: Math.min(dense >= 2 ? 2 : 5, loops), foot, nodes: own },
      ]
    }),
  )
  const legend = graph.legend.some(({ what }) => !what.startsWith('only')) ? 34 : 0
  const placed = packRows(strips, {
    height: graph.height,
    gap,
    margin,
    between: many ? 12 : [44, 34, 24, 24][dense]!,
    loop: [7, 6, 5, 5][dense]!,
    head: (graph.heads?.length ?? 0) > 0 ? 30 : 0,
    legend,
    framed: many,
  })
  score += placed.lacks * LACK
  if (placed.need > graph.height) {
    fits = false
    score += 1e5 + (placed.need - graph.height) * 100
  }
  const boxes: Box[] = []
  const frames: Frame[] = []
  const walls: Rect[] = []
  strips.forEach((strip, index) => {
    const rows = placed.rows[index]!
    for (const node of strip.nodes) {
      const cell = cells.get(node.id)!
      const [top, bottom] = [rows[cell.top]!, rows[cell.bottom]!]
      const need = blocks.get(node.id)!
      let rect = {
        x: x[at(node)]!,
        y: top.y,
        width: widthOf(node),
        height: bottom.y + bottom.height - top.y,
      }
      // A stage that only forks keeps a normal height in the middle of what it leads to; in lanes it spans it.
      // Where its middle is that of a row, it is as high as the boxes of that row.
      const row = (cell.bottom - cell.top) % 2 === 0 ? rows[(cell.top + cell.bottom) / 2]! : { height: CAP }
      const tall = Math.max(Math.min(CAP, row.height), need.height)
      if (!many && !cell.merges && cell.bottom > cell.top && rect.height > tall)
        rect = { ...rect, y: rect.y + (rect.height - tall) / 2, height: tall }
      const { box, tooWide } = boxOf(node, strip.lane, rect, need.lines, measure)
      boxes.push(box)
      if (tooWide) {
        fits = false
        score += 1e5
      }
      if (heightOf(need.lines) > rect.height + 1) fits = false
    }
    if (!many) return
    const lane = graph.lanes.find(({ id }) => id === strip.lane)!
    const { top, bottom } = placed.strips[index]!
    const lines = titleOf(lane)
    if (heightOf(lines) > bottom - top) {
      fits = false
      score += 1e5
    }
    const rect = { x: 16, y: top, width: titleRoom, height: bottom - top }
    const texts = centred(lines, rect, measure).map((line) => ({ ...line, x: 16, anchor: 'start' as const }))
    frames.push({
      lane: lane.id,
      x: 0.5,
      y: top + 0.5,
      width: graph.width - 1,
      height: bottom - top - 1,
      lines: texts,
    })
    const high = heightOf(lines)
    if (high > 0)
      walls.push({ x: 10, y: top + (bottom - top - high) / 2, width: titleRoom + 10, height: high })
  })
  const { ys, head, bottom, lacks } = placed
  return { boxes, frames, walls, xs, ys, head, bottom, fits, roomy: lacks < CRAMPED, score }
}
