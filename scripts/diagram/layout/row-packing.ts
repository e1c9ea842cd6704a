/** Row packing: heights and places of rows, lane below lane, band below band, in a given height. Pure; lengths in px. */
import type { Cell } from './row-assignment.js'
import { tracksBeside, tracksIn } from './routing/tracks.js'
import { channels, grow, sum, type PackingRoom, type Strip } from './row-growth.js'
import type { Places } from './types.js'

export interface PackedRows {
  /** Height that is needed at least. */
  need: number
  /** Height that the gaps between rows lack for lines that are clear of boxes, px. */
  lacks: number
  /** Top of each strip and its bottom. */
  strips: { top: number; bottom: number }[]
  /** Top and height of a row, by strip and row. */
  rows: { y: number; height: number }[][]
  /** Levels on which lines may run. */
  ys: number[]
  head: number
  bottom: number
}

/** Heights of one strip's rows: single rows first, then what boxes over several rows need. */
export function rowHeights(cells: { cell: Cell; height: number }[], least: number, gap: number): number[] {
  const count = Math.max(0, ...cells.map(({ cell }) => cell.bottom + 1))
  const heights = Array.from({ length: count }, (_, row) =>
    Math.max(
      least,
      ...cells.filter(({ cell }) => cell.top === row && cell.bottom === row).map(({ height }) => height),
    ),
  )
  for (const { cell, height } of cells) {
    const rows = cell.bottom - cell.top + 1
    const have = heights.slice(cell.top, cell.bottom + 1).reduce((a, b) => a + b, 0) + gap * (rows - 1)
    for (let row = cell.top; row <= cell.bottom && have < height; row++)
      heights[row]! += (height - have) / rows
  }
  return heights
}

/** Height that the strips need at least. */
function needOf(strips: Strip[], space: PackingRoom): number {
  const own = strips.map(
    (strip) =>
      sum(strip.heights) +
      sum(strip.gaps.map(({ least }) => least)) +
      2 * (space.margin + strip.pad) +
      sum(channels(strip, space)) +
      sum(strip.border) +
      strip.foot,
  )
  return space.head + space.legend + sum(own) + Math.max(0, strips.length - 1) * space.between
}

/** Stacks the strips in the height that there is. */
export function packRows(strips: Strip[], space: PackingRoom): PackedRows {
  const need = needOf(strips, space)
  const made = grow(strips, space, Math.max(0, space.height - need))
  const { between, margin, lacks } = made
  const head = Math.max(0, made.spare / 2)
  let y = head + space.head
  const packed = strips.map((strip, at) => {
    const top = y
    const around = margin + strip.pad + made.even[at]! / 2
    const [above, below] = made.channels[at]!
    y += around + above + strip.border[0]
    const rows = made.heights[at]!.map((height, index): [number, number] => {
      const row: [number, number] = [y, height]
      y += height + (made.gaps[at]![index] ?? 0)
      return row
    })
    y += strip.border[1] + below + around + strip.foot
    const bottom = y
    y += between
    return { top, bottom, rows }
  })
  return { need, lacks, ...rowsAt(strips, { head, bottom: y - between, strips: packed }) }
}

/** Strips in places that are known, with the levels on which lines may run. */
export function rowsAt(
  strips: Pick<Strip, 'loops' | 'round'>[],
  { head, bottom, strips: places }: Pick<Places, 'head' | 'bottom' | 'strips'>,
): Omit<PackedRows, 'need' | 'lacks'> {
  const ys: number[] = []
  const tracks = (from: number, to: number) => ys.push(...tracksIn(from, to, { before: 8, behind: 8 }))
  places.forEach(({ top, bottom: end, rows }, at) => {
    const loops = strips[at]!.loops + strips[at]!.round
    rows.forEach(([y, height], index) => {
      const before = rows[index - 1]
      if (before) tracks(before[0] + before[1], y)
      else ys.push(...tracksBeside(y, top, loops))
      ys.push(y + height / 2)
      if (index === rows.length - 1) ys.push(...tracksBeside(y + height, end, loops))
    })
    const next = places[at + 1]
    if (next) tracks(end, next.top)
  })
  return {
    ...{ head, bottom, ys },
    strips: places.map(({ top, bottom: end }) => ({ top, bottom: end })),
    rows: places.map(({ rows }) => rows.map(([y, height]) => ({ y, height }))),
  }
}
