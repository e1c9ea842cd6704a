/**
 * Lanes graph → geometry: layered drawing (Sugiyama, Tagawa and Toda, 1981) in a given box. Its steps: cycle removal
 * (cycle-removal.ts), layering (layering.ts), order within the layers (row-assignment.ts), coordinates (placement.ts),
 * then orthogonal routing (routing/), label placement (label-placement.ts), and edge bundling when it is drawn. Pure:
 * the same graph and measure give the same numbers.
 */
import { forwardFlow } from './cycle-removal.js'
import { assignLayers } from './layering.js'
import type { Blocked } from './enclosures/held.js'
import { gridOf, type Basis } from './grid.js'
import { mayFit } from './least-room.js'
import { place, placeAt, type Placement } from './placement.js'
import { marksClear, panelsOf, placeCaptions, placeHeads, placeLegend } from './extras.js'
import { placeLineTexts } from './line-texts.js'
import { LEAST_GUTTER, type Density } from './spacing.js'
import { HARD, reordered, type Found } from './reordering.js'
import { mirrored } from './mirror.js'
import { tagged } from './tags.js'
import { sidesOfRect, wholeBorders } from './enclosures/borders.js'
import { linesIn, relaxed, tonesIn } from './relaxation.js'
import type { Geometry, LanesGraph, Places, Rect, Route } from './types.js'
import type { Measure } from '../../text/types.js'

/** Ways to place the boxes, the best first. */
function placements(basis: Basis): Placement[] {
  const found: Placement[] = []
  const { bands: asked, compact } = basis.graph
  const close = compact === undefined ? densities : densitiesOf(compact)
  for (const bands of asked ? [asked] : bandsOf(basis, basis.graph.lanes.length > 1 ? 2 : 4))
    for (const dense of close) {
      found.push(place(basis, bands, dense))
      // What is roomy enough needs not be tried closer.
      if (found.at(-1)!.fits && found.at(-1)!.score < ROOMY) return sorted(found)
    }
  return sorted(found)
}

const densities: Density[] = [0, 1, 2, 3]
const densitiesOf = (compact: boolean): Density[] => (compact ? [3] : [0, 1, 2])

/** Numbers of rows of columns that can be tried; a wide box keeps its columns in one row. */
function bandsOf({ graph, columns }: Basis, most: number): number[] {
  const count = Math.max(0, ...columns.values()) + 1
  const whole = graph.lanes.some(({ nodes }) => nodes.some(({ span = 1 }) => span > 1))
  return Array.from({ length: whole ? 1 : Math.min(most, count) }, (_, index) => index + 1)
}

/** A way to place a graph. */
export interface Way {
  bands: number
  compact: boolean
}

/** Cost below this are for what is roomy enough. */
const ROOMY = 40

/**
 * The cost of placing a graph in so many rows of columns; undefined where it does not fit.
 * @param roomy asks for large boxes and gaps
 * @returns what it costs, and the share of its room that is left empty
 */
export function costOfWay(
  graph: LanesGraph,
  measure: Measure,
  { bands, compact }: Way,
  roomy = false,
): { cost: number; empty: number } | undefined {
  const close = roomy ? densities.slice(0, 2) : densitiesOf(compact)
  const found = cheapest(basisOf(graph, wider(measure)), bands, close, roomy)
  return found && { cost: found.score, empty: found.empty }
}

/** How many ways to place a graph are drawn, to see which of them reads best. */
const DRAWN = 3
/** Where everything stands in a graph that has its shape, for every language whose texts it holds. */
export function placesIn(graph: LanesGraph, measure: Measure): Places | undefined {
  const basis = basisOf(graph, wider(measure))
  let best: Found | undefined
  const usable = placements(basis).filter(({ fits }) => fits)
  for (const [index, way] of usable.entries()) {
    const found = relaxed(basis, way)
    // A placement that is not the best by itself has to be worth it.
    const cost = found && found.cost + (index * way.score) / ROOMY
    if (cost !== undefined && cost < (best?.cost ?? Infinity)) best = { ...found!, cost, way }
    if (best && (best.cost === 0 || (index + 1 >= DRAWN && best.cost < 100))) break
  }
  return best && (best.cost < HARD ? best : reordered(basis, best)).places
}

/** Enclosures of a graph that cannot be drawn in its shape. */
export function blockedIn(graph: LanesGraph, measure: Measure): Blocked[] {
  if (graph.lanes.every(({ enclosures = [] }) => enclosures.length === 0)) return []
  const { places: _, ...rest } = graph
  const basis = basisOf(rest, wider(measure))
  const dense = ([0, 1, 2, 3] as Density[])[graph.places?.density ?? (graph.compact ? 3 : 0)] ?? 0
  return gridOf({ ...basis, graph }, graph.bands ?? 1, dense).blocked
}

/** The best placement; undefined where none fits. */
function cheapest(basis: Basis, bands: number, close: Density[], roomy: boolean): Placement | undefined {
  let best: Placement | undefined
  for (const dense of close) {
    const placement = place(basis, bands, dense)
    if (placement.fits && (placement.roomy || !roomy) && placement.score < (best?.score ?? Infinity))
      best = placement
    if (best && best.score < ROOMY) break
  }
  return best
}

/** Numbers of rows of columns in which a graph may stand. */
export const bandsFor = (graph: LanesGraph, measure: Measure): number[] =>
  bandsOf(basisOf(graph, measure), graph.lanes.length > 1 ? 2 : 4)

