/** Row packing: heights and places of rows, lane below lane, band below band, in a given height. Pure; lengths in px. */
import type { Cell } from './row-assignment.js'
import { HEAD, tracksBeside, tracksIn } from './routing/tracks.js'
import type { Places } from './types.js'

/** One lane (or one band of it) as a stack of rows. */
export interface Strip {
  lane: string
  band: number
  /** Least height of each row. */
  heights: number[]
  /** Room below each row but the last: at least, and what lines there need with their heads. */
  gaps: { least: number; roomy: number }[]
  /** Feedback lines that need room above and below. */
  loops: number
  /** Lines that lead round the rows; they have room where there is some to spare. */
  round: number
  /** Room for a caption below the rows. */
  foot: number
  /** Further room above and below. */
  pad: number
  /** Room above its rows for stages of the first one that lead to themselves. */
  loop: number
  /** Room for borders above the first row and below the last. */
  border: [above: number, below: number]
  /** Room above and below for the lines that were drawn there in another placement, instead of that for `loops`. */
  outer?: [above: number, below: number]
}

/** The room that rows share out. */
export interface PackingRoom {
  height: number
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
/** The same once all have that. */
const TALL = 136
const FAR = 128

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

/** Room for lines above and below a strip's rows, at least. */
function channels({ outer, loops, loop }: Strip, space: PackingRoom): [number, number] {
  const [above, below] = outer ?? [channel(loops, space), channel(loops, space)]
  return [Math.max(above, loop), below]
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

/** What is made of the strips and of the height that is left over. */
interface Grown {
  heights: number[][]
  gaps: number[][]
  channels: [above: number, below: number][]
  between: number
  margin: number
  spare: number
  lacks: number
}

/** Gives spare height to what lines need first, then to boxes, then to gaps, then to margins. */
function grow(strips: Strip[], space: PackingRoom, height: number): Grown {
  let spare = height
  const rows = sum(strips.map(({ heights }) => heights.length))
  const more = strips.map(({ loops, round, outer }) =>
    outer ? 0 : Math.max(0, roomyChannel(loops + round) - channel(loops, space)),
  )
  const wants = strips.map(({ gaps }) => gaps.map(({ least, roomy }) => Math.max(0, roomy - least)))
  const lines = 2 * sum(more) + sum(wants.flat())
  const part = lines > 0 ? Math.min(1, spare / lines) : 0
  const around = strips.map((strip, at) => {
    const [above, below] = channels(strip, space)
    return [above + more[at]! * part, below + more[at]! * part] as [number, number]
  })
  const needed = strips.map(({ gaps }, at) => gaps.map(({ least }, gap) => least + wants[at]![gap]! * part))
  spare -= lines * part
  const most = rows > 1 ? GROWN : ALONE
  const higher = (spare * (needed.flat().length > 0 ? 0.6 : 0.9)) / Math.max(1, rows)
  const heights = strips.map((strip) =>
    strip.heights.map((one) => Math.max(one, Math.min(most, one + higher))),
  )
  spare -= sum(heights.flat()) - sum(strips.flatMap((strip) => strip.heights))
  const wider = (spare * (space.framed ? 0.6 : 0.9)) / Math.max(1, needed.flat().length)
  const gaps = needed.map((own) => own.map((gap) => Math.max(gap, Math.min(GAP, gap + wider))))
  spare -= sum(gaps.flat()) - sum(needed.flat())
  if (!space.framed && spare > 0) {
    // What is left over: the same again, for boxes and for gaps, but not without end.
    const most = rows > 1 ? TALL : ALONE
    const count = Math.max(1, rows)
    const each = (spare * (gaps.flat().length > 0 ? 0.5 : 0.9)) / count
    const before = sum(heights.flat())
    for (const own of heights) own.forEach((one, at) => (own[at] = Math.max(one, Math.min(most, one + each))))
    spare -= sum(heights.flat()) - before
    const apart = (spare * 0.9) / Math.max(1, gaps.flat().length)
    const within = sum(gaps.flat())
    for (const own of gaps) own.forEach((gap, at) => (own[at] = Math.max(gap, Math.min(FAR, gap + apart))))
    spare -= sum(gaps.flat()) - within
  }
  const joints = Math.max(0, strips.length - 1)
  const between = space.between + (space.framed ? 0 : Math.min(36, spare / (joints + 1)))
  spare -= (between - space.between) * joints
  const margin = space.margin + (space.framed ? Math.min(44, spare / (2 * strips.length)) : 0)
  spare -= (margin - space.margin) * 2 * strips.length
  return { heights, gaps, channels: around, between, margin, spare, lacks: sum(wants.flat()) * (1 - part) }
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

/** Stacks the strips in the height that there is. */
export function packRows(strips: Strip[], space: PackingRoom): PackedRows {
  const need = needOf(strips, space)
  const made = grow(strips, space, Math.max(0, space.height - need))
  const { between, margin, lacks } = made
  const head = Math.max(0, made.spare / 2)
  let y = head + space.head
  const packed = strips.map((strip, at) => {
    const top = y
    const around = margin + strip.pad
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
