/** Sizes of a chart's rows, in px: a few numbers fill their slide. Pure. */
import { isPercent, type Bar } from './bar.js'
import { groupStarts } from './grouped.js'
import { followsNumber, labelWidth, unitBelow } from './room.js'
import { stageWidth } from '../../text/headline.js'
import { ems, fit, lines, packed } from '../../text/measure.js'

export interface RowsLayout {
  /** Labels stand over their bars, not beside them. */
  stacked: boolean
  /** What is said stands below the labels, beside the bars. */
  aside?: boolean
  /** Type of labels, numbers, units and notes. */
  label: number
  value: number
  unit: number
  note: number
  /** Width of the labels beside the bars; 0 where they stand over them. */
  labelWidth: number
  valueWidth: number
  /** Width of the tracks, height of a bar. */
  track: number
  bar: number
  /** Height of the words over each bar, the same in all rows where there is room for that. */
  head: number
  /** Between a bar and the words of the next one. */
  between: number
}

/** Between the columns of a row. */
export const rowGap = 20
/** Between a label and its bar, and the part of what is left that bars take. */
const headGap = 8
const barPart = 0.78
/** Of the least height of a bar, what is left of it where rows are tight. */
const tightest = 0.75
/** Widest numbers. */
const mostValue = 340
/** Above the first row of each further group. */
export const groupGap = 22

/**
 * Type, bars and distances by the number of rows: up to 2, 3, 4, 5, more. What is left stands above and below. Numbers are
 * somewhat larger than their labels and no more: bars tell how they differ.
 */
const scales = [
  { label: 32, note: 22, unit: 22, values: [42], bars: [56, 88], between: [32, 80] },
  { label: 28, note: 20, unit: 18, values: [36], bars: [44, 64], between: [24, 60] },
  { label: 24, note: 18, unit: 16, values: [31], bars: [36, 52], between: [18, 44] },
  { label: 24, note: 18, unit: 16, values: [31], bars: [30, 44], between: [14, 36] },
  { label: 20, note: 16, unit: 16, values: [26], bars: [26, 36], between: [12, 30] },
] as const

/** Dots need less than bars do: only their place tells something. */
const dots = { least: 22, between: 10 }

/**
 * The rows of these bars: labels stand over their bars, in type as large as their number lets it be, else in that of more
 * rows, where that fits; else beside them. Dots on an axis have their words beside the axis: none stands on its lines.
 *
 * @param notes what is said about each, a text a paragraph
 * @param onAxis dots on an axis instead of bars
 */
export function layoutRows(bars: Bar[], notes: string[][], room: number, onAxis = false): RowsLayout {
  const beside = onAxis ? aside(bars, notes, room) : undefined
  if (beside) return beside
  const first = Math.min(Math.max(bars.length, 2), 6) - 2
  const found = scales.slice(first).flatMap((scale) => stacked(scale, bars, notes, room, onAxis) ?? [])
  // Rows of one height in somewhat smaller type read better than uneven ones.
  const even = found.slice(0, 2).find(({ head }) => head > 0)
  return even ?? found[0] ?? compact(bars, notes, room)
}

function stacked(
  scale: (typeof scales)[number],
  bars: Bar[],
  notes: string[][],
  room: number,
  onAxis: boolean,
): RowsLayout | undefined {
  const { values, bars: heights, between, ...sizes } = scale
  const value = fit(values, mostValue, (px) => widthOfValues(bars, px, sizes.unit))
  const valueWidth = Math.min(mostValue, widthOfValues(bars, value, sizes.unit))
  const track = stageWidth - valueWidth - rowGap
  const apart = groupStarts(bars.map((bar) => bar.label)).filter(Boolean).length * groupGap
  const heads = bars.map((bar, index) => headHeight(bar, notes[index] ?? [], sizes, track) + headGap)
  const [least, space] = onAxis ? [dots.least, dots.between] : [heights[0], between[0]]
  const leftBelow = (all: number[]) =>
    (room - apart - all.reduce((sum, height) => sum + height, 0)) / Math.max(1, bars.length)
  const highest = Math.max(0, ...heads)
  const even = leftBelow(heads.map(() => highest))
  // Rather lower bars than uneven rows.
  const head = even >= tightest * least + 0.6 * space ? highest - headGap : 0
  const left = head > 0 ? even : leftBelow(heads)
  if (head === 0 && left < least + space) return undefined
  // A label is nearer to its own bar than to the one above.
  const apartBy = Math.min(left * barPart, Math.max(tightest * least, left - space))
  const bar = Math.round(Math.min(heights[1], apartBy))
  return {
    stacked: true,
    ...sizes,
    value,
    bar,
    head,
    between: Math.round(Math.min(between[1], left - bar)),
    labelWidth: 0,
    valueWidth,
    track,
  }
}

