/** The shape of a drawing that is the same in every language of a deck: rows of columns, size, line breaks. Pure. */
import { bandsFor, blockedIn, costOfWay, placesIn, type Way } from './layout/arrange.js'
import { bindTerms } from './layout/line-breaking.js'
import { HEADING } from './layout/types.js'
import type { Enclosure, Lane, LaneNode, LanesGraph, Places } from './layout/types.js'
import type { Measure } from '../text/types.js'

/** How much larger than its numbers a graph may be drawn: 28/22 px are the most. */
const scales = [1.1, 1.2, 1.3, 1.4]

/** What an empty stage costs, one row of columns more, and what it is worth to be drawn twice as large. */
const EMPTY = 150
const BAND = 90
const LARGER = 260

/** What is chosen for all languages. */
export interface Shape extends Partial<Way> {
  scale?: number
  places?: Places
  /** Enclosures that cannot be drawn. */
  undrawn?: Undrawn[]
  /** Widths of the longest titles of enclosures by lane and id, px. */
  titles?: Map<string, number>
}

/** An enclosure that is left out, and the ids of the nodes that would stand in it. */
export interface Undrawn {
  lane: string
  enclosure: string
  by: string[]
}

/**
 * The shape that fits a graph best in all of a deck's languages: large type and a full stage against rows of columns,
 * which break the way that the reader goes; and where everything stands in it.
 * @param graphs the same graph in each language
 */
export function shapeOf(given: LanesGraph[], measure: Measure): Shape {
  const titles = titlesIn(given, measure)
  const graphs = given.map((one) => withRoom(one, titles))
  const graph = joint(graphs)
  const bands = bandsFor(graph, measure)
  const shape = roomiest(graph, bands, measure)
  const places = placesIn(shaped(graph, shape), measure)
  const found: Shape = { ...shape, ...(places ? { places } : {}), ...(titles.size > 0 ? { titles } : {}) }
  const undrawn = blockedIn(shaped(graph, found), measure).map(({ lane, enclosure, by }) => ({
    ...{ lane, enclosure: enclosure.id, by: by.map(({ id }) => id) },
  }))
  if (undrawn.length === 0) return found
  // Without what can't be drawn, the rest needs not make room for it.
  const rest = shapeOf(
    graphs.map((one) => without(one, undrawn)),
    measure,
  )
  return { ...rest, undrawn: [...undrawn, ...(rest.undrawn ?? [])] }
}

/** Widths of the longest titles of enclosures, by lane and id. */
function titlesIn(graphs: LanesGraph[], measure: Measure): Map<string, number> {
  const found = new Map<string, number>()
  for (const { lanes } of graphs)
    for (const lane of lanes)
      for (const { id, label } of lane.enclosures ?? []) {
        const key = `${lane.id} ${id}`
        found.set(key, Math.max(found.get(key) ?? 0, Math.ceil(measure(label, HEADING))))
      }
  return found
}

/** A graph whose enclosures know how wide their longest titles are. */
const withRoom = (graph: LanesGraph, titles: Map<string, number>): LanesGraph =>
  titles.size === 0
    ? graph
    : {
        ...graph,
        lanes: graph.lanes.map((lane) =>
          lane.enclosures
            ? {
                ...lane,
                enclosures: lane.enclosures.map((one) => ({
                  ...one,
                  room: titles.get(`${lane.id} ${one.id}`),
                })),
              }
            : lane,
        ),
      }

/** A graph without some of its enclosures. */
const without = (graph: LanesGraph, undrawn: Undrawn[]): LanesGraph => ({
  ...graph,
  lanes: graph.lanes.map((lane) => ({
    ...lane,
    ...(lane.enclosures
      ? {
          enclosures: lane.enclosures.filter(
            ({ id }) => !undrawn.some((one) => one.lane === lane.id && one.enclosure === id),
          ),
        }
      : {}),
  })),
})

function roomiest(graph: LanesGraph, all: number[], measure: Measure): Shape {
  let best: { shape: Shape; cost: number } | undefined
  const offer = (shape: Shape & Way, found: { cost: number; empty: number } | undefined) => {
    if (!found) return
    const { bands, scale = 1 } = shape
    const cost = found.cost + found.empty * EMPTY + (bands - 1) * BAND - (scale - 1) * LARGER
    if (cost < (best?.cost ?? Infinity)) best = { shape, cost }
  }
  for (const bands of all) {
    // Even the largest type and a full stage would not make up for so many rows.
    if (best && (bands - 1) * BAND - (scales.at(-1)! - 1) * LARGER > best.cost) break
    const way = { bands, compact: false }
    const whole = costOfWay(graph, measure, way)
    offer(way, whole)
    if (!whole) {
      const close = { bands, compact: true }
      offer(close, costOfWay(graph, measure, close))
      continue
    }
    for (const scale of scales) {
      const found = costOfWay(smaller(graph, scale), measure, way, true)
      if (!found) break
      offer({ ...way, scale }, found)
    }
    if (best?.shape.scale === scales.at(-1)) break
  }
  return best?.shape ?? {}
}

/** One graph that holds the texts of all languages. */
function joint([first, ...others]: LanesGraph[]): LanesGraph {
  if (others.length === 0) return first!
  const nodes = new Map<string, LaneNode[]>()
  const labels = new Map<string, string[]>()
  const lanes = new Map<string, Lane[]>()
  const titles = new Map<string, Enclosure[]>()
  const add = <T>(map: Map<string, T[]>, id: string, one: T) => map.set(id, [...(map.get(id) ?? []), one])
  for (const graph of others) {
    for (const lane of graph.lanes) {
      add(lanes, lane.id, lane)
      for (const node of lane.nodes) add(nodes, node.id, node)
      for (const one of lane.enclosures ?? []) add(titles, `${lane.id} ${one.id}`, one)
    }
    for (const { id, label } of graph.edges) if (label) add(labels, id, label)
  }
  return {
    ...first!,
    // Where the words around a drawing are longer, it has less room.
    width: Math.min(first!.width, ...others.map(({ width }) => width)),
    height: Math.min(first!.height, ...others.map(({ height }) => height)),
    lanes: first!.lanes.map((lane) => ({
      ...lane,
      also: lanes.get(lane.id)?.map(({ title, subtitle }) => ({ title, subtitle })),
      ...(lane.enclosures
        ? {
            enclosures: lane.enclosures.map((one) => ({
              ...one,
              also: titles.get(`${lane.id} ${one.id}`)?.map(({ label }) => label),
            })),
          }
        : {}),
      nodes: lane.nodes.map((node) => ({
        ...node,
        also: nodes.get(node.id)?.map(({ label, detail }) => ({ label, detail })),
      })),
    })),
    edges: first!.edges.map((edge) => ({ ...edge, also: labels.get(edge.id) })),
  }
}

/** A graph with its shape set. */
export const shaped = (graph: LanesGraph, { undrawn = [], titles, ...shape }: Shape): LanesGraph => {
  const known = titles ? withRoom(graph, titles) : graph
  const drawn = undrawn.length > 0 ? without(known, undrawn) : known
  return { ...(shape.scale === undefined ? drawn : smaller(drawn, shape.scale)), ...shape }
}

const smaller = (graph: LanesGraph, scale: number): LanesGraph => ({
  ...graph,
  width: Math.floor(graph.width / scale),
  height: Math.floor(graph.height / scale),
})

/**
 * A graph with the terms bound that no line break divides.
 * @param terms words of the glossary
 */
export function withTerms(graph: LanesGraph, terms: string[]): LanesGraph {
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
