/** Sizes of a comparison's table: lengths in px. Pure. */
import { footClear, stageWidth } from '../text/headline.js'
import { ems, fit, lines, widest } from '../text/measure.js'
import { chipRows, chipScale, chipsHeight } from './chips.js'

/** What a cell says: badges stand first, on lines of their own. */
export interface CellTexts {
  /** Labels of its badges. */
  badges: string[]
  /** What it says besides. */
  text: string
  /** It stands out, in bold type, which is wider. */
  bold?: boolean
}

/** What a table says. */
export interface TableTexts {
  /** The head: a subject's name, and its full name where it has one. */
  subjects: { name: string; full: string }[]
  rows: { label: string; cells: CellTexts[] }[]
  /** Indices of the rows in which the subjects differ. */
  differs: number[]
}

export interface TableLayout {
  /** Type size of all cells, and of the labels of rows, which never are larger. */
  size: number
  labelSize: number
  /** How far below its row's top a label begins, so that its first line stands on that of the cells. */
  drop: number
  /** Width of the column of labels, and of each subject's. */
  label: number
  columns: number[]
  /** Above and below what a row holds. */
  pad: number
  /** Above the table, of the room that its rows don't need. */
  top: number
  /** Badges in em of the cells' type. */
  chip: number
  /** Full names stand below the names, not beside them. */
  stacked: boolean
  /** There are more than two subjects. */
  many: boolean
  /** Full names take smaller type. */
  tight: boolean
  /** Do some rows differ and others not? Then they are told apart. */
  some: boolean
  /** Is the second of two subjects, the new one, set in bold where it differs? */
  bold: boolean
}

/** Between columns; from a column's edge to its texts, and behind them (styles/table.css). */
export const columnGap = 20
const indent = 16
const behind = 8
/** What a column is wider than the room of its texts. */
const sides = columnGap + indent + behind

/** Between badges and the words below them (styles/table.css). */
const chipsGap = 8
const lineHeight = 1.42

/** How much wider bold type is. */
const boldWidth = 1.06
const roomOf = ({ bold }: CellTexts, width: number): number => (bold ? width / boldWidth : width)

/**
 * Height of what a cell holds in type of `size`, in a column that leaves `width` for texts.
 *
 * @param chip type of its badges in em
 */
export function cellHeight(cell: CellTexts, size: number, width: number, chip = 1): number {
  const { badges, text } = cell
  const both = badges.length > 0 && text !== ''
  return (
    (badges.length ? chipsHeight(chipRows(badges, size * chip, width).length, size * chip) : 0) +
    (both ? chipsGap : 0) +
    (text || !badges.length ? lines(text, size, roomOf(cell, width)) * size * lineHeight : 0)
  )
}

/** How the head is set: names and full names of the subjects above columns that leave `width` to texts. */
function headOf(subjects: TableTexts['subjects'], width: number) {
  const many = subjects.length > 2
  // Where one full name does not fit beside its name, all stand below: the names keep one line.
  const [big, small] = many ? [25, 17] : [32, 20]
  const stacked = subjects.some(({ name, full }) => ems(name) * big + 14 + ems(full) * small > width)
  // The full names of many subjects end where the rules above their columns do, in smaller type if need be.
  const tight = many && subjects.some(({ full }) => ems(full) * 17 > width + 2)
  return { many, stacked, tight, height: many ? 86 : stacked ? 98 : 74 }
}

/** Of a row above and below: what it has at least, and in em of its cells' type at most. */
const leastPad = 9
const mostPad = 1.15

/** A row's label is smaller than its cells. */
const labelSizeOf = (size: number): number => Math.max(16, Math.min(26, Math.round(size * 0.83)))

/** Lines of labels, in em of their type (styles/table.css). */
const labelLine = 1.3
/** From the middle of a line to its letters' foot, in em: Inter and Noto Sans SC differ by less than a tenth. */
const foot = 0.4

/** In px: the smaller type of labels hangs higher in its line, and its lines are lower. */
const dropOf = (size: number): number => {
  const label = labelSizeOf(size)
  return Math.round(10 * ((lineHeight * size - labelLine * label) / 2 + foot * (size - label))) / 10
}

/** As wide as the longest label in one line, within bounds; longer ones break. */
function labelWidth({ subjects, rows }: TableTexts, size: number, icons: boolean): number {
  const most = subjects.length > 2 ? 150 : 216
  const widths = rows.map(({ label }) => ems(label) * 1.05 * labelSizeOf(size) + (icons ? 28 : 0))
  return Math.round(Math.max(112, Math.min(most, Math.max(0, ...widths) + 6)))
}

/** How two subjects share the width: evenly, unless the texts of one need more. */
const shares = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62]

/** Widths that the columns may have. */
function splits(count: number, width: number): number[][] {
  if (count !== 2) return [Array.from({ length: count }, () => width / count)]
  return shares.map((share) => [width * share, width * (1 - share)])
}