/** Words in a column of their own, in px: label, then what is said, on lines of their own. */
const column = {
  width: 540,
  label: 22,
  notes: [18, 16],
  between: 14,
  values: [28],
  mostValue: 220,
}

/** All words in one column, the dots of an axis beside them, where that fits. */
function aside(bars: Bar[], notes: string[][], room: number, note?: number): RowsLayout | undefined {
  if (note === undefined)
    return column.notes.reduce<RowsLayout | undefined>(
      (found, px) => found ?? aside(bars, notes, room, px),
      undefined,
    )
  const { width, label, between, values, mostValue: most } = column
  const value = fit(values, most, (px) => widthOfValues(bars, px, note))
  const valueWidth = Math.min(most, widthOfValues(bars, value, note))
  const heights = bars.map((bar, index) => {
    const told = (notes[index] ?? []).reduce((sum, text) => sum + lines(text, note, width) * note * 1.4, 0)
    return lines(bar.label, label, width) * label * 1.3 + (told ? told + 4 : 0)
  })
  const left = room - heights.reduce((sum, height) => sum + height, 0)
  if (left < bars.length * between) return undefined
  return {
    ...{ stacked: false, aside: true, label, note, value, unit: note, bar: 30, head: 0 },
    between: Math.round(Math.min(48, left / Math.max(1, bars.length))),
    ...{ labelWidth: width, valueWidth, track: stageWidth - width - valueWidth - 2 * rowGap },
  }
}

/** Labels beside the bars, notes below them: the room that the planner reckons with. */
function compact(bars: Bar[], notes: string[][], room: number): RowsLayout {
  const sizes = { label: 20, value: 26, unit: 16, note: 16 }
  const width = labelWidth(bars)
  const valueWidth = Math.min(260, widthOfValues(bars, sizes.value, sizes.unit))
  const track = stageWidth - width - valueWidth - 2 * rowGap
  const told = notes.flat().reduce((sum, text) => sum + lines(text, sizes.note, track) * sizes.note * 1.4, 0)
  const left = (room - told) / Math.max(1, bars.length) - 20
  const bar = Math.round(Math.max(24, Math.min(60, left * barPart)))
  return {
    stacked: false,
    ...sizes,
    bar,
    head: 0,
    between: 20,
    labelWidth: width,
    valueWidth,
    track,
  }
}

/** A label and its notes beside it, in rows of words. */
function headHeight(
  bar: Bar,
  notes: string[],
  { label, note }: { label: number; note: number },
  width: number,
): number {
  const widths = [ems(bar.label) * label, ...notes.map((text) => ems(text) * note)].map((px) => px + 20)
  const broken = notes.reduce((sum, text) => sum + (lines(text, note, width) - 1) * note * 1.4, 0)
  const rows = packed(
    widths.map((px) => Math.min(px, width)),
    width,
  )
  // The label stands in the first row; what does not fit beside it, below.
  return (
    label * 1.3 + (rows - 1) * Math.max(note * 1.4, ems(bar.label) * label > width ? label * 1.3 : 0) + broken
  )
}

/** A unit behind its number. */
const unitBehind = (bar: Bar, bars: Bar[], unit: number): number =>
  followsNumber(bars) && !isPercent(bar) && bar.unit ? ems(bar.unit) * unit + 8 : 0

/** Room for the widest number with its unit behind or below it. */
function widthOfValues(bars: Bar[], size: number, unit: number): number {
  const below = unitBelow(bars)
  const widths = bars.map((bar) => {
    const number = (ems(bar.text) + (isPercent(bar) ? 0.9 : 0)) * size * 1.04
    return Math.max(number + unitBehind(bar, bars, unit), below ? Math.min(260, ems(bar.unit) * unit) : 0)
  })
  return Math.ceil(Math.max(...widths) + 6)
}
