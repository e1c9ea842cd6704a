/**
 * A lanes graph as a drawing for a narrow page: its flow runs from top to bottom, each lane as a list (sequence.ts), and
 * lanes stand side by side, so that what is the same in them stands at the same height, and where one has nothing its line
 * runs past what the others have. Stages look as they do in the wide drawing, and mean the same.
 *
 * The engine is that of the wide drawing: its lines are led (../routing), weighed (../reading.ts) and given room
 * (../wants.ts) in the same drawing turned over its diagonal, where a layer is a column and a lane a row; texts, boxes,
 * grounds and legend are placed by the same code. What is different is what a page gives: its width is fixed, its height
 * is not. So here widths come first, and heights follow from them; there is no misfit to search a way around, and one
 * placement, made again once where lines lack room (or a text on one does), is enough.
 *
 * Of the wide drawing, the names of groups above the columns are left out: a list has no columns. Rows, columns and spans
 * that the data asks for are those of the wide drawing, too. Pure; lengths in px.
 */
import type { Measure } from '../../../text/types.js'
import { forwardFlow } from '../cycle-removal.js'
import { sidesOfRect } from '../enclosures/borders.js'
import { marksClear, panelsOf, placeCaptions, placeLegend } from '../extras.js'
import { placeLineTexts } from '../line-texts.js'
import { mirrored } from '../mirror.js'
import { tonesIn } from '../relaxation.js'
import type { Density } from '../spacing.js'
import { isFramed } from '../titles.js'
import type { Border, Box, Frame, Geometry, Lane, LanesGraph, Rect, Route } from '../types.js'
import { drawSide, type Drawn } from './lines.js'
import { placeSide } from './placement.js'
import { flowDown, orderOf } from './sequence.js'

/**
 * Width of the drawings, whose type is that of wide ones (at least 16 px), and on which width of a page they are shown so
 * that 16 px are 13: a phone's of 390 px, less what stands around a drawing. At 360 px they are 12.
 */
export const UPRIGHT = { width: 440, shown: 364 }

/** Between lanes that stand one below the other. */
const BELOW = 14

/** Where a line's text has no place, layers along it move apart by so many px, and how often. */
const TEXT_ROOM = 26
const ROUNDS = 3

/** Lays a lanes graph out for a narrow page, as high as it takes. */
export function arrangeUpright(given: LanesGraph, measure: Measure): Geometry {
  const { places: _places, bands: _bands, ...wide } = given
  const graph: LanesGraph = { ...wide, width: UPRIGHT.width, height: 0, scale: UPRIGHT.shown / UPRIGHT.width }
  const more = new Map<string, number>()
  for (let round = 0; ; round++) {
    const made = finish(graph, joined(rowsIn(graph, measure, more)), measure)
    const lacking = made.routes.filter(({ edge, label }) => edge.label && !edge.gap && !label)
    if (lacking.length === 0 || round === ROUNDS) return graph.direction === 'RL' ? mirrored(made) : made
    for (const { edge } of lacking) more.set(edge.id, (more.get(edge.id) ?? 0) + TEXT_ROOM)
  }
}

/** Lanes in as few rows as their words allow: all of them side by side at best, one below the other at worst. */
function rowsIn(graph: LanesGraph, measure: Measure, more: Map<string, number>): Drawn[] {
  const { flow: known, back } = forwardFlow(graph)
  const flow = flowDown(graph, known)
  const order = orderOf(graph.lanes, flow)
  const framed = isFramed(graph)
  const same = { edges: graph.edges, flow, back, order, framed, width: graph.width, measure, more }
  for (let count = 1; ; count++) {
    const rows = rowsOf(graph.lanes, count)
    const last = count >= graph.lanes.length
    for (const dense of [1, 2] as Density[]) {
      const sides = rows.map((lanes) => ({ ...same, lanes, dense, pressed: last && dense === 2 }))
      // Whether all fit is found out before any line is led.
      if (sides.every((side) => placeSide(side))) return sides.flatMap((side) => drawSide(side) ?? [])
    }
    if (last) return []
  }
}

