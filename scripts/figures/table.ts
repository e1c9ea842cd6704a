/** A comparison's table: in which sizes it fits. Lengths in px. Pure. */
import { stageWidth } from '../text/headline.js'
import { ems, fit, lines, packed, widest } from '../text/measure.js'

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

/** A cell as it is drawn: over how many columns, and what comparing the cells of its row tells of it. */
export interface CellView {
  /** Place of its first column. */
  column: number
  span: number
  /** What neighbours share stands once; what most of a row do not have stands out. */
  rank?: 'shared' | 'out'
}

/**
 * What the cells of a row have in common: neighbours that say the same are one cell, and where most say the same, or two
 * do and the others each their own, those others stand out.
 *
 * @param keys what each cell holds; empty for an empty one
 */
export function compareRow(keys: string[]): CellView[] {
  const counts = new Map<string, number>()
  for (const key of keys) if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const common = [...counts].filter(([, count]) => count === most && count > 1).map(([key]) => key)
  const cells: CellView[] = []
  for (const [column, key] of keys.entries()) {
    const before = cells.at(-1)
    if (before && key && key === keys[before.column]) {
      before.span++
      before.rank = 'shared'
    } else {
      const out = common.length === 1 && key && key !== common[0]
      cells.push({ column, span: 1, ...(out ? { rank: 'out' } : {}) })
    }
  }
  return cells
}

/** What the headline speaks of, by places of rows and columns. */
export interface Emphasis {
  rows: number[]
  columns: number[]
}

/** Is a cell one that the headline speaks of? Where rows and columns are named, it stands in both. */
export function isMarked({ rows, columns }: Emphasis, row: number, column: number): boolean {
  if (!rows.length && !columns.length) return false
  return (!rows.length || rows.includes(row)) && (!columns.length || columns.includes(column))
}

/**
 * Places of the cells of a row that stand out: those that the headline speaks of, of a whole row only those that differ
 * from the others where some do; without such, what most of the row do not have.
 */
export function standOut(views: CellView[], row: number, emphasis?: Emphasis): number[] {
  const out = views.filter(({ rank }) => rank === 'out')
  if (!emphasis) return out.map(({ column }) => column)
  const marked = views.filter(({ column, span }) =>
    Array.from({ length: span }, (_, at) => column + at).some((at) => isMarked(emphasis, row, at)),
  )
  const some = emphasis.columns.length ? [] : out.filter((view) => marked.includes(view))
  return (some.length ? some : marked).map(({ column }) => column)
}

export interface TableLayout {
  /** A few rows: large type, and cards that fill the stage. */
  pairs: boolean
  /** Between cards, and what one has inside above and below. */
  gap: number
  block: number
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

/** How much wider bold type is. */
const boldWidth = 1.06

/** Height of a cell in type of `size`, in a column that leaves `width` for texts. */
export function cellHeight(cell: CellTexts, size: number, width: number): number {
  const { badges, text } = cell
  // As components/Modality.vue draws them: type of 0.77 em, with icon, padding, border and margin.
  const widths = badges.map((label) => ems(label) * size * 0.77 + size * 2.4 + 4)
  return (
    (badges.length && text ? chipsGap : 0) +
    packed(widths, width + badgeSlack) * size * 1.72 +
    (text || !badges.length ? lines(cell.text, size, roomOf(cell, width)) * size * 1.42 : 0)
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

/** Type of rows' labels: larger in few rows, where it breaks no further line. */
function labelSizeOf(rows: TableTexts['rows'], label: number): number {
  const linesAt = (px: number) => rows.map((row) => lines(row.label, px, label - 10))
  const usual = linesAt(20)
  const larger = isPairs(rows) ? [26, 24, 22] : rows.length <= mostFew ? [22] : []
  return larger.find((px) => linesAt(px).every((count, index) => count <= (usual[index] ?? 0))) ?? 20
}

/** So many rows have room for larger type; so many for cards of large type. */
const mostFew = 4
const mostPairs = 3
const isPairs = (rows: TableTexts['rows']): boolean => rows.length <= mostPairs

/** Each cell is a card. Between cards; inside of one at its sides, and above and below. */
const largeCard = { side: 24, block: 18, gap: 14 }
const smallCard = { side: 14, block: 8, gap: 8 }

/** Type sizes of cells, from the largest. */
function sizesOf(rows: TableTexts['rows'], isWhole: (px: number) => boolean): number[] {
  const usual = [24, 23, 22, 21, 20, 19, 18, 17, 16]
  if (isPairs(rows)) return [rows.length < 3 ? [46, 43] : [], 40, 38, 36, 34, 32, 30, 28, 26, usual].flat()
  return [...(rows.length <= mostFew ? [30, 28, 26].filter(isWhole) : []), ...usual]
}

/** The largest sizes with which the table fits into `room`; the smallest where none does. */
export function layoutTable({ subjects, rows, differs }: TableTexts, room: number): TableLayout {
  const columns = Math.max(1, subjects.length)
  const pairs = isPairs(rows)
  const label = columns > 2 ? 140 : pairs ? 170 : 150
  const column = (stageWidth - label - gap * columns) / columns
  const card = pairs ? largeCard : smallCard
  const width = column - 2 * card.side
  const head = headOf(subjects, column - 2 * gap)
  // Cards keep their distance from the head and the end, too.
  head.height += 2 * card.gap
  const labelSize = labelSizeOf(rows, label)
  const padding = 2 * card.block + card.gap
  const heightsAt = (size: number): number[] =>
    rows.map(
      (row) =>
        Math.max(
          lines(row.label, labelSize, label - 10) * labelSize * 1.3,
          ...row.cells.map((cell) => cellHeight(cell, size, width)),
        ) + padding,
    )
  // Larger type is no gain where it breaks a line or a row of badges that the usual size keeps whole.
  const isWhole = (px: number): boolean =>
    rows.every(({ cells }) =>
      cells.every((cell) => cellHeight(cell, px, width) / px <= cellHeight(cell, 24, width) / 24 + 0.1),
    )
  // Large type may break lines, but no word.
  const isLegible = (px: number): boolean =>
    px <= 24 || !pairs || (wordsFit(rows, px, width) && fewLines(rows, px, width))
  const fits = (px: number): number =>
    isLegible(px) ? heightsAt(px).reduce((sum, height) => sum + height, head.height) : Infinity
  const size = fit(sizesOf(rows, isWhole), room, fits)
  // Rows of one height, where the tallest leaves the others as much.
  const even = Math.floor((room - head.height) / Math.max(1, rows.length))
  const isDifferent = (_: unknown, index: number) => differs.includes(index)
  const some = rows.some(isDifferent) && !rows.every(isDifferent)
  return {
    pairs,
    gap: card.gap,
    block: card.block,
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

const roomOf = ({ bold }: CellTexts, width: number): number => (bold ? width / boldWidth : width)

const wordsFit = (rows: TableTexts['rows'], px: number, width: number): boolean =>
  rows.every(({ cells }) => cells.every((cell) => widest(cell.text) * px <= roomOf(cell, width)))

/** At most two lines, but in a cell that has more in the usual size. */
const fewLines = (rows: TableTexts['rows'], px: number, width: number): boolean =>
  rows.every(({ cells }) =>
    cells.every((cell) => {
      const room = roomOf(cell, width)
      return lines(cell.text, px, room) <= Math.max(2, lines(cell.text, 24, room))
    }),
  )
