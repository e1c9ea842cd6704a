/** The lanes' own frames with their names at the left. Pure; lengths in px. */
import { MISFIT } from './column-placement.js'
import { centred, heightOf } from './fit.js'
import type { Basis, Grid } from './grid.js'
import type { PackedRows } from './row-packing.js'
import type { LaneStrip } from './strips.js'
import { titleLines } from './titles.js'
import type { Frame, LanesGraph, Rect } from './types.js'

/** The lanes' frames with their names; none around a single pipeline. */
export function placeFrames(
  { graph, measure }: Basis,
  grid: Grid,
  strips: LaneStrip[],
  placed: Pick<PackedRows, 'strips'>,
) {
  const frames: Frame[] = []
  const walls: Rect[] = []
  const costs: number[] = []
  if (grid.framed)
    strips.forEach((strip, index) => {
      const { top, bottom } = placed.strips[index]!
      const height = bottom - top
      const lines = titleLines(laneOf(graph, strip), grid.titleRoom, measure)
      const high = heightOf(lines)
      if (high > height) costs.push(MISFIT)
      const rect = { x: 16, y: top, width: grid.titleRoom, height }
      const texts = centred(lines, rect, measure).map((line) => ({
        ...line,
        x: 16,
        anchor: 'start' as const,
      }))
      const size = { x: 0.5, y: top + 0.5, width: graph.width - 1, height: height - 1 }
      frames.push({
        lane: strip.lane,
        step: Math.min(...strip.nodes.map(({ step }) => step)),
        ...size,
        lines: texts,
      })
      if (high > 0) walls.push({ x: 10, y: top, width: grid.titleRoom + 10, height })
    })
  return { frames, walls, costs, fits: costs.length === 0 }
}

const laneOf = ({ lanes }: LanesGraph, strip: LaneStrip) => lanes.find(({ id }) => id === strip.lane)!
