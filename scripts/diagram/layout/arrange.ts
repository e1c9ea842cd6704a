/** Lanes graph → geometry. Pure: the same graph and measure give the same numbers. */
import { columnsOf, forwardFlow } from './columns.js'
import { routeAll } from './route.js'
import { rowsOf, type Cell } from './rows.js'
import { longestPiece, splitLabel, wrap } from './text.js'
import { DETAIL, LABEL, NOTE, TITLE } from './types.js'
import type { Box, Frame, Geometry, LaneNode, LanesGraph, Measure, Rect, Style, TextLine } from './types.js'

const PAD = 12
const LEGEND = 34
const LINE = { 16: 21, 20: 26, 24: 30 } as Record<number, number>

interface Block {
  lines: { text: string; style: Style }[]
  width: number
  height: number
}

function block(node: LaneNode, width: number, measure: Measure, tight = false): Block {
  const { main, sub } = splitLabel(node.label, node.detail)
  const icon = node.icon ? 28 : 0
  const lines = [
    ...wrap(main, width - 2 * PAD - icon, LABEL, measure).map((text) => ({ text, style: LABEL })),
    ...(sub ? wrap(sub, width - 2 * PAD - icon, DETAIL, measure) : []).map((text) => ({ text, style: DETAIL })),
  ]
  const widest = Math.max(0, ...lines.map(({ text, style }) => measure(text, style)))
  const height = lines.reduce((sum, { style }) => sum + LINE[style.size]!, 0)
  return { lines, width: widest + 2 * PAD + icon, height: Math.max(tight ? 44 : 60, height + (tight ? 10 : 18)) }
}

/** Texts centred in a rectangle, line below line. */
function centred(lines: Block['lines'], rect: Rect, measure: Measure): TextLine[] {
  const total = lines.reduce((sum, { style }) => sum + LINE[style.size]!, 0)
  let y = rect.y + (rect.height - total) / 2
  return lines.map(({ text, style }) => {
    const line = LINE[style.size]!
    y += line
    return { ...style, text, x: rect.x + rect.width / 2, y: y - line * 0.27, anchor: 'middle' as const, width: measure(text, style) }
  })
}

/** Column widths that let every label of a column wrap to at most `most` px of height; undefined = none. */
function widthFor(nodes: LaneNode[], most: number, measure: Measure): number | undefined {
  const least = Math.max(
    64,
    ...nodes.map((node) => {
      const { main, sub } = splitLabel(node.label, node.detail)
      const word = Math.max(longestPiece(main, LABEL, measure), sub ? longestPiece(sub, DETAIL, measure) : 0)
      return Math.min(word, 210) + 2 * PAD + (node.icon ? 28 : 0) + 1
    }),
  )
  for (let width = Math.ceil(least); width <= 420; width += 6)
    if (nodes.every((node) => block(node, width, measure).height <= most)) return width
  return undefined
}

/**
 * Lays a lanes graph out in its width × height.
 * @param draft leaves the lines out, for asking only whether the boxes fit
 * @returns boxes, lines, frames and texts in px; `fits` is false where the floor sizes leave too little room
 */
export function arrange(graph: LanesGraph, measure: Measure, draft = false): Geometry {
  let best: Geometry | undefined
  const single = graph.lanes.length < 2
  for (const bands of single ? [1, 2, 3] : [1]) {
    // More rows only where one does not hold it.
    if (best?.fits) break
    for (const dense of [0, 1, 2]) {
      const tried = attempt(graph, measure, bands, dense, draft)
      const better = !best || (tried.fits && !best.fits) || (tried.fits === best.fits && tried.clashes < best.clashes)
      if (better) best = tried
      if (best!.fits && best!.clashes === 0) return best!
    }
  }
  return best!
}

