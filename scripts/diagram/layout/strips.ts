/** A lane's share of a band as a strip of rows, and all strips one below the other. Pure; lengths in px. */
import { dashedKinds, LONG_ENOUGH, MISFIT } from './column-placement.js'
import { gapRoom, outerRoom, type Ends } from './enclosures/down.js'
import type { Held } from './enclosures/held.js'
import { captionsInside } from './enclosures/room.js'
import type { Block } from './fit.js'
import type { Basis, Grid, Wants } from './grid.js'
import { LOOP_ROOM, LOOP_TEXT } from './routing/loops.js'
import type { Strip } from './row-growth.js'
import { packRows, rowHeights } from './row-packing.js'
import { betweenStrips, marginOf, spacings, type Density } from './spacing.js'
import { titleHeight } from './titles.js'
import type { LaneNode } from './types.js'

/** What a line with its arrowhead needs between two rows. */
const ROOMY_GAP = 34
/** Cost of a px that lines between rows lack. */
const LACK = 0.3

export type LaneStrip = Strip & { nodes: LaneNode[] }

/** What columns give: the sizes of boxes, and of the titles within borders. */
export interface Sized {
  blocks: Map<string, Block>
  ends: Map<Held, Ends>
}

/** The strips, a lane's share of a band each, one below the other. */
export function placeRows(basis: Basis, grid: Grid, { blocks, ends }: Sized, dense: Density) {
  const { graph } = basis
  const { framed } = grid
  const { loop } = spacings[dense]
  const strips = stripsOf(basis, grid, { blocks, ends }, dense)
  const placed = packRows(strips, {
    height: graph.height,
    margin: marginOf(framed, dense),
    between: betweenStrips(framed, dense),
    loop,
    head: (graph.heads?.length ?? 0) > 0 ? 30 : 0,
    legend: graph.legend.some(({ what }) => !what.startsWith('only')) ? 34 : 0,
    framed,
  })
  const beyond = placed.need - graph.height
  const costs = [placed.lacks * LACK, ...(beyond > 0 ? [MISFIT + beyond * 100] : [])]
  return { strips, placed, fits: beyond <= 0, costs }
}

/** The room between two rows of a lane's band: more where a line leads straight up or down through it. */
function gapsOf(
  { graph }: Basis,
  { byId, first, last, cells }: Grid,
  nodes: LaneNode[],
  { dense, rows, stack }: { dense: Density; rows: number; stack: Map<Held, Ends> },
) {
  const { gap, upright } = spacings[dense]
  const own = new Set(nodes.map(({ id }) => id))
  const gaps = Array.from({ length: Math.max(0, rows - 1) }, () => ({ least: gap, roomy: ROOMY_GAP }))
  const passed = new Set<number>()
  for (const { kind, from, to, label } of graph.edges) {
    if (!own.has(from) || !own.has(to)) continue
    if (from === to) {
      const above = gaps[cells.get(from)!.top - 1]
      if (above) above.least = Math.max(above.least, LOOP_ROOM + (label ? LOOP_TEXT : 0))
      continue
    }
    const [start, end] = [byId.get(from)!, byId.get(to)!]
    if (first(start) > last(end) || first(end) > last(start)) continue
    const [a, b] = [cells.get(from)!, cells.get(to)!]
    const above = a.bottom + 1 === b.top ? a : b.bottom + 1 === a.top ? b : undefined
    if (!above) continue
    passed.add(above.bottom)
    const found = gaps[above.bottom]!
    found.least = Math.max(found.least, upright)
    if (dashedKinds.has(kind)) found.roomy = LONG_ENOUGH
  }
  if (stack.size === 0) return gaps
  return gaps.map(({ least, roomy }, row) => {
    const border = gapRoom(stack, row, passed.has(row))
    return { least: Math.max(least, border), roomy: Math.max(roomy, border) }
  })
}

/** Room above a strip for stages of its first row that lead to themselves. */
function loopAbove({ graph }: Basis, { cells }: Grid, nodes: LaneNode[]): number {
  const first = new Set(nodes.filter(({ id }) => cells.get(id)!.top === 0).map(({ id }) => id))
  const loops = graph.edges.filter(({ from, to }) => from === to && first.has(from))
  return Math.max(0, ...loops.map(({ label }) => LOOP_ROOM + (label ? LOOP_TEXT : 0)))
}

/** The strips, band below band. */
export const stripsOf = (basis: Basis, grid: Grid, sized: Sized, dense: Density): LaneStrip[] =>
  grid.runs
    .flatMap((_, band) => stripsIn(basis, grid, sized, band, dense))
    .map((strip, at) => ({
      ...{ ...strip, gaps: wantedGaps(strip.gaps, at, basis.wants) },
      outer: basis.wants?.outer[at],
    }))

/** Gaps with the room that lines turned out to need. */
function wantedGaps(gaps: Strip['gaps'], strip: number, wants: Wants | undefined): Strip['gaps'] {
  if (!wants) return gaps
  return gaps.map(({ least, roomy }, at) => {
    const want = wants.gaps.get(`${strip} ${at}`) ?? 0
    return { least: wants.firm ? Math.max(least, want) : least, roomy: Math.max(roomy, want) }
  })
}

function stripsIn(basis: Basis, grid: Grid, { blocks, ends }: Sized, band: number, dense: Density) {
  const { graph, measure, back } = basis
  const { framed, titleRoom, cells, bandOf } = grid
  const { gap, least, loops: most, foot: below } = spacings[dense]
  const margin = marginOf(framed, dense)
  return graph.lanes.flatMap((lane): LaneStrip[] => {
    const nodes = lane.nodes.filter((node) => bandOf(node) === band)
    if (nodes.length === 0) return []
    const loops = graph.edges.filter(
      ({ id, from, to }) => from !== to && back.has(id) && nodes.some((node) => node.id === from),
    ).length
    const loop = loopAbove(basis, grid, nodes)
    const round = grid.round.get(`${lane.id} ${band}`)!
    const sized = nodes.map(({ id }) => ({ cell: cells.get(id)!, height: blocks.get(id)!.height }))
    const heights = rowHeights(sized, least, gap)
    const told = graph.legend.some(({ what }) => what === `only:${lane.id}`) && !captionsInside(graph, lane)
    const foot = framed && told ? below : 0
    // A lane is at least as high as its name.
    const stack = new Map([...ends].filter(([one]) => one.lane === lane.id && one.band === band))
    const gaps = gapsOf(basis, grid, nodes, { dense, rows: heights.length, stack })
    const border = outerRoom(stack, heights.length)
    const rows = [...heights, ...gaps.map(({ least }) => least)].reduce((sum, one) => sum + one, 0)
    const room = rows + foot + 2 * margin + border[0] + border[1]
    const title = framed ? titleHeight(lane, titleRoom, measure) + 2 * spacings[dense].name : 0
    const pad = Math.max(0, (title - room) / 2)
    return [
      {
        ...{ pad, lane: lane.id, band, heights, gaps, loops: Math.min(most, loops), round, foot, loop },
        ...{ border, nodes },
      },
    ]
  })
}