/** Lanes in so many rows of about as many. */
function rowsOf(lanes: Lane[], count: number): Lane[][] {
  const most = Math.ceil(lanes.length / count)
  return Array.from({ length: Math.ceil(lanes.length / most) }, (_, at) =>
    lanes.slice(at * most, (at + 1) * most),
  )
}

/** What is drawn, in one drawing. */
interface Whole {
  boxes: Box[]
  frames: Frame[]
  borders: Border[]
  routes: Omit<Route, 'tone'>[]
  clashes: number
  height: number
}

/** Rows of lanes, one below the other. */
function joined(rows: Drawn[]): Whole {
  const whole: Whole = { boxes: [], frames: [], borders: [], routes: [], clashes: 0, height: 0 }
  for (const { placed, lines } of rows) {
    const from = whole.height === 0 ? 0 : whole.height + BELOW
    const moved = <R extends { y: number }>(one: R): R => ({ ...one, y: one.y + from })
    const texts = <R extends { y: number; lines: { y: number }[] }>(one: R): R => ({
      ...moved(one),
      lines: one.lines.map(moved),
    })
    for (const box of placed.boxes)
      whole.boxes.push({
        ...texts(box),
        icon: box.icon && moved(box.icon),
        tokens: box.tokens?.map(moved),
        art: box.art && moved(box.art),
      })
    whole.frames.push(...placed.frames.map(texts))
    for (const border of placed.borders)
      whole.borders.push({
        ...texts(border),
        heading: moved(border.heading),
        icon: border.icon && moved(border.icon),
      })
    whole.routes.push(...lines.map(({ edge, points }) => ({ edge, points: points.map(moved) })))
    whole.clashes += lines.filter(({ clash }) => clash).length
    whole.height = from + placed.height
  }
  return whole
}

/** Gives a drawing its grounds, its texts on lines and its legend. */
function finish(graph: LanesGraph, whole: Whole, measure: Measure): Geometry {
  const { boxes, frames, borders, height } = whole
  const toneOf = tonesIn(whole)
  const routes = whole.routes.map((route): Route => ({ ...route, tone: toneOf(route.edge) }))
  const panels = panelsOf(graph, boxes, borders)
  const titles = frames.flatMap(({ lines }) => lines)
  const taken: Rect[] = [
    ...boxes,
    ...borders.map(({ heading }) => heading),
    ...titles.map(({ x, y, width }) => ({ x, y: y - 20, width, height: 26 })),
  ]
  const bounds = { width: graph.width, height }
  const told = placeLineTexts(graph, routes, { boxes, taken, bounds, borders }, measure, 'down')
  const pieces = routes.flatMap(({ points }) => points.slice(1).map((q, at) => around(points[at]!, q)))
  const captions = placeCaptions(
    graph,
    panels,
    frames,
    [...taken, ...pieces, ...borders.flatMap((one) => sidesOfRect(one, 3))],
    measure,
  )
  const legend = placeLegend({ ...graph, legend: told }, height + 10, measure)
  return {
    ...{ width: graph.width, scale: graph.scale!, direction: 'LR', fits: true, clashes: whole.clashes },
    height: Math.ceil(Math.max(height, ...legend.map((one) => one.y + one.height))),
    ...{ frames, borders, panels, boxes: marksClear(boxes, pieces), routes, heads: [], captions, legend },
  }
}

/** A piece of a line with a little room around it. */
const around = (p: { x: number; y: number }, q: { x: number; y: number }): Rect => ({
  ...{ x: Math.min(p.x, q.x) - 2, y: Math.min(p.y, q.y) - 2 },
  ...{ width: Math.abs(p.x - q.x) + 4, height: Math.abs(p.y - q.y) + 4 },
})