function attempt(graph: LanesGraph, measure: Measure, bands: number, dense: number, draft: boolean): Geometry {
  const { flow, back } = forwardFlow(graph)
  const columns = columnsOf(graph, flow)
  const count = Math.max(0, ...columns.values()) + 1
  const per = Math.ceil(count / bands)
  const cells = new Map<string, Cell>()
  for (const lane of graph.lanes) for (const [id, cell] of rowsOf(lane, columns, flow)) cells.set(id, cell)
  const nodes = graph.lanes.flatMap((lane) => lane.nodes)
  const at = (node: LaneNode) => columns.get(node.key)!
  const many = graph.lanes.length > 1
  const titleWidth = many ? Math.min(150, Math.max(60, ...graph.lanes.map(({ title }) => Math.min(134, measure(title, TITLE)))) + 34) : 0
  const side = bands > 1 ? 30 : many ? 16 : 2
  const left = many ? titleWidth : side
  const right = graph.width - side
  const inColumn = (column: number) => nodes.filter((node) => at(node) === column)
  const tight = dense === 2
  const gutterOf = (column: number) => {
    const turning = new Set(
      graph.edges.flatMap((edge) => {
        const [a, b] = [nodes.find(({ id }) => id === edge.from), nodes.find(({ id }) => id === edge.to)]
        if (!a || !b || (at(a) > column && at(b) > column) || (at(a) <= column && at(b) <= column)) return []
        const level = cells.get(a.id)!.top === cells.get(b.id)!.top
        return level && !back.has(edge.id) ? [] : [`${edge.kind} ${edge.to}`]
      }),
    )
    const named = graph.edges.filter(({ from, label, gap }) => label && !gap && at(nodes.find(({ id }) => id === from)!) === column)
    const text = Math.max(0, ...named.map(({ label }) => Math.min(140, measure(label!, NOTE)) + 44))
    return Math.max(38 + Math.min(6, turning.size) * (tight ? 6 : 7 + 2 * dense), text)
  }
  // The least height to which labels may wrap that makes every band fit the width.
  const widths: number[] = []
  let fits = false
  for (let most = 60; most <= 260 && !fits; most += 8) {
    fits = true
    for (let band = 0; band < bands && fits; band++) {
      let sum = 0
      for (let column = band * per; column < Math.min(count, (band + 1) * per); column++) {
        const width = widthFor(inColumn(column), most, measure)
        if (width === undefined) fits = false
        widths[column] = width ?? 240
        sum += widths[column]! + (column + 1 < Math.min(count, (band + 1) * per) ? gutterOf(column) : 0)
      }
      if (sum > right - left) fits = false
    }
  }
  const x = new Map<number, number>()
  const gutters: [number, number, number][] = []
  const xs: number[] = bands > 1 ? [6, 16, graph.width - 16, graph.width - 6] : []
  for (let band = 0; band < bands; band++) {
    const [first, end] = [band * per, Math.min(count, (band + 1) * per)]
    if (first >= end) continue
    const lengths = Array.from({ length: end - first }, (_, index) => widths[first + index]!)
    const gaps = lengths.slice(1).map((_, index) => gutterOf(first + index))
    const room = Math.max(0, right - left - lengths.reduce((a, b) => a + b, 0) - gaps.reduce((a, b) => a + b, 0))
    const wider = Math.min(end - first > 1 ? (room * 0.6) / lengths.length : room, 90)
    const spread = gaps.length > 0 ? (room - wider * lengths.length) / gaps.length : 0
    let cursor = left
    for (let index = 0; index < lengths.length; index++) {
      const column = first + index
      widths[column] = lengths[index]! + wider
      x.set(column, cursor)
      const after = cursor + widths[column]!
      cursor = after + (gaps[index] ?? 0) + spread
      if (index < gaps.length) {
        gutters.push([after, cursor, band])
        for (let track = after + 14; track <= cursor - 18; track += 10) xs.push(track)
        xs.push((after + cursor) / 2)
      }
    }
  }
  // Rows: heights by lane and band, then positions from the top.
  const blocks = new Map(nodes.map((node) => [node.id, block(node, widths[at(node)]!, measure, tight)]))
  const feedback = (lane: string, band: number) =>
    Math.min(
      7,
      graph.edges.filter((edge) => {
        const from = nodes.find(({ id }) => id === edge.from)
        const own = graph.lanes.find(({ id }) => id === lane)!.nodes
        return back.has(edge.id) && from && own.includes(from) && (bands === 1 || Math.floor(at(from) / per) === band)
      }).length,
    )
  interface Strip { lane: string; band: number; rows: number[]; heights: number[]; loops: number }
  const strips: Strip[] = []
  for (let band = 0; band < bands; band++)
    for (const lane of graph.lanes) {
      const own = lane.nodes.filter((node) => Math.floor(at(node) / per) === band || bands === 1)
      if (own.length === 0 && bands > 1) continue
      const rows = [...new Set(own.flatMap((node) => { const cell = cells.get(node.id)!; return Array.from({ length: cell.bottom - cell.top + 1 }, (_, i) => cell.top + i) }))].sort((a, b) => a - b)
      const heights = rows.map((row) => Math.max(tight ? 44 : 60, ...own.filter(({ id }) => cells.get(id)!.top === row && cells.get(id)!.bottom === row).map(({ id }) => blocks.get(id)!.height)))
      for (const { id } of own) {
        const cell = cells.get(id)!
        const inside = rows.map((row, index) => (row >= cell.top && row <= cell.bottom ? index : -1)).filter((index) => index >= 0)
        const have = inside.reduce((sum, index) => sum + heights[index]!, 0) + 14 * (inside.length - 1)
        if (have < blocks.get(id)!.height) for (const index of inside) heights[index]! += (blocks.get(id)!.height - have) / inside.length
      }
      strips.push({ lane: lane.id, band, rows, heights, loops: feedback(lane.id, band) })
    }
  const legendHeight = graph.legend.length > 0 ? LEGEND : 0
  const margin = many ? (tight ? 10 : 14) : 4
  const gap0 = tight ? 13 : 16 + 6 * dense
  const need =
    strips.reduce((sum, { heights, loops }) => sum + heights.reduce((a, b) => a + b, 0) + gap0 * (heights.length - 1) + 2 * margin + (tight ? 8 : 12) * loops, 0) +
    (strips.length - 1) * (many ? 14 : 36)
  const spare = graph.height - legendHeight - need
  const rowCount = strips.reduce((sum, { rows }) => sum + rows.length, 0)
  const grow = Math.max(0, Math.min(30, (spare * 0.5) / Math.max(1, rowCount)))
  const gap = gap0 + Math.max(0, Math.min(26, (spare * 0.3) / Math.max(1, rowCount)))
  const between = (many ? 14 : 36) + Math.max(0, Math.min(30, (spare * 0.15) / Math.max(1, strips.length)))
  const ys: number[] = []
  const rowY = new Map<string, { y: number; height: number }>()
  const frames: Frame[] = []
  const walls: Rect[] = []
  let y = 0
  for (const strip of strips) {
    const top = y
    y += margin + strip.loops * (tight ? 4 : 6)
    for (let track = top + 5; track < y - 4; track += 9) ys.push(track)
    strip.rows.forEach((row, index) => {
      const height = strip.heights[index]! + grow
      rowY.set(`${strip.lane} ${strip.band} ${row}`, { y, height })
      ys.push(y + height / 2)
      y += height
      if (index < strip.rows.length - 1) {
        for (let track = y + 7; track <= y + gap - 6; track += 9) ys.push(track)
        y += gap
      }
    })
    const under = y
    y += margin + strip.loops * (tight ? 4 : 6)
    for (let track = under + 7; track < y - 3; track += 9) ys.push(track)
    if (many) {
      const lane = graph.lanes.find(({ id }) => id === strip.lane)!
      const room = titleWidth - 30
      const lines = [
        ...wrap(lane.title, room, TITLE, measure).map((text) => ({ text, style: TITLE })),
        ...(lane.subtitle ? wrap(lane.subtitle, room, NOTE, measure) : []).map((text) => ({ text, style: NOTE })),
      ]
      const rect = { x: 16, y: top, width: room, height: y - top }
      const texts = centred(lines, rect, measure).map((line) => ({ ...line, x: 16, anchor: 'start' as const }))
      frames.push({ lane: lane.id, x: 0.5, y: top + 0.5, width: graph.width - 1, height: y - top - 1, lines: texts })
      if (texts.length > 0) walls.push({ x: 10, y: texts[0]!.y - 24, width: room + 6, height: texts.at(-1)!.y - texts[0]!.y + 32 })
      if (texts.length * 24 > rect.height) fits = false
    }
    for (let track = y + 8; track < y + between - 6 && strip !== strips.at(-1); track += 9) ys.push(track)
    y += strip === strips.at(-1) ? 0 : between
  }
  const boxes: Box[] = graph.lanes.flatMap((lane) =>
    lane.nodes.map((node) => {
      const cell = cells.get(node.id)!
      const band = bands === 1 ? 0 : Math.floor(at(node) / per)
      const [top, bottom] = [rowY.get(`${lane.id} ${band} ${cell.top}`)!, rowY.get(`${lane.id} ${band} ${cell.bottom}`)!]
      const rect = { x: x.get(at(node))!, y: top.y, width: widths[at(node)]!, height: bottom.y + bottom.height - top.y }
      const { lines } = block(node, rect.width, measure)
      const shift = node.icon ? 14 : 0
      const texts = centred(lines, { ...rect, x: rect.x + shift }, measure)
      const wide = Math.max(0, ...texts.map(({ width }) => width))
      if (wide > rect.width - 8 || lines.length * 20 > rect.height) fits = false
      const icon = node.icon
        ? { name: node.icon, x: rect.x + rect.width / 2 + shift - wide / 2 - 29, y: rect.y + rect.height / 2 - 11, width: 22, height: 22 }
        : undefined
      return { ...rect, node, lane: lane.id, lines: texts, icon }
    }),
  )
  const content = y
  const routed = draft ? [] : routeAll(graph.edges, { boxes, walls, xs, ys, back })
  const tone = new Map(nodes.map((node) => [node.id, node.status === 'shared' || node.status === 'inherited' ? 'neutral' : node.tone]))
  const taken: Rect[] = [...boxes, ...walls]
  const routes = routed.map(({ edge, points }) => {
    const route: Geometry['routes'][number] = { edge, points, tone: edge.kind === 'data' || edge.kind === 'option' ? (tone.get(edge.from) ?? 'neutral') : 'neutral' }
    if (edge.label) route.label = onLine(edge.label, points, taken, routed.filter((other) => other.edge !== edge).map((other) => other.points), measure)
    if (route.label) taken.push(route.label)
    return route
  })
  const legend: Geometry['legend'] = []
  let cursor = 2
  for (const item of graph.legend) {
    const width = 40 + measure(item.text, NOTE)
    if (cursor + width > graph.width) break
    const rect = { x: cursor, y: content + 8, width, height: 24 }
    legend.push({ ...rect, item, lines: [{ ...NOTE, text: item.text, x: cursor + 40, y: content + 26, anchor: 'start', width: width - 40 }] })
    cursor += width + 26
  }
  const height = content + legendHeight
  const clashes = routed.filter(({ clash }) => clash).length
  const panels = panelsOf(graph, boxes, cells)
  return { width: graph.width, height: Math.ceil(height), direction: 'LR', frames, panels, boxes, routes, gaps: [], legend, fits: fits && height <= graph.height + 0.5, clashes }
}

