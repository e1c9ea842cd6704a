/** Badges in a cell: rows of them, and their size. Lengths in px. Pure. */
import { ems } from '../text/measure.js'

/** As components/Modality.vue draws them in a cell: type of 0.77 em, with icon, padding, border and margin. */
const typeOf = 0.77
const widthOf = (label: string, size: number): number => ems(label) * size * typeOf * 1.06 + size * 2.3 + 4
const rowHeight = 1.6

/**
 * Rows of badges, as even as they get: no row is left with one of them for no need.
 *
 * @param size type of the words beside them
 * @returns how many stand in each row
 */
export function chipRows(labels: string[], size: number, room: number): number[] {
  const widths = labels.map((label) => widthOf(label, size))
  const rowsIn = (most: number): number[] => {
    const rows: number[] = []
    let used = Infinity
    for (const width of widths) {
      // The margin behind the last one of a row may stand over.
      if (used + width - size * 0.3 > most) {
        rows.push(0)
        used = 0
      }
      rows[rows.length - 1]!++
      used += width
    }
    return rows
  }
  const fewest = rowsIn(room)
  if (fewest.length < 2) return fewest
  // The narrowest room that needs no more rows.
  let [low, high] = [0, room]
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (rowsIn(middle).length <= fewest.length) high = middle
    else low = middle
  }
  return rowsIn(high)
}

/** Height of so many rows of badges. */
export const chipsHeight = (rows: number, size: number): number => rows * size * rowHeight

/** Type of the badges of a table in em of its cells': somewhat smaller where all of them stand in one row by that. */
export function chipScale(cells: { badges: string[]; room: number }[], size: number): number {
  const rowsAt = (scale: number) =>
    cells.reduce((sum, { badges, room }) => sum + chipRows(badges, size * scale, room).length, 0)
  const full = rowsAt(1)
  const scales = [0.95, 0.9, 0.86].filter((scale) => size * scale * typeOf >= 14.4)
  return scales.find((scale) => rowsAt(scale) < full && rowsAt(scale) === rowsAt(0.86)) ?? 1
}
