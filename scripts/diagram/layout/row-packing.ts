/** Row packing: heights and places of rows, lane below lane, band below band, in a given height. Pure; lengths in px. */
import type { Cell } from './row-assignment.js'
import { HEAD, tracksBeside, tracksIn } from './routing/tracks.js'

/** One lane (or one band of it) as a stack of rows. */
export interface Strip {
  lane: string
  band: number
  /** Least height of each row. */
  heights: number[]
  /** Feedback lines that need room above and below. */
  loops: number
  /** Lines that lead round the rows; they have room where there is some to spare. */
  round: number
  /** Room for a caption below the rows. */
  foot: number
  /** Further room above and below. */
  pad: number
}

/** The room that rows share out. */
export interface PackingRoom {
  height: number
  gap: number
  margin: number
  between: number
  loop: number
  /** Room above all and below all. */
  head: number
  legend: number
  /** Lanes have frames that fill the height; else what is left over stands above and below. */
  framed: boolean
}

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

/** Height up to which rows grow where there is room; a row that is alone, and gaps between rows. */
const GROWN = 116
const ALONE = 160
const GAP = 104
/** What a line with its arrowhead needs between two rows. */
const ROOMY = 34

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

/** Room for lines back above or below the rows: a track for each, clear of boxes and of the edge. */
const channel = (loops: number, { loop }: PackingRoom) => (loops > 0 ? 8 + loops * loop : 0)
/** The same where there is plenty: clear of arrowheads, too. */
const roomyChannel = (loops: number) => (loops > 0 ? HEAD + 10 + 14 * (Math.min(loops, 3) - 1) : 0)

/** Stacks the strips, giving spare height to boxes, then to gaps, then to margins. */
export function packRows(strips: Strip[], space: PackingRoom): PackedRows {
  const rowCount = strips.reduce((sum, { heights }) => sum + heights.length, 0)
  const gaps = Math.max(1, rowCount - strips.length)
  const need =
    space.head +
    space.legend +
    strips.reduce(
      (sum, { heights, loops, foot, pad }) =>
        sum +
        heights.reduce((a, b) => a + b, 0) +
        space.gap * Math.max(0, heights.length - 1) +
        2 * space.margin +
        2 * channel(loops, space) +
        2 * pad +
        foot,
      0,
    ) +
    Math.max(0, strips.length - 1) * space.between
  let spare = Math.max(0, space.height - need)
  // First what lines need, then higher boxes, then wider gaps.
  const inner = rowCount - strips.length
  const more = strips.map(({ loops, round }) =>
    Math.max(0, roomyChannel(loops + round) - channel(loops, space)),
  )
  const lines = 2 * more.reduce((a, b) => a + b, 0) + Math.max(0, ROOMY - space.gap) * inner
  const part = lines > 0 ? Math.min(1, spare / lines) : 0
  const channels = strips.map(({ loops }, at) => channel(loops, space) + more[at]! * part)
  let gap = space.gap + Math.max(0, ROOMY - space.gap) * part
  const lacks = Math.max(0, ROOMY - gap) * inner
  spare -= lines * part
  const grow = (spare * (inner > 0 ? 0.6 : 0.9)) / Math.max(1, rowCount)
  const most = rowCount > 1 ? GROWN : ALONE
  const grown = strips.map(({ heights }) =>
    heights.map((height) => Math.max(height, Math.min(most, height + grow))),
  )
  spare -=
    grown.flat().reduce((a, b) => a + b, 0) -
    strips.flatMap(({ heights }) => heights).reduce((a, b) => a + b, 0)
  const wider = Math.max(0, Math.min(GAP - gap, (spare * (space.framed ? 0.6 : 0.9)) / gaps))
  gap += wider
  spare -= wider * inner
  const joints = Math.max(0, strips.length - 1)
  const between = space.between + (space.framed ? 0 : Math.min(36, spare / Math.max(1, joints + 1)))
  spare -= (between - space.between) * joints
  const margin = space.margin + (space.framed ? Math.min(44, spare / (2 * strips.length)) : 0)
  spare -= (margin - space.margin) * 2 * strips.length
  let y = Math.max(0, spare / 2)
  const head = y
  y += space.head
  const out: PackedRows = { need, lacks, strips: [], rows: [], ys: [], head, bottom: 0 }
  const tracks = (from: number, to: number) => out.ys.push(...tracksIn(from, to, { before: 8, behind: 8 }))
  strips.forEach((strip, at) => {
    const top = y
    y += margin + strip.pad + channels[at]!
    out.ys.push(...tracksBeside(y, top, strip.loops + strip.round))
    const rows: { y: number; height: number }[] = []
    grown[at]!.forEach((height, index) => {
      rows.push({ y, height })
      out.ys.push(y + height / 2)
      y += height
      if (index < strip.heights.length - 1) {
        tracks(y, y + gap)
        y += gap
      }
    })
    out.rows.push(rows)
    const under = y
    y += margin + strip.pad + channels[at]! + strip.foot
    out.ys.push(...tracksBeside(under, y, strip.loops + strip.round))
    out.strips.push({ top, bottom: y })
    if (at < strips.length - 1) {
      tracks(y, y + between)
      y += between
    }
  })
  out.bottom = y
  return out
}
