/** The shape of a drawing that is the same in every language of a deck: rows of columns, size, line breaks. Pure. */
import { waysOf, type Way } from './layout/arrange.js'
import { bindTerms } from './layout/text.js'
import type { LanesGraph, Measure } from './layout/types.js'

/** How much larger a small graph may be drawn, the largest first. */
const scales = [1.3, 1.15]
/** Graphs of more stages need all the room. */
const small = 14

/**
 * The first of the graphs with its shape set.
 * @param graphs one graph in each language, the one that is drawn first
 * @param terms words that no line break divides
 */
export function shaped(graphs: LanesGraph[], measure: Measure, terms: string[] = []): LanesGraph {
  const [own] = graphs
  const whole = best(graphs.map((graph) => waysOf(graph, measure)))
  const stages = own!.lanes.reduce((sum, { nodes }) => sum + nodes.length, 0)
  const grown = (stages > small ? [] : scales)
    .map((scale) => ({
      scale,
      way: best(graphs.map((graph) => waysOf(smaller(graph, scale), measure, true))),
    }))
    .find(({ way }) => way !== undefined && way.bands <= (whole?.bands ?? Infinity))
  const way = grown?.way ?? whole
  const shape = grown ? smaller(own!, grown.scale) : own!
  return { ...bound(shape, terms), bands: way?.bands, compact: way?.compact, scale: grown?.scale }
}

/** The way that costs all languages together the least; undefined where none fits. */
function best(ways: Way[][]): Way | undefined {
  const sums = ways[0]!.map((_, index) => ways.reduce((sum, one) => sum + (one[index]?.price ?? Infinity), 0))
  const least = Math.min(...sums)
  return Number.isFinite(least) ? ways[0]![sums.indexOf(least)] : undefined
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
