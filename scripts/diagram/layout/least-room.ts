/**
 * What a graph needs at the very least, whatever the rows of its stages: most of the graphs that are tried don't fit, and
 * most of those are told by this alone. Pure; lengths in px.
 */
import { block } from './fit.js'
import { columnsOf, runsIn, type Basis } from './grid.js'
import { BESIDE_TITLE, betweenStrips, marginOf, SIDE, spacings, type Density } from './spacing.js'
import { isFramed, titleWidth } from './titles.js'
import type { LaneNode } from './types.js'

/** A drawing's height may be missed by rounding; who is that close is tried. */
const CLOSE = 1

/**
 * Is there room for the narrowest columns, and for the boxes of each one below the other? Where there isn't, no placement
 * with so many rows of columns fits; where there is, one may.
 */
export function mayFit(basis: Basis, bands: number, dense: Density): boolean {
  const { graph, measure } = basis
  const known = columnsOf(basis, dense)
  const framed = isFramed(graph)
  const across =
    graph.width - (framed ? titleWidth(graph, measure) + BESIDE_TITLE + SIDE.framed : 2 * SIDE.bare)
  const { gutter, gap } = spacings[dense]
  const runs = runsIn(basis, bands, known)
  for (const [from, end] of runs) {
    let width = (end - from - 1) * gutter
    for (let column = from; column < end; column++) width += known.levels(column).at(-1)?.width ?? Infinity
    if (width > across + CLOSE) return false
  }
  // As low as a box can be, at any width.
  const low = (node: LaneNode) => block(node, graph.width, measure, dense).height
  let height = 0
  let strips = 0
  for (const { nodes } of graph.lanes)
    for (const [from, end] of runs) {
      const stacks = new Map<number, number>()
      for (const node of nodes) {
        const column = known.first(node)
        if (column < from || column >= end) continue
        stacks.set(column, (stacks.has(column) ? stacks.get(column)! + gap : 0) + low(node))
      }
      if (stacks.size === 0) continue
      strips++
      height += Math.max(...stacks.values()) + 2 * marginOf(framed, dense)
    }
  return height + Math.max(0, strips - 1) * betweenStrips(framed, dense) <= graph.height + CLOSE
}
