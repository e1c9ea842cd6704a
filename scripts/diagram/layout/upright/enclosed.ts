/** Borders around stages of lanes that run down a page: room for them, and where they stand. Pure; lengths in px. */
import { ABOVE, BELOW, BESIDE, SIGN } from '../enclosures/room.js'
import { longestPiece, wrap } from '../line-breaking.js'
import {
  HEADING,
  type Border,
  type Box,
  type Enclosure,
  type Lane,
  type LaneEdge,
  type LaneNode,
} from '../types.js'
import type { Measure } from '../../../text/types.js'

/** Stages of an enclosure that follow one another in a lane. */
export interface Run {
  enclosure: Enclosure
  lane: string
  nodes: LaneNode[]
  /** 1, or 2 within another one. */
  depth: number
  /** Others of its stages stand elsewhere: others of the lane come between. */
  part: boolean
  /** Does a line lead to its first stage from the one above, where the title would stand? */
  entered: boolean
}

/** Between boxes and their border, and between two borders. */
const PAD = 14
const NESTED = 9
/**
 * Where the title ends over a box that a line leads into from above, from its middle: before the line, or, where its
 * longest word is longer than that, so that the line gives way to the next port on the right.
 */
const ENDS = [-12, 13]
const LINE = 21
const AFTER_SIGN = 6

/** The runs of all enclosures, those around others first. */
export function runsIn(lanes: Lane[], edges: LaneEdge[], layers: Map<string, number>): Run[] {
  return lanes.flatMap((lane) => {
    const list = [...lane.nodes].sort((a, b) => layers.get(a.key)! - layers.get(b.key)!)
    const all = lane.enclosures ?? []
    return all.flatMap((enclosure, index) => {
      const own = (node: LaneNode) => enclosure.nodes.includes(node.id)
      const depth = 1 + all.slice(0, index).filter((outer) => within(enclosure, outer)).length
      const starts = list.flatMap((node, at) => (own(node) && !(at > 0 && own(list[at - 1]!)) ? [at] : []))
      return starts.map((start): Run => {
        const end = list.findIndex((node, at) => at > start && !own(node))
        const nodes = list.slice(start, end < 0 ? undefined : end)
        const [first, above] = [nodes[0]!, list[start - 1]]
        const entered = edges.some(
          ({ from, to }) =>
            (from === above?.id && to === first.id) || (to === above?.id && from === first.id),
        )
        const part = enclosure.cut === true || starts.length > 1
        return { enclosure, lane: lane.id, nodes, depth, part, entered }
      })
    })
  })
}

const within = (inner: Enclosure, outer: Enclosure) => inner.nodes.every((id) => outer.nodes.includes(id))

/** How far a run's border stands off its boxes at their sides: further where another one stands within it. */
const padOf = (run: Run, runs: Run[]) => PAD + (runs.some((one) => isIn(one, run)) ? NESTED : 0)
const isIn = (inner: Run, outer: Run) =>
  inner.lane === outer.lane &&
  inner.depth > outer.depth &&
  inner.nodes.some((node) => outer.nodes.includes(node))

/** Room that borders take beside the boxes of a lane. */
export const besideIn = (lane: string, runs: Run[]): number =>
  Math.max(0, ...runs.filter((run) => run.lane === lane).map((run) => padOf(run, runs)))

const indentOf = ({ frozen }: Enclosure) => BESIDE + (frozen ? SIGN + AFTER_SIGN : 0)

/** A run's title, clear of a line that leads into the middle of its first box. */
function titleOf(run: Run, width: number, runs: Run[], measure: Measure): string[] {
  const pad = padOf(run, runs)
  const { label } = run.enclosure
  const start = indentOf(run.enclosure)
  const rooms = run.entered
    ? ENDS.map((end) => width / 2 + pad + end - start)
    : [width + 2 * pad - BESIDE - start]
  const word = longestPiece(label, HEADING, measure)
  const room = rooms.find((one) => one >= word) ?? rooms.at(-1)!
  return wrap(label, Math.max(40, room), HEADING, measure)
}

/** Height of a run's title with the room around it. */
const headOf = (run: Run, width: number, runs: Run[], measure: Measure): number =>
  ABOVE + titleOf(run, width, runs, measure).length * LINE + BELOW

/** What borders need above a box and below it. */
export function roomAround(node: LaneNode, width: number, runs: Run[], measure: Measure): [number, number] {
  const first = runs.filter((run) => run.nodes[0] === node)
  const last = runs.filter((run) => run.nodes.at(-1) === node)
  const above = first.reduce((sum, run) => sum + headOf(run, width, runs, measure), 0)
  return [above, last.reduce((sum, run) => sum + (padOf(run, runs) > PAD ? NESTED : PAD), 0)]
}

/** The borders of runs whose boxes are placed; those of one frame begin at one height, however its title is broken. */
export function bordersIn(runs: Run[], boxes: Box[], measure: Measure): Border[] {
  const boxOf = new Map(boxes.map((box) => [box.node.id, box]))
  const first = (run: Run) => boxOf.get(run.nodes[0]!.id)!.y
  const made = bordersOf(runs, boxOf, measure)
  return made.map((border, at) => {
    const beside = made.filter(
      (_, other) =>
        runs[other]!.enclosure.id === runs[at]!.enclosure.id && first(runs[other]!) === first(runs[at]!),
    )
    // One within another has the room that this gives it.
    return border.depth > 1 ? border : raised(border, border.y - Math.min(...beside.map(({ y }) => y)))
  })
}

function raised(border: Border, by: number): Border {
  const up = <R extends { y: number }>(one: R): R => ({ ...one, y: one.y - by })
  return {
    ...up(border),
    height: border.height + by,
    lines: border.lines.map(up),
    heading: up(border.heading),
    ...(border.icon ? { icon: up(border.icon) } : {}),
  }
}

function bordersOf(runs: Run[], boxOf: Map<string, Box>, measure: Measure): Border[] {
  return runs.map((run): Border => {
    const [first, last] = [boxOf.get(run.nodes[0]!.id)!, boxOf.get(run.nodes.at(-1)!.id)!]
    const pad = padOf(run, runs)
    const inner = runs.filter((one) => isIn(one, run))
    const inside = (end: 0 | -1) => inner.filter((one) => one.nodes.at(end) === run.nodes.at(end))
    const heads = [run, ...inside(0)].map((one) => headOf(one, first.width, runs, measure))
    const top = first.y - heads.reduce((sum, one) => sum + one, 0)
    const bottom = last.y + last.height + PAD + (inside(-1).length > 0 ? NESTED : 0)
    const x = first.x - pad
    const texts = titleOf(run, first.width, runs, measure)
    const start = x + indentOf(run.enclosure)
    const wide = Math.max(...texts.map((text) => measure(text, HEADING)))
    return {
      ...{ enclosure: run.enclosure, lane: run.lane, depth: run.depth, part: run.part },
      ...{ step: Math.min(...run.nodes.map(({ step }) => step)), whole: true },
      ...{ x, y: top, width: first.width + 2 * pad, height: bottom - top },
      lines: texts.map((text, at) => ({
        ...{ ...HEADING, text, x: start, y: top + ABOVE + LINE * at + 16 },
        ...{ anchor: 'start' as const, width: measure(text, HEADING) },
      })),
      heading: {
        ...{ x: x + BESIDE, y: top + ABOVE },
        ...{ width: start - x - BESIDE + wide, height: LINE * texts.length },
      },
      ...(run.enclosure.frozen
        ? { icon: { x: x + BESIDE, y: top + ABOVE + 2, width: SIGN, height: SIGN } }
        : {}),
    }
  })
}
