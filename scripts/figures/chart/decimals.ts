/** Numbers that stand below one another, aligned on their decimal points. Pure. */
import { ems } from '../../text/measure.js'
import { isPercent, type Bar } from './bar.js'

export interface Parted {
  /** Up to the point, and from it on with a per cent sign. */
  whole: string
  rest: string
}

/** A number at its decimal point; the commas between thousands are none. */
export function parted(bar: Bar): Parted {
  const [, head, mark = '', digits = '', tail = ''] = /^(.*?\d)(?:([.,٫])(\d+))?(\D*)$/u.exec(bar.text) ?? []
  const sign = isPercent(bar) ? '%' : ''
  if (head === undefined) return { whole: bar.text, rest: sign }
  const thousands = digits.length === 3 && Number.isInteger(bar.value) && Math.abs(bar.value) >= 1000
  const fraction = mark + digits
  return thousands
    ? { whole: head + fraction + tail, rest: sign }
    : { whole: head, rest: fraction + tail + sign }
}

/** Do these have different numbers of digits behind the point? Else they are aligned as they are. */
export const needAlignment = (bars: Bar[]): boolean =>
  bars.length > 1 && new Set(bars.map((bar) => parted(bar).rest.length)).size > 1

/** Widths in em of what stands before the points, and from them on; bold digits are a little wider. */
export function partWidths(bars: Bar[]): { whole: number; rest: number } {
  const widths = bars.map((bar) => {
    const { whole, rest } = parted(bar)
    return { whole: ems(whole) * 1.06, rest: (ems(rest) + (rest.includes('%') ? 0.35 : 0)) * 1.06 }
  })
  return {
    whole: Math.max(0, ...widths.map(({ whole }) => whole)),
    rest: Math.max(0, ...widths.map(({ rest }) => rest)),
  }
}
