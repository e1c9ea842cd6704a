/**
 * Relaxation: lines are drawn in a placement, and where heads and lines turn out to lack room, the placement is made
 * again with more of it there, as long as that reads better. Pure.
 */
import { wholeBorders } from './enclosures/borders.js'
import type { Basis, Wants } from './grid.js'
import { place, placeAt, placesOf, type Placement } from './placement.js'
import { hardness } from './reading.js'
import { routeAll, type Routed } from './routing/index.js'
import type { LaneEdge, Places } from './types.js'
import { wantsOf } from './wants.js'

/** How often a placement is given the room that its lines turn out to need. */
const ROUNDS = 3

/** Colours of the lines in a placement. */
export function tonesIn({ boxes }: Pick<Placement, 'boxes'>): (edge: LaneEdge) => string {
  const quiet = new Set(['shared', 'inherited'])
  const tone = new Map(
    boxes.map(({ node }) => [node.id, quiet.has(node.status) ? 'neutral' : node.tone] as const),
  )
  // A line past what a lane does not need tells of what isn't there.
  return ({ kind, from, gap }) =>
    !gap && (kind === 'data' || kind === 'option') ? (tone.get(from) ?? 'neutral') : 'neutral'
}

/** The lines of a placement. */
export const linesIn = ({ graph, back }: Basis, way: Placement): Routed[] =>
  routeAll(graph.edges, { ...way, borders: wholeBorders(way.borders), back, toneOf: tonesIn(way) })

/** The lines of a placement, and how hard they are to follow (reading.ts). */
export function ledIn(basis: Basis, placed: Placement) {
  const lines = linesIn(basis, placed)
  return { lines, cost: hardness(lines, { ...placed, borders: wholeBorders(placed.borders) }) }
}

/**
 * A placement with the room that its lines need, as far as there is some.
 * @param first its lines without more room, where they are known
 * @returns where everything stands, and how hard the lines are to follow (reading.ts); undefined where it does not fit
 */
export function relaxed(
  basis: Basis,
  way: Placement,
  first?: ReturnType<typeof ledIn>,
): { places: Places; cost: number } | undefined {
  let best: { places: Places; cost: number } | undefined
  let wants: Wants | undefined
  let at: Placement | undefined = way
  for (let round = 0; at && round <= ROUNDS; round++) {
    const places = placesOf(at)
    const placed = placeAt(basis, places)
    if (!placed) break
    const { lines, cost } = (round === 0 && first) || ledIn(basis, placed)
    // A first placement keeps room for lines that may turn out to run elsewhere.
    if (cost < (best?.cost ?? Infinity) || (round === 1 && cost === best?.cost)) best = { places, cost }
    wants = cost > 0 || round === 0 ? wantsOf(lines, placed, wants) : undefined
    at = wants && withRoom(basis, way, wants)
  }
  return best
}

function withRoom(basis: Basis, { bands, dense }: Placement, wants: Wants): Placement | undefined {
  for (const firm of [true, false]) {
    const tried = place({ ...basis, wants: { ...wants, firm } }, bands, dense)
    if (tried.fits) return tried
  }
  return undefined
}
