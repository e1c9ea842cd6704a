/**
 * What a comparison shows before its first click where it grows: its first lane alone, in all of the drawing's room. Pure.
 * The lane is the same as in the whole drawing, stage by stage, so that it can go to its place there.
 */
import type { LegendItem, Lane, LaneNode, LanesGraph } from './layout/types.js'

/** What a legend tells of one lane; what tells lanes from one another says nothing there. */
function toldOf({ nodes, enclosures = [] }: Lane, edges: LanesGraph['edges'], what: string): boolean {
  if (what === 'tokens') return nodes.some(({ counts }) => counts)
  if (what === 'frozen') return [...nodes, ...enclosures].some(({ frozen }) => frozen)
  if (what === 'idle') return nodes.some(({ idle }) => idle)
  if (what === 'ghost') return nodes.some(({ status }) => status === 'ghost')
  return edges.some(({ kind }) => kind === what)
}

/** A stage before the lane has come that takes it over: nothing is inherited yet. */
const alone = (node: LaneNode): LaneNode =>
  node.status === 'inherited' ? { ...node, status: 'shared' } : node

/**
 * The first lane of a graph that grows, as a graph of its own with as much room.
 * @returns undefined where it does not grow
 */
export function openingOf(graph: LanesGraph): LanesGraph | undefined {
  const [lane] = graph.lanes
  if (!graph.opens || !lane) return undefined
  const { places: _places, bands: _bands, compact: _compact, opens, scale = 1, ...rest } = graph
  const own = new Set(lane.nodes.map(({ id }) => id))
  // What another lane has and this one does not need is told when that lane has come.
  const edges = graph.edges
    .filter(({ from, to }) => own.has(from) && own.has(to))
    .map(({ gap, label, ...edge }) => (gap ? edge : { ...edge, ...(label === undefined ? {} : { label }) }))
  const words = new Map(opens.map(({ what, text }) => [what, text]))
  const legend = graph.legend
    .filter(({ what }) => toldOf(lane, edges, what))
    .map(({ what, text }): LegendItem => ({ what, text: words.get(what) ?? text }))
  return {
    ...rest,
    // With its name, as in the whole drawing.
    framed: true,
    width: Math.floor(graph.width * scale),
    height: Math.floor(graph.height * scale),
    lanes: [{ ...lane, nodes: lane.nodes.map(alone) }],
    edges,
    legend,
  }
}
