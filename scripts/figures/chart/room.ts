/** Room for the labels and units of a chart’s rows, in px. */
import type { Bar } from './bar.js'
import { ems, lines } from '../../text/measure.js'

const hasOneUnit = (bars: Bar[]): boolean => bars.every((bar) => bar.unit === bars[0]?.unit)

/** A unit that all share stands once over the bars, unless it is so short that it can follow each number. */
export const followsNumber = (bars: Bar[]): boolean => hasOneUnit(bars) && ems(bars[0]?.unit ?? '') <= 7

/** Different units stand below their numbers. */
export const unitBelow = (bars: Bar[]): boolean => !hasOneUnit(bars)

/** Room for the labels; a long one takes several lines. */
export const labelWidth = (bars: Bar[]): number =>
  Math.ceil(
    Math.min(
      320,
      Math.max(120, ...bars.map((bar) => (lines(bar.label, 20, 300) > 1 ? 320 : ems(bar.label) * 20 + 16))),
    ),
  )