/** Soft grounds behind boxes next to each other that only one lane has. */
function panelsOf(graph: LanesGraph, boxes: Box[], cells: Map<string, Cell>): Rect[] {
  if (graph.lanes.length < 2) return []
  return boxes
    .filter(({ node }) => node.status === 'only' && cells.has(node.id))
    .map(({ x, y, width, height }) => ({ x: x - 7, y: y - 7, width: width + 14, height: height + 14 }))
}

/** A place for a text on the longest level part of a line where it meets nothing else; else none. */
function onLine(text: string, points: { x: number; y: number }[], taken: Rect[], others: { x: number; y: number }[][], measure: Measure): (Rect & { lines: TextLine[] }) | undefined {
  const parts = points.slice(1).map((point, index) => [points[index]!, point] as const).filter(([a, b]) => a.y === b.y)
  parts.sort(([a, b], [c, d]) => Math.abs(c.x - d.x) - Math.abs(a.x - b.x))
  for (const [a, b] of parts) {
    const length = Math.abs(a.x - b.x)
    const lines = wrap(text, Math.max(40, length - 40), NOTE, measure)
    const width = Math.max(...lines.map((line) => measure(line, NOTE))) + 12
    const height = lines.length * 21
    if (width > length - 24) continue
    for (const shift of [0, -0.2, 0.2, -0.35, 0.35]) {
      const rect = { x: (a.x + b.x) / 2 + shift * (length - width - 24) - width / 2, y: a.y - height / 2, width, height }
      const meets = (other: Rect) => other.x < rect.x + width && other.x + other.width > rect.x && other.y < rect.y + height && other.y + other.height > rect.y
      const lined = others.some((line) => line.slice(1).some((q, i) => { const p = line[i]!; return meets({ x: Math.min(p.x, q.x) - 3, y: Math.min(p.y, q.y) - 3, width: Math.abs(p.x - q.x) + 6, height: Math.abs(p.y - q.y) + 6 }) }))
      if (taken.some(meets) || lined) continue
      return { ...rect, lines: centred(lines.map((line) => ({ text: line, style: NOTE })), rect, measure) }
    }
  }
  return undefined
}
