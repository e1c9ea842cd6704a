/** The lines of lanes that run down a page, with the room that they turn out to need. Pure. */
import type { Wants } from '../grid.js'
import { hardness, type Led } from '../reading.js'
import { tonesIn } from '../relaxation.js'
import { routeAll } from '../routing/index.js'
import { wantsOf } from '../wants.js'
import { placeSide, type Upright } from './placement.js'
import type { Side } from './side.js'
import { turnedPoint } from './turned.js'

/** Lanes with their lines. */
export interface Drawn {
  placed: Upright
  lines: Led[]
}

/** How often lines get the room that they turn out to need; a second time changed no drawing of 102 random ones. */
const ROUNDS = 1

/**
 * Places lanes side by side and leads their lines; then again with the room that these need, which below layers there
 * always is, and beside boxes as far as the page is wide enough, as long as that reads better.
 * @returns undefined where the page is too narrow
 */
export function drawSide(side: Side): Drawn | undefined {
  let best: (Drawn & { cost: number }) | undefined
  let wants: Wants | undefined
  for (let round = 0; round <= ROUNDS; round++) {
    const placed = placeSide({ ...side, wants }) ?? (wants && placeSide({ ...side, wants: below(wants) }))
    if (!placed) break
    const back = new Set([...side.back, ...placed.aside])
    const turned = routeAll([...side.edges], { ...placed.field, back, toneOf: tonesIn(placed) })
    const cost = hardness(turned, placed.field)
    if (!best || cost < best.cost) {
      const lines = turned.map((line) => ({ ...line, points: line.points.map(turnedPoint) }))
      best = { placed, lines, cost }
    }
    wants = cost > 0 ? wantsOf(turned, placed.field, wants) : undefined
    if (!wants) break
  }
  return best
}

/** What is wanted below layers only. */
const below = (wants: Wants): Wants => ({ ...wants, outer: [] })
