/** The shape of a drawing that is the same in every language of a deck: rows of columns, size, line breaks. Pure. */
import { bandsFor, costOfWay, type Way } from './layout/arrange.js'
import { bindTerms } from './layout/line-breaking.js'
import type { LanesGraph } from './layout/types.js'
import type { Measure } from '../text/types.js'

/** How much larger than its numbers a graph may be drawn, the largest first: 28/22 px are the most. */
const scales = [1.4, 1.3, 1.2, 1.1]

/** What an empty stage costs, one row of columns more, and what it is worth to be drawn twice as large. */
const EMPTY = 150
const BAND = 90
const LARGER = 260

/** What is chosen for all languages. */
export interface Shape extends Partial<Way> {
  scale?: number
}

/**
 * The shape that fits graphs best, one graph in each language: large type and a full stage against rows of columns, which
 * break the way that the reader goes.
 */
export function shapeOf(graphs: LanesGraph[], measure: Measure): Shape {
  let best: { shape: Shape; cost: number } | undefined
  const offer = (shape: Shape & Way, found: { cost: number; empty: number } | undefined) => {
    if (!found) return
    const { bands, scale = 1 } = shape
    const cost = found.cost + found.empty * EMPTY + (bands - 1) * BAND - (scale - 1) * LARGER
    if (cost < (best?.cost ?? Infinity)) best = { shape, cost }
  }
  for (const bands of bandsFor(graphs[0]!, measure)) {
    // Even the largest type and a full stage would not make up for so many rows.
    if (best && (bands - 1) * BAND - (scales[0]! - 1) * LARGER > best.cost) break
    const way = { bands, compact: false }
    const whole = costOfWay(graphs, measure, way)
    offer(way, whole)
    if (!whole) continue
    const scale = scales.find((one) => {
      const found = costOfWay(
        graphs.map((graph) => smaller(graph, one)),
        measure,
        way,
        true,
      )
      offer({ ...way, scale: one }, found)
      return found
    })
    if (scale === scales[0]) break
  }
  if (best) return best.shape
  for (const bands of bandsFor(graphs[0]!, measure))
    offer({ bands, compact: true }, costOfWay(graphs, measure, { bands, compact: true }))
  return best ? (best as { shape: Shape }).shape : {}
}

/**
 * A graph with its shape set.
 * @param terms words that no line break divides
 */
export function shaped(graph: LanesGraph, shape: Shape, terms: string[] = []): LanesGraph {
  return { ...bound(shape.scale === undefined ? graph : smaller(graph, shape.scale), terms), ...shape }
}

const smaller = (graph: LanesGraph, scale: number): LanesGraph => ({
  ...graph,
  width: Math.floor(graph.width / scale),
  height: Math.floor(graph.height / scale),
})

function bound(graph: LanesGraph, terms: string[]): LanesGraph {
  if (terms.length === 0) return graph
  return {
    ...graph,
    lanes: graph.lanes.map((lane) => ({
      ...lane,
      nodes: lane.nodes.map((node) => ({
        ...node,
        label: bindTerms(node.label, terms),
        detail: node.detail === undefined ? undefined : bindTerms(node.detail, terms),
      })),
    })),
  }
}
