/**
 * Orthogonal routing (orthogonal edge routing): lines of level and upright pieces through the free space, one edge
 * after the other, each the cheapest way through a grid of tracks (edge.ts). Pure.
 */
import { hardness } from '../reading.js'
import type { LaneEdge } from '../types.js'
import type { Used } from './cost.js'
import { pairsCentred } from './pairs.js'
import { nudged } from './nudge.js'
import { rerouted } from './reroute.js'
import { routeEdge, type Field, type Link, type Routed } from './edge.js'

export type { Field, Routed } from './edge.js'

/**
 * Lines for all edges, the shortest first; then those that others made hard to follow again, now that all are known
 * (rip-up and reroute). Each ends at box borders; `clash` marks one forced over another. Two edges of one kind, there
 * and back, have one line.
 */
export function routeAll(edges: LaneEdge[], field: Field): Routed[] {
  const box = new Map(field.boxes.map((one) => [one.node.id, one]))
  const known = edges.filter((edge) => box.has(edge.from) && box.has(edge.to))
  const span = ({ id, from, to }: LaneEdge) => {
    const [a, b] = [box.get(from)!, box.get(to)!]
    // A loop has no other way to go.
    if (a === b) return -1
    const far = Math.abs(a.x - b.x) + Math.abs(a.y + a.height / 2 - b.y - b.height / 2)
    return far + (field.back.has(id) ? 5000 : 0)
  }
  const sorted = known.sort((a, b) => span(a) - span(b) || (a.id < b.id ? -1 : 1))
  const mates = matesIn(sorted)
  const seconds = new Set(mates.values())
  const linkOf = (edge: LaneEdge): Link => ({
    ...{ edge, from: box.get(edge.from)!, to: box.get(edge.to)!, both: mates.has(edge) },
  })
  const used = (lines: Routed[]) => usedBy(lines, mates, field)
  const lines: Routed[] = []
  for (const edge of sorted) if (!seconds.has(edge)) lines.push(routeEdge(linkOf(edge), field, used(lines)))
  const drawn = rerouted(lines, field, (edge, others, crossing) =>
    routeEdge(linkOf(edge), { ...field, crossing }, used(others)),
  )
  return pairsCentred(nudged(drawn, field), box, (all) => hardness(all, field)).flatMap((line) => {
    const mate = mates.get(line.edge)
    return mate ? [line, { ...line, edge: mate, points: [...line.points].reverse() }] : [line]
  })
}

/** Edges that lead back where one of their kind leads there, by that one; a text belongs to one way only. */
function matesIn(edges: LaneEdge[]): Map<LaneEdge, LaneEdge> {
  const found = new Map<LaneEdge, LaneEdge>()
  const taken = new Set<LaneEdge>()
  for (const edge of edges) {
    if (taken.has(edge) || edge.label || edge.from === edge.to) continue
    const mate = edges.find(
      (other) =>
        other.from === edge.to &&
        other.to === edge.from &&
        other.kind === edge.kind &&
        other.step === edge.step &&
        !other.label &&
        !taken.has(other),
    )
    if (!mate) continue
    found.set(edge, mate)
    taken.add(edge).add(mate)
  }
  return found
}

/** The pieces of lines; those with two heads are used both ways. */
function usedBy(lines: Routed[], mates: Map<LaneEdge, LaneEdge>, { toneOf }: Field): Used[] {
  return lines.flatMap(({ edge, points }) => {
    const mate = mates.get(edge)
    const pieces = (owner: LaneEdge, along: Routed['points']) =>
      along.slice(1).map((b, at): Used => ({ edge: owner, tone: toneOf(edge), a: along[at]!, b }))
    return [...pieces(edge, points), ...(mate ? pieces(mate, [...points].reverse()) : [])]
  })
}
