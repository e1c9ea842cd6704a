/** The axis of a timeline: what a date names, in ms, and where ticks stand. */

import { ems } from '../../text/measure.js'
import { dotRadius } from './dots.js'

/** In ms. */
export const day = 86_400_000

/** Start and end of the period that a date names, in ms. */
export function period(date: string): [number, number] {
  const [year = 0, month, dayOfMonth] = date.split('-').map(Number) as [number, number?, number?]
  const at = (y: number, m = 0, d = 1): number => {
    // Date.UTC takes the years 0 to 99 for 1900 to 1999.
    const when = new Date(Date.UTC(2000, m, d))
    when.setUTCFullYear(y)
    return when.getTime()
  }
  if (month === undefined) return [at(year), at(year + 1)]
  if (dayOfMonth === undefined) return [at(year, month - 1), at(year + Math.floor(month / 12), month % 12)]
  const start = at(year, month - 1, dayOfMonth)
  return [start, start + day]
}

/** The moment at which a date's dot stands, in ms. */
export const middle = (date: string): number => (period(date)[0] + period(date)[1]) / 2

const yearSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000]

/** Ticks at whole years, or at months where the axis is shorter than 30 months. */
export function ticksOf(from: number, to: number, most: number): { at: number; label: string }[] {
  const months = (to - from) / (day * 30.44)
  const first = new Date(from).getUTCFullYear()
  const last = new Date(to).getUTCFullYear()
  if (months <= 30) {
    const step = [1, 2, 3, 6].find((count) => months / count <= most * 0.8) ?? 6
    const ticks = []
    for (let index = 0; index <= months + 12; index += step) {
      const year = first + Math.floor(index / 12)
      const month = index % 12
      const label = `${year}-${String(month + 1).padStart(2, '0')}`
      const at = period(label)[0]
      if (at >= from && at <= to) ticks.push({ at, label })
    }
    return ticks
  }
  const step = yearSteps.find((count) => (last - first) / count <= most) ?? 10_000
  const ticks = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const at = period(String(year))[0]
    if (at >= from && at <= to) ticks.push({ at, label: String(year) })
  }
  return ticks
}

/** Half the width in px of a tick's label of 18 px, with its padding. */
export const labelHalf = (label: string): number => (ems(label) * 18) / 2 + 5

/** The middle of a tick's label: under its tick, but inside of the stage. */
export function labelPlace(x: number, label: string, width: number): number {
  const half = labelHalf(label)
  return Math.min(width - half, Math.max(half, x))
}

export interface Tick {
  x: number
  label: string
  /** Middle of the label, inside of the stage. */
  labelX: number
  /** Is the label written? Not where a connector or a dot would run through it. */
  written: boolean
}

export interface AxisInput {
  /** In ms. */
  from: number
  to: number
  scale: (at: number) => number
  width: number
  /** How a tick's `2024` or `2024-05` is written. */
  name?: (label: string) => string
}

/**
 * The ticks of an axis, and which of their dates are written: none through which a dot or a connector runs.
 *
 * @param below the dots whose connectors run down from the axis, where the dates stand
 */
export function placeTicks(
  { from, to, scale, width, name = (label) => label }: AxisInput,
  below: { x: number; isBeside: boolean }[],
): Tick[] {
  const widest = Math.max(...ticksOf(from, to, 30).map(({ label }) => 2 * labelHalf(name(label))))
  const all = ticksOf(from, to, Math.floor(width / Math.max(90, widest + 20))).map(({ at, label }) => ({
    x: scale(at),
    label: name(label),
  }))
  const isClear = (label: string, labelX: number): boolean =>
    below.every(({ x, isBeside }) => Math.abs(x - labelX) >= labelHalf(label) + (isBeside ? dotRadius : 6))
  const between = Math.min(width, ...all.slice(1).map(({ x }, index) => x - (all[index]?.x ?? 0)))
  const ticks = all.map(({ x, label }) => {
    // A date may stand a little beside its tick; beside the line that would run through it, where there is one.
    const most = Math.min(labelHalf(label) + 12, between / 2 - labelHalf(label) - 4)
    const steps = Array.from({ length: Math.max(0, Math.floor(most / 4)) }, (_, index) => 4 * (index + 1))
    const places = [0, ...steps.flatMap((by) => [-by, by])]
    const shift = places.find((by) => isClear(label, labelPlace(x + by, label, width)))
    return { x, label, labelX: labelPlace(x + (shift ?? 0), label, width), written: shift !== undefined }
  })
  // An axis is read by two dates at least.
  if (ticks.filter((tick) => tick.written).length < 2) for (const tick of ticks) tick.written = true
  return ticks
}
