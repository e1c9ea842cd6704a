/**
 * Room that lines turn out to need once they are drawn: in gaps between rows and in gutters between columns. As in
 * channel routing, a channel is as wide as its tracks, and its heads, ask for. Pure; lengths in px.
 */
import type { Wants } from './grid.js'
import type { Placement } from './placement.js'
import { headOf, type Led } from './reading.js'
import { CLEAR_OF } from './routing/clearance.js'
import type { Point } from './types.js'

/** Room on the side of a channel that a head points to: the head and what it keeps clear; on the other side. */
const AT_HEAD = 30
const AT_BORDER = CLEAR_OF
/** Half of a text on the line, and a little more. */
const AT_OPEN = 16
/** The same behind the ring that a control line starts with. */
const AT_RING = 20
/** So much more room than its lines need is given to something else. */
const SPARE = 12
/** Two lines side by side. */
const PITCH = 14

interface Channel {
  from: number
  to: number
  /** Is it a gap, in which lines run level? */
  flat: boolean
  /** A border at which there is no box. */
  open?: number
}

/**
 * What a drawing's lines want that its placement doesn't give, or need less of above and below its rows; undefined where
 * that is nothing.
 */
export function wantsOf(
  lines: Led[],
  { rows, across: { x, widths } }: Pick<Placement, 'rows' | 'across'>,
  known?: Wants,
): Wants | undefined {
  const wants: Wants = {
    ...{ gaps: new Map(known?.gaps), gutters: new Map(known?.gutters), outer: [], firm: true },
  }
  let more = false
  const ask = <Key>(map: Map<Key, number>, key: Key, channel: Channel) => {
    const need = needOf(lines, channel)
    if (need <= channel.to - channel.from + 1 || need <= (map.get(key) ?? 0)) return
    map.set(key, need)
    more = true
  }
  rows.rows.forEach((own, strip) => {
    own.slice(1).forEach(({ y: to }, gap) => {
      const from = own[gap]!.y + own[gap]!.height
      ask(wants.gaps, `${strip} ${gap}`, { from, to, flat: true })
    })
    const { top, bottom } = rows.strips[strip]!
    const [first, last] = [own[0]!.y, own.at(-1)!.y + own.at(-1)!.height]
    const around = [
      { from: top, to: first, flat: true, open: top },
      { from: last, to: bottom, flat: true, open: bottom },
    ].map((channel) => ({ need: needOf(lines, channel), room: channel.to - channel.from }))
    wants.outer.push(around.map(({ need }) => need) as [number, number])
    if (!known && around.some(({ need, room }) => need < room - SPARE)) more = true
  })
  x.slice(1).forEach((to, column) => {
    const from = x[column]! + widths[column]!
    if (to > from) ask(wants.gutters, column, { from, to, flat: false })
  })
  return more ? wants : undefined
}

const along = ({ x, y }: Point, flat: boolean) => (flat ? y : x)

/** Room that the lines in a channel need: their tracks, and heads that others pass. */
function needOf(lines: Led[], { from, to, flat, open }: Channel): number {
  const inside = lines.flatMap((line) =>
    line.points.slice(1).flatMap((q, index) => {
      const p = line.points[index]!
      const [at, end] = [along(p, flat), along(q, flat)]
      if (at !== end || at <= from + 0.5 || at >= to - 0.5) return []
      const [low, high] = [along(p, !flat), along(q, !flat)].sort((a, b) => a - b) as [number, number]
      return [{ line, at, low, high }]
    }),
  )
  let need = 0
  for (const one of inside) {
    const beside = inside.filter(({ low, high }) => low < one.high && high > one.low)
    const tracks = new Set(beside.map(({ at }) => at.toFixed(0))).size
    // Heads that these lines pass.
    const sides = [from, to].map((border) => {
      if (border === open) return AT_OPEN
      const met = lines.some((line) => {
        const head = headOf(line)
        const end = line.points.at(-1)!
        if (head.flat === flat || Math.abs(along(end, flat) - border) > 0.5) return false
        const side = along(end, !flat)
        return beside.some(
          ({ line: other, low, high }) => other !== line && side > low - 16 && side < high + 16,
        )
      })
      const ringed = lines.some(({ edge, points: [start, next] }) => {
        const leaves =
          along(start!, !flat) === along(next!, !flat) && Math.abs(along(start!, flat) - border) < 0.5
        return edge.kind === 'control' && leaves && beside.some(({ line }) => line.edge === edge)
      })
      return met ? AT_HEAD : ringed ? AT_RING : AT_BORDER
    })
    need = Math.max(need, sides[0]! + sides[1]! + (tracks - 1) * PITCH)
  }
  return need
}
