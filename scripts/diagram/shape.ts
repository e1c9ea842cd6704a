/** The shape of a drawing that is the same in every language of a deck: rows of columns, size, line breaks. Pure. */
import { wayFor, type Way } from './layout/arrange.js'
import { bindTerms } from './layout/line-breaking.js'
import type { LanesGraph } from './layout/types.js'
import type { Measure } from '../text/types.js'

/** How much larger a small graph may be drawn, the largest first. */
const scales = [1.3, 1.15]
/** Graphs of more stages need all the room. */
const small = 14

/** What is chosen for all languages. */
export interface Shape extends Partial<Way> {
  scale?: number
}

/** The shape that fits graphs best, one graph in each language. */
export function shapeOf(graphs: LanesGraph[], measure: Measure): Shape {
  const whole = wayFor(graphs, measure)
  const stages = graphs[0]!.lanes.reduce((sum, { nodes }) => sum + nodes.length, 0)
  if (!whole || stages > small) return { ...whole }
  for (const scale of scales) {
    const way = wayFor(
      graphs.map((graph) => smaller(graph, scale)),
      measure,
      whole,
    )
    if (way) return { ...way, scale }
  }
  return whole
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