/** Heights of what the rows hold. */
const heightsOf = (
  rows: TableTexts['rows'],
  { size, label, columns, chip }: Pick<TableLayout, 'size' | 'label' | 'columns' | 'chip'>,
): number[] =>
  rows.map(({ label: name, cells }) =>
    Math.max(
      dropOf(size) + lines(name, labelSizeOf(size), label) * labelSizeOf(size) * labelLine,
      ...cells.map((cell, at) => cellHeight(cell, size, (columns[at] ?? 0) - sides, chip)),
    ),
  )

const sum = (heights: number[]): number => heights.reduce((all, height) => all + height, 0)

/** The widths with which a table is lowest in this type; even ones where they are as good. */
function columnsFor(texts: TableTexts, size: number, icons: boolean) {
  const label = labelWidth(texts, size, icons)
  const tried = splits(Math.max(1, texts.subjects.length), stageWidth - label).map((columns) => {
    const widths = columns.map((width) => width - sides)
    const chip = chipScale(
      texts.rows.flatMap(({ cells }) => cells.map(({ badges }, at) => ({ badges, room: widths[at] ?? 0 }))),
      size,
    )
    const heights = heightsOf(texts.rows, { size, label, columns, chip })
    return { label, columns, chip, heights, height: sum(heights) }
  })
  return tried.reduce((best, one) => (one.height < best.height - 0.2 ? one : best))
}

/** Room of the texts of a cell that spans so many columns from this one. */
export const roomOfTexts = ({ columns }: TableLayout, column: number, span: number): number =>
  sum(columns.slice(column, column + span)) - sides

/** Type sizes of cells, from the largest: few rows take larger type as a whole. */
const usual = [24, 23, 22, 21, 20, 19, 18, 17, 16]
const largest = [34, 34, 32, 30, 28]
const sizesFor = (count: number): number[] =>
  [34, 32, 30, 28, 26].filter((size) => size <= (largest[count] ?? 24)).concat(usual)

/** So many rows may break into two lines for larger type. */
const mostFew = 3

/** Is larger type a gain? It breaks no line that the usual one keeps; of few rows it may break some, but no word. */
function isGain({ rows }: TableTexts, size: number, at: ReturnType<typeof columnsFor>, usualLines: number) {
  if (size <= 24) return true
  const roomAt = (cell: CellTexts, column: number) => roomOf(cell, (at.columns[column] ?? 0) - sides)
  const all = rows.flatMap(({ cells }) => cells.map((cell, column) => ({ cell, room: roomAt(cell, column) })))
  if (at.chip < 1) return false
  if (rows.length > mostFew) return sum(at.heights) / size <= usualLines + 0.2
  return all.every(
    ({ cell: { text }, room }) =>
      widest(text) * size <= room && lines(text, size, room) <= Math.max(2, lines(text, 24, room)),
  )
}

/** The largest sizes with which the table fits into `room`; the smallest where none does. */
export function layoutTable(texts: TableTexts, room: number): TableLayout {
  const { subjects, rows, differs } = texts
  const isDifferent = (_: unknown, index: number) => differs.includes(index)
  const some = rows.some(isDifferent) && !rows.every(isDifferent)
  const at = (size: number) => columnsFor(texts, size, some)
  const head = (columns: number[]) => headOf(subjects, Math.min(...columns) - sides)
  const whole = sum(at(24).heights) / 24
  const need = (size: number): number => {
    const set = at(size)
    if (!isGain(texts, size, set, whole)) return Infinity
    return sum(set.heights) + rows.length * 2 * leastPad + head(set.columns).height
  }
  const size = fit(sizesFor(rows.length), room - footClear, need)
  const { label, columns, chip, heights } = at(size)
  const { height, ...set } = head(columns)
  const free = room - footClear - height - sum(heights)
  const pad = Math.max(
    leastPad,
    Math.min(Math.floor(size * mostPad), Math.floor(free / Math.max(1, rows.length) / 2)),
  )
  const spare = Math.max(0, free - pad * 2 * rows.length)
  return {
    ...set,
    size,
    labelSize: labelSizeOf(size),
    drop: dropOf(size),
    label,
    columns: columns.map(Math.floor),
    pad,
    top: Math.min(64, Math.round(spare * 0.4)),
    chip,
    some,
    // It stands out if short enough for bold, and if there are rows from which to stand out.
    bold:
      some &&
      subjects.length === 2 &&
      rows.filter(isDifferent).every(({ cells }) => ems(cells[1]?.text ?? '') <= 24),
  }
}

/** The smallest type for which a table is not yet split. */
export const leastCell = 18

/** Heights of a table's head and of each of its rows in the smallest type: so the planner finds what goes on one slide. */
export function leastHeights(texts: TableTexts): { head: number; rows: number[] } {
  const { columns, heights } = columnsFor(texts, leastCell, false)
  const { height } = headOf(texts.subjects, Math.min(...columns) - sides)
  return { head: height + footClear, rows: heights.map((one) => one + 2 * leastPad) }
}
