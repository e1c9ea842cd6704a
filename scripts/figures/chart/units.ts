/** Small whole numbers as unit squares, in px: four are seen as four, a hundred as a field. Pure. */
import { isOfHundred, isPercent, type Bar } from './bar.js'
import { layoutRows, type RowsLayout } from './rows.js'

const [most, mostRows] = [100, 3]
/** The largest and the smallest pitch of squares, and their gap as a part of it. */
const [largest, smallest] = [150, 14]
export const unitGap = 0.12
/** Above the squares of a row, and below them. */
const headGap = 8
const between = 28

export interface UnitsLayout extends RowsLayout {
  /** Side of a square with its gap, and squares in a row. */
  pitch: number
  across: number
}

/** Are these numbers that can be counted? */
export const areCounts = (bars: Bar[]): boolean =>
  bars.length > 0 &&
  bars.length <= mostRows &&
  bars.every(
    (bar) =>
      Number.isInteger(bar.value) &&
      bar.value >= 0 &&
      bar.value <= most &&
      bar.unit === bars[0]?.unit &&
      !isPercent(bar) &&
      !isOfHundred(bar),
  ) &&
  bars.some(({ value }) => value > 1)

/** The largest squares with which all rows have room; nothing where they would be too small. */
export function layoutUnits(bars: Bar[], notes: string[][], room: number): UnitsLayout | undefined {
  const rows = layoutRows(bars, notes, room)
  if (!areCounts(bars) || !rows.stacked) return undefined
  const heads = bars.length * (rows.head + headGap + between)
  for (let pitch = largest; pitch >= smallest; pitch--) {
    const across = Math.min(
      Math.max(...bars.map(({ value }) => value)),
      fullRows(Math.floor(rows.track / pitch)),
    )
    if (across < 1) continue
    // A number stands at its squares, and may be higher than they are.
    const lines = bars.map(({ value }) => Math.max(1, Math.ceil(value / across)) * pitch)
    const taken = lines.reduce((sum, height) => sum + Math.max(height, rows.value), 0)
    if (heads + taken <= room) return { ...rows, between, pitch, across }
  }
  return undefined
}

/** Rows are counted in fives and tens. */
const fullRows = (across: number): number =>
  across >= 10 ? across - (across % 10) : across >= 5 ? 5 : across
