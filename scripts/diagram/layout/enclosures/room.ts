/** The room between what stands in an enclosure and its border, and that between borders. Pure; lengths in px. */
import { heightOf } from '../fit.js'
import { longestPiece, wrap } from '../line-breaking.js'
import { HEAD_ROOM } from '../routing/heads.js'
import { LOOP_ROOM, LOOP_TEXT } from '../routing/loops.js'
import { HEADING, type Lane, type LanesGraph } from '../types.js'
import type { Measure } from '../../../text/types.js'
import type { Held } from './held.js'

/** Between a box and a border: where no head stands, and where one does, which keeps its distance. */
const PAD = 14
export const AT_HEAD = 13 + HEAD_ROOM + 1
/** Between a border and one inside it. */
export const NESTED = 10
/** Above a title, below it, and at both its sides. */
export const [ABOVE, BELOW, BESIDE] = [6, 10, 12]
/** The sign of what is frozen, and from it to the title. */
export const SIGN = 16
const AFTER_SIGN = 6
/** Below boxes: the first track of a line back is clear of their heads; and from one to the next. */
const BELOW_BOXES = 18
const PITCH = 14
/** Height of the words of what only one lane has, below its boxes. */
const CAPTION = 28
/** No title asks for a wider column. */
const MOST = 210

/** Between the outermost boxes of an enclosure and its border, without those in it. */
export interface Insets {
  left: number
  right: number
  /** Below the title. */
  top: number
  bottom: number
  /** Does a line lead from above into the first of its columns, where the title would stand? */
  fromAbove: boolean
}

/** What insets depend on: the lines, and where stages stand. */
export interface Lines {
  graph: LanesGraph
  /** Ids of edges that lead back. */
  back: Set<string>
  placeOf: (id: string) => { column: number; top: number; bottom: number; band: number } | undefined
}

/** The room in an enclosure around its boxes. */
export function insetsOf(held: Held, { graph, back, placeOf }: Lines): Insets {
  const { nodes, columns, rows, band } = held
  const own = new Set(nodes.map(({ id }) => id))
  const into = graph.edges.flatMap((edge) => {
    const [from, to] = [placeOf(edge.from), placeOf(edge.to)]
    return own.has(edge.to) && from && to ? [{ edge, from, to, back: back.has(edge.id) }] : []
  })
  const loops = into.filter(({ edge, to }) => edge.from === edge.to && to.top === rows[0])
  const others = into.filter(({ edge }) => edge.from !== edge.to)
  const fromLeft = others.some(({ from, to }) => to.column === columns[0] && from.column < columns[0])
  const fromAbove = others.some(
    ({ from, to }) =>
      to.column === columns[0] &&
      to.top === rows[0] &&
      (from.band < band || (from.band === band && from.column === to.column && from.bottom < to.top)),
  )
  const below = others.filter(
    (one) => one.to.bottom === rows[1] && (one.back || (one.from.band === band && one.from.top > rows[1])),
  )
  const inside = below.filter(({ edge, back: leadsBack }) => leadsBack && own.has(edge.from)).length
  return {
    ...{ left: fromLeft ? AT_HEAD : PAD, right: PAD, fromAbove },
    top: Math.max(BELOW, ...loops.map(({ edge }) => LOOP_ROOM + (edge.label ? LOOP_TEXT : 0))),
    bottom: Math.max(
      below.length > 0 ? AT_HEAD : PAD,
      inside > 0 ? BELOW_BOXES + PITCH * Math.min(3, inside) : 0,
      captionIn(held, graph) ? BELOW + CAPTION : 0,
    ),
  }
}

/** Does all that only a lane has stand in enclosures? There its words stand, too. */
export function captionsInside({ legend }: LanesGraph, { id, nodes, enclosures = [] }: Lane): boolean {
  const only = nodes.filter(({ status }) => status === 'only')
  return (
    legend.some(({ what }) => what === `only:${id}`) &&
    only.every((node) => enclosures.some((one) => one.nodes.includes(node.id)))
  )
}

const captionIn = ({ lane, nodes }: Held, graph: LanesGraph): boolean =>
  nodes.some(({ status }) => status === 'only') &&
  captionsInside(
    graph,
    graph.lanes.find(({ id }) => id === lane)!,
  )

/** From the left end of an enclosure to its title. */
export const indentOf = ({ enclosure: { frozen } }: Held): number => BESIDE + (frozen ? SIGN + AFTER_SIGN : 0)

/**
 * An enclosure's title, broken to its width.
 * @param width of the enclosure
 */
export function headingLines(held: Held, text: string, width: number, measure: Measure): string[] {
  return wrap(text, Math.max(20, width - indentOf(held) - BESIDE), HEADING, measure)
}

/** Width of a column that an enclosure stands in with nothing beside it: its title's longest word has room. */
export function leastOfTitles(
  { lanes }: LanesGraph,
  columns: Map<string, number>,
  column: number,
  measure: Measure,
): number {
  const widths = lanes.flatMap(({ nodes, enclosures = [] }) =>
    enclosures.flatMap((one) => {
      const own = nodes.filter(({ id }) => one.nodes.includes(id))
      if (own.some(({ key, span = 1 }) => span > 1 || columns.get(key) !== column)) return []
      const word = Math.max(
        ...[one.label, ...(one.also ?? [])].map((text) => longestPiece(text, HEADING, measure)),
      )
      return Math.min(MOST, word) + 2 * BESIDE + (one.frozen ? SIGN + AFTER_SIGN : 0) - 2 * PAD
    }),
  )
  return Math.ceil(Math.max(0, ...widths))
}

/** Height of an enclosure's title with the room above it, in whichever language it is the highest. */
export function headingHeight(held: Held, width: number, measure: Measure): number {
  const { label, also = [] } = held.enclosure
  const high = (text: string) =>
    heightOf(headingLines(held, text, width, measure).map((line) => ({ text: line, style: HEADING })))
  return ABOVE + Math.max(...[label, ...also].map(high))
}
