/** What the cells of a comparison's rows have in common, and which of them stand out. Pure. */

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
