/** A comparison's table: in which sizes it fits. Lengths in px. Pure. */
import { stageWidth } from '../text/headline.js'
import { ems, fit, lines, packed } from '../text/measure.js'

/** What a cell says: badges stand first, on lines of their own. */
export interface CellTexts {
  /** Labels of its badges. */
  badges: string[]
  /** What it says besides. */
  text: string
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
  /** Type size of the cells, and of the labels of rows. */
  size: number
  labelSize: number
  /** Width of the column of labels. */
  label: number
  /** Full names stand below the names, not beside them. */
  stacked: boolean
  /** There are more than two subjects. */
  many: boolean
  /** Full names take smaller type. */
  tight: boolean
  /** Height of every row, where all take the same. */
  even?: number
  /** Do some rows differ and others not? Then they are told apart. */
  some: boolean
  /** Is the second of two subjects, the new one, set in bold where it differs? */
  bold: boolean
}

/** Between columns, inside of a cell. */
const gap = 20
/** What a cell is wider than the room that its text is reckoned with. */
const badgeSlack = 36
/** Between badges and the words below them (components/CompareTable.vue). */
const chipsGap = 10
/** Above and below a row's text. */
const rowPadding = 22

/** Height of a cell in type of `size`, in a column that leaves `width` for texts. */
export function cellHeight({ badges, text }: CellTexts, size: number, width: number): number {
  // As components/Modality.vue draws them: type of 0.77 em, with icon, padding, border and margin.
  const widths = badges.map((label) => ems(label) * size * 0.77 + size * 2.4 + 4)
  return (
    (badges.length && text ? chipsGap : 0) +
    packed(widths, width + badgeSlack) * size * 1.72 +
    (text || !badges.length ? lines(text, size, width) * size * 1.42 : 0)
  )
}

/** How the head is set: names and full names of the subjects above columns of `width`. */
function headOf(subjects: TableTexts['subjects'], width: number) {
  const many = subjects.length > 2
  // Where one full name does not fit beside its name, all stand below: the names keep one line.
  const [big, small] = many ? [25, 17] : [32, 20]
  const stacked = subjects.some(({ name, full }) => ems(name) * big + 14 + ems(full) * small > width + 20)
  // The full names of many subjects end where the rules above their columns do, in smaller type if need be.
  const tight = many && subjects.some(({ full }) => ems(full) * 17 > width + 2)
  return { many, stacked, tight, height: many ? 90 : stacked ? 104 : 80 }
}

/** Type size of the rows' labels: larger in few rows, where it breaks no further line. */
function labelSizeOf(rows: TableTexts['rows'], label: number): number {
  const linesAt = (px: number) => rows.map((row) => lines(row.label, px, label - 10))
  const usual = linesAt(20)
  return isFew(rows) && linesAt(22).every((count, index) => count <= (usual[index] ?? 0)) ? 22 : 20
}

/** A few rows have room for larger type. */
const isFew = (rows: TableTexts['rows']): boolean => rows.length <= 4

/** The largest sizes with which the table fits into `room`; the smallest where none does. */
export function layoutTable({ subjects, rows, differs }: TableTexts, room: number): TableLayout {
  const columns = Math.max(1, subjects.length)
  const label = columns > 2 ? 140 : 150
  const width = (stageWidth - label - gap * columns) / columns - 2 * gap
  const head = headOf(subjects, width)
  const labelSize = labelSizeOf(rows, label)
  const heightsAt = (size: number): number[] =>
    rows.map(
      (row) =>
        Math.max(
          lines(row.label, labelSize, label - 10) * labelSize * 1.3,
          ...row.cells.map((cell) => cellHeight(cell, size, width)),
        ) + rowPadding,
    )
  // Larger type is no gain where it breaks a line or a row of badges that the usual size keeps whole.
  const isWhole = (px: number): boolean =>
    rows.every(({ cells }) =>
      cells.every((cell) => cellHeight(cell, px, width) / px <= cellHeight(cell, 24, width) / 24 + 0.1),
    )
  const large = isFew(rows) ? [28, 26].filter(isWhole) : []
  const size = fit([...large, 24, 23, 22, 21, 20, 19, 18, 17, 16], room, (px) =>
    heightsAt(px).reduce((sum, height) => sum + height, head.height),
  )
  // Rows of one height, where the tallest leaves the others as much.
  const even = Math.floor((room - head.height) / Math.max(1, rows.length))
  const isDifferent = (_: unknown, index: number) => differs.includes(index)
  const some = rows.some(isDifferent) && !rows.every(isDifferent)
  return {
    size,
    labelSize,
    label,
    stacked: head.stacked,
    many: head.many,
    tight: head.tight,
    even: Math.max(0, ...heightsAt(size)) <= even ? even : undefined,
    some,
    // It stands out if short enough for bold, and if there are rows from which to stand out.
    bold:
      some && columns === 2 && rows.filter(isDifferent).every(({ cells }) => ems(cells[1]?.text ?? '') <= 24),
  }
}
