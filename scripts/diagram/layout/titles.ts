/** The names of the lanes, at their left. Pure; lengths in px. */
import { heightOf, type Block } from './fit.js'
import { longestPiece, wrap } from './line-breaking.js'
import { NOTE, TITLE } from './types.js'
import type { Lane, LanesGraph, Status } from './types.js'
import type { Measure } from '../../text/types.js'

/** What a stage of a single pipeline may be. */
const PLAIN = new Set<Status>(['plain', 'ghost', 'stub'])

/** Does every lane stand in a frame with its name? In comparisons, also in a part in which only one lane is left. */
export function isFramed({ lanes, framed }: LanesGraph): boolean {
  if (framed) return true
  const compared = lanes.some(({ nodes }) => nodes.some(({ status }) => !PLAIN.has(status)))
  return lanes.length > 1 || compared
}

/** A lane's name and subtitle, wrapped to `width`. */
export function titleLines(lane: Lane, width: number, measure: Measure): Block['lines'] {
  return [
    ...wrap(lane.title, width, TITLE, measure).map((text) => ({ text, style: TITLE })),
    ...(lane.subtitle ? wrap(lane.subtitle, width, NOTE, measure) : []).map((text) => ({
      text,
      style: NOTE,
    })),
  ]
}

/** Height of a lane's name in whichever language it is the highest. */
export function titleHeight(lane: Lane, width: number, measure: Measure): number {
  const all = [lane, ...(lane.also ?? []).map((texts) => ({ ...lane, subtitle: undefined, ...texts }))]
  return Math.max(...all.map((one) => heightOf(titleLines(one, width, measure))))
}

/** Room for the lanes' names: their longest words, within reason; more only where names would be higher than lanes. */
export function titleWidth(graph: LanesGraph, measure: Measure): number {
  const texts = graph.lanes.flatMap((lane) => [lane, ...(lane.also ?? [])])
  const words = texts.flatMap(({ title, subtitle }) => [
    Math.min(measure(title, TITLE), Math.max(96, longestPiece(title, TITLE, measure))),
    subtitle ? longestPiece(subtitle, NOTE, measure) : 0,
    subtitle ? Math.min(88, measure(subtitle, NOTE)) : 0,
  ])
  const height = (graph.height - 110) / graph.lanes.length
  const widths = [132, 180, 240, 320].map((most) => Math.ceil(Math.min(most, Math.max(44, ...words)) + 1))
  const low = (width: number) => graph.lanes.every((lane) => titleHeight(lane, width, measure) <= height)
  return widths.find(low) ?? widths.at(-1)!
}