const sorted = (found: Placement[]) =>
  found
    .map((placement, index) => ({ placement, index }))
    .sort((a, b) => a.placement.score - b.placement.score || a.index - b.index)
    .map(({ placement }) => placement)

function basisOf({ places: _places, ...graph }: LanesGraph, measure: Measure): Basis {
  const { flow, back } = forwardFlow(graph)
  return { graph, measure, flow, back, columns: assignLayers(graph, flow) }
}

/** The close ones first: what fits at all fits there, as a rule. */
const TRIED: Density[] = [2, 3, 0]
/** No column is narrower (fit.ts), px. */
const LEAST_COLUMN = 60

/**
 * Do the boxes fit, at full font size? More columns than could stand in a row are not even tried.
 * @param roomy asks for large boxes and gaps
 */
export function fitsBox(graph: LanesGraph, measure: Measure, roomy = false): boolean {
  const basis = basisOf(graph, wider(measure))
  const count = Math.max(0, ...basis.columns.values()) + 1
  const inRow = Math.floor((graph.width + LEAST_GUTTER) / (LEAST_COLUMN + LEAST_GUTTER))
  for (const bands of bandsOf(basis, graph.lanes.length > 1 ? 1 : 4).filter((rows) => count <= rows * inRow))
    for (const dense of roomy ? densities.slice(0, 2) : TRIED)
      if (mayFit(basis, bands, dense) && place(basis, bands, dense).fits) return true
  return false
}

const wide = new WeakMap<Measure, Measure>()

/**
 * Texts 1 % wider, since a page's measure differs from ours by less; one for each measure, so that what it
 * wrapped stays known.
 */
function wider(measure: Measure): Measure {
  if (!wide.has(measure)) wide.set(measure, (text, style) => measure(text, style) * 1.01)
  return wide.get(measure)!
}

/**
 * Lays a lanes graph out in its width × height.
 * @param onlyBoxes leaves the lines out
 * @returns boxes, lines, frames and texts in px; `fits` is false where the floor sizes leave too little room
 */
export function arrange(graph: LanesGraph, measure: Measure, onlyBoxes = false): Geometry {
  const basis = basisOf(graph, measure)
  const told = graph.places && placeAt(basis, graph.places)
  if (told) return finish(basis, told, onlyBoxes)
  const ways = placements(basis)
  const usable = ways.filter(({ fits }) => fits)
  let best: Geometry | undefined
  for (const way of (usable.length > 0 ? usable : ways).slice(0, onlyBoxes ? 1 : undefined)) {
    const made = finish(basis, way, onlyBoxes)
    if (!best || made.clashes < best.clashes) best = made
    if (best.clashes === 0) break
  }
  return best!
}

function finish(basis: Basis, way: Placement, onlyBoxes: boolean): Geometry {
  const { graph, measure } = basis
  const { boxes, frames, walls, borders } = way
  const toneOf = tonesIn(way)
  const routed = onlyBoxes ? [] : linesIn(basis, way)
  const whole = wholeBorders(borders)
  const panels = panelsOf(graph, boxes, whole)
  const heads = placeHeads(graph, boxes, way.head, measure)
  const headed = heads.map(({ x, y, width }) => ({ x: x - width / 2, y: y - 16, width, height: 21 }))
  const taken: Rect[] = [...boxes, ...walls, ...headed]
  const bounds = { width: graph.width, height: way.bottom }
  const routes = routed.map(({ edge, points }): Route => ({ edge, points, tone: toneOf(edge) }))
  const told = placeLineTexts(graph, routes, { boxes, taken, bounds, borders: whole }, measure)
  const lines = routed.flatMap(({ points }) =>
    points.slice(1).map((q, index) => {
      const p = points[index]!
      return {
        x: Math.min(p.x, q.x) - 2,
        y: Math.min(p.y, q.y) - 2,
        width: Math.abs(p.x - q.x) + 4,
        height: Math.abs(p.y - q.y) + 4,
      }
    }),
  )
  const captions = onlyBoxes
    ? []
    : placeCaptions(
        graph,
        panels,
        frames,
        [...taken, ...lines, ...whole.flatMap((one) => sidesOfRect(one, 3))],
        measure,
      )
  const legend = placeLegend({ ...graph, legend: told }, way.bottom + 10, measure)
  const clashes = routed.filter(({ clash }) => clash).length
  const height = Math.ceil(Math.max(way.bottom, ...legend.map(({ y }) => y + 24)))
  const size = { width: graph.width, height: Math.max(height, graph.height), scale: graph.scale ?? 1 }
  const fits = way.fits && height <= graph.height + 1
  const texts = { heads, captions, legend }
  const tagGround = {
    taken: [
      ...taken,
      ...lines,
      ...whole.flatMap((one) => sidesOfRect(one, 3)),
      ...captions.map(({ x, y, width }) => ({ x: x - width / 2, y: y - 16, width, height: 21 })),
    ],
    within: frames.length > 0 ? frames : [{ x: 0, y: 0, width: graph.width, height: way.bottom }],
    ...{ measure, dense: way.dense },
  }
  const made: Geometry = {
    ...size,
    direction: 'LR',
    frames,
    borders,
    panels,
    boxes: tagged(marksClear(boxes, lines), tagGround),
    routes,
    ...texts,
    fits,
    clashes,
  }
  return graph.direction === 'RL' ? mirrored(made) : made
}
