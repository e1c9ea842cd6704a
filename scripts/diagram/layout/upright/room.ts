/** Room for the lines of lanes that run down a page: below layers, and beside boxes. Pure; lengths in px. */
import { dashedKinds, LONG_ENOUGH } from '../column-placement.js'
import { wrap } from '../line-breaking.js'
import { LOOP_ROOM } from '../routing/loops.js'
import { NOTE } from '../types.js'
import type { Lane, LaneEdge } from '../types.js'
import type { Measure } from '../../../text/types.js'
import type { Side } from './side.js'

/** Room between two layers: a line with its head, and what a text on it, and beside it, needs beside its own height. */
const GAP = 36
const AROUND_TEXT = 48
const LITTLE = 10
/** Width to which a text on a line is wrapped there. */
const TEXT = 120
/** Width to which a text beside a line to itself is wrapped, and what it needs beside that. */
const LOOP_TEXT = 96
const AROUND_LOOP_TEXT = 18
/** Room beside the boxes of a lane: none for lines, for the first line and for each further one, of at most so many. */
const SIDE = 10
const FIRST = 35
const NEXT = 13
const MOST = 3
/** The first line beside boxes stands off them by a head and the room that it has. */
const CLEAR = 29.5

/** A line from layer to layer of a lane. */
export interface Span {
  edge: LaneEdge
  lane: number
  first: number
  last: number
}

/** The lines of lanes, by their layers. */
export function spansIn({ lanes, edges }: Side, layers: Map<string, number>): Span[] {
  const laneOf = new Map(lanes.flatMap(({ nodes }, lane) => nodes.map(({ id }) => [id, lane] as const)))
  const layerOf = new Map(
    lanes.flatMap(({ nodes }) => nodes.map(({ id, key }) => [id, layers.get(key)!] as const)),
  )
  return edges.flatMap((edge) => {
    const lane = laneOf.get(edge.from)
    if (lane === undefined || laneOf.get(edge.to) !== lane) return []
    const ends = [layerOf.get(edge.from)!, layerOf.get(edge.to)!]
    return [{ edge, lane, first: Math.min(...ends), last: Math.max(...ends) }]
  })
}

/** Do boxes stand in the way of a line? */
export const isBlocked = ({ lane, first, last }: Span, lanes: Lane[], layers: Map<string, number>): boolean =>
  lanes[lane]!.nodes.some(({ key }) => layers.get(key)! > first && layers.get(key)! < last)

/** Room beside the boxes of a lane: what its lines turned out to need, or what they may need, on the right. */
export function sidesOf(
  lane: number,
  spans: Span[],
  aside: Span[],
  { back, wants, measure }: Side,
): [number, number] {
  const own = spans.filter((span) => span.lane === lane)
  const round = own.filter((span) => aside.includes(span) || back.has(span.edge.id))
  const loops = own.flatMap(({ edge: { from, to, label } }) =>
    from === to ? [loopRoom(label, measure)] : [],
  )
  // Lines of one kind that lead to one stage run together.
  const lines = new Set(round.map(({ edge }) => `${edge.kind} ${edge.to}`)).size
  const usual: [number, number] = [0, lines > 0 ? FIRST + (Math.min(lines, MOST) - 1) * NEXT : 0]
  const [left, right] = wants?.outer[lane] ?? usual
  // What stands for no line at all is the border's.
  const enough = (room: number) => (room > 12 ? Math.max(room, FIRST) : SIDE)
  return [Math.max(enough(left), ...loops), enough(right)]
}

/** Room for a line from a stage to itself, with a text beyond it. */
function loopRoom(label: string | undefined, measure: Measure): number {
  if (!label) return LOOP_ROOM
  const lines = wrap(label, LOOP_TEXT, NOTE, measure)
  return LOOP_ROOM + AROUND_LOOP_TEXT + Math.max(...lines.map((text) => measure(text, NOTE)))
}

/** Room below a layer: for heads, for lines that turn there, and for a text on one of them. */
export function gapBehind(layer: number, spans: Span[], { lanes, back, measure, wants, more }: Side): number {
  const here = spans.filter(({ edge, first, last }) => first === layer && last > layer && !back.has(edge.id))
  const dash = here.some(({ edge, last }) => last === layer + 1 && dashedKinds.has(edge.kind))
  const high = ({ label, gap }: LaneEdge) =>
    label && !gap ? wrap(label, TEXT, NOTE, measure).length * 21 : 0
  const texts = here.map(({ edge }) => (high(edge) > 0 ? high(edge) + AROUND_TEXT : 0))
  // Those at lines beside boxes stand below one another.
  const beside = lanes.map((_, lane) => {
    const own = spans.filter((span) => span.lane === lane && span.first === layer && back.has(span.edge.id))
    return own.reduce((sum, { edge }) => sum + high(edge), 0) + LITTLE
  })
  const along = spans.flatMap(({ edge, first, last }) =>
    first <= layer && layer < last ? [more.get(edge.id) ?? 0] : [],
  )
  const usual = Math.max(GAP, dash ? LONG_ENOUGH : 0, wants?.gutters.get(layer) ?? 0, ...texts, ...beside)
  return usual + Math.max(0, ...along)
}

/** Levels beside the boxes of a lane. */
export function levelsBeside(box: number, edge: number): number[] {
  const room = Math.abs(edge - box) - 5
  const levels: number[] = []
  for (let off = CLEAR; off <= room; off += NEXT) levels.push(box + Math.sign(edge - box) * off)
  return levels
}
