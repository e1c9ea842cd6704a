/** Sizes of large numbers side by side, in px. Pure. */
import { isPercent, numberOf, type Bar } from './bar.js'
import { stageWidth } from '../../text/headline.js'
import { ems, fit, lines } from '../../text/measure.js'

export interface NumbersLayout {
  /** Type of the numbers, their labels and their notes. */
  size: number
  label: number
  note: number
  /** Side of each of the hundred squares of a part; 0 where there are none. */
  square: number
}

/** Between columns, between parts of a column, between squares. */
const [columns, parts, squares] = [72, 10, 4]

/** Are these parts of a hundred, which squares can show? */
export const areParts = (bars: Bar[]): boolean =>
  bars.length > 1 && bars.every((bar) => isPercent(bar) && bar.value >= 0 && bar.value <= 100)

/**
 * The largest squares that leave room for the words, and the numbers as wide as their columns let them.
 *
 * @param notes what is said about each, a text a paragraph
 */
export function layoutNumbers(bars: Bar[], notes: string[][], room: number): NumbersLayout {
  const width = (stageWidth - columns * (bars.length - 1)) / Math.max(1, bars.length)
  const widest = Math.max(1, ...bars.map((bar) => ems(numberOf(bar))))
  const most = Math.round(Math.min(bars.length === 1 ? 220 : 140, width / (widest * 1.08)))
  const [label, note] = bars.length < 3 ? [30, 24] : [26, 20]
  const words = (bar: Bar, index: number): number =>
    (bar.unit && !isPercent(bar) ? 24 * 1.3 + parts : 0) +
    (bar.label ? lines(bar.label, label, width) * label * 1.35 + 2 * parts : 0) +
    (notes[index] ?? []).reduce((sum, text) => sum + lines(text, note, width) * note * 1.5, parts)
  const below = Math.max(0, ...bars.map(words))
  if (!areParts(bars)) return { size: most, label, note, square: 0 }
  const grid = (side: number): number => 10 * side + 9 * squares + 2 * parts
  // Numbers as wide as their squares.
  const sizeOf = (side: number): number => Math.round(Math.min(most, (10 * side + 9 * squares) / widest))
  const square = fit([26, 24, 22, 20, 18, 16, 14, 12], room - below - 16, (side) => grid(side) + sizeOf(side))
  return { size: sizeOf(square), label, note, square }
}
