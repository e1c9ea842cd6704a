/** The axis of a timeline: what a date names, in ms, and where ticks stand. */

import { ems } from '../../text/measure.js'
import { dotRadius, type Side } from './dots.js'

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

export interface Tick {
  x: number
  label: string
  /** On which side of the axis its label stands, centred on the tick. */
  side: Side
  /** Is the label written? Not where a connector would run through it on both sides. */
  written: boolean
  /** Is its stroke drawn? Not where a dot would leave no more than a piece of it. */
  stroke: boolean
}

export interface AxisInput {
  /** In ms. */
  from: number
  to: number
  scale: (at: number) => number
  width: number
  axis: number
  /** How a tick's `2024` or `2024-05` is written. */
  name?: (label: string) => string
}

/** Between the axis and a label, and the height of that, in px. */
export const labelGap = 14
const labelHeight = 24

/** What stands in the way of labels: polylines, and the dots on the axis. */
export interface InTheWay {
  paths: Point[][]
  dots: number[]
}

type Point = [number, number]

/** Names of the ticks, as many as have room beside one another. */
function named({ from, to, scale, width, name = (label) => label }: Omit<AxisInput, 'axis'>) {
  const widest = Math.max(...ticksOf(from, to, 30).map(({ label }) => 2 * labelHalf(name(label))))
  return ticksOf(from, to, Math.floor(width / Math.max(90, widest + 20))).map(({ at, label }) => ({
    x: scale(at),
    label: name(label),
  }))
}

/** How far the ends of the scale stand from those of the stage, so that the labels of all ticks stand inside, in px. */
export function insetOf(input: Omit<AxisInput, 'axis' | 'scale'>): number {
  const { from, to, width } = input
  const scale = (at: number): number => ((at - from) / (to - from)) * width
  const over = named({ ...input, scale }).flatMap(({ x, label }) => [
    labelHalf(label) - 5 - x,
    x + labelHalf(label) - 5 - width,
  ])
  // Ticks that stand a little inside go outwards as the scale gets shorter.
  return Math.max(10, 1.05 * Math.max(...over))
}

/** Does a polyline run through a box? Its lines are level or upright. */
const crosses = (path: Point[], [left, right]: Point, [top, bottom]: Point): boolean =>
  path.slice(1).some(([x2, y2], index) => {
    const [x1, y1] = path[index]!
    const isBeside = Math.max(x1, x2) <= left || Math.min(x1, x2) >= right
    return !isBeside && Math.max(y1, y2) > top && Math.min(y1, y2) < bottom
  })

/**
 * The ticks of an axis with their labels, each centred on its tick: a label off its tick is a wrong scale. They stand below
 * the axis, on one line; above it only where fewer than two would be written.
 */
export function placeTicks(input: AxisInput, { paths, dots }: InTheWay): Tick[] {
  const { axis } = input
  const isClear = (x: number, label: string, side: Side): boolean => {
    const half = labelHalf(label) + 1
    const near = axis + (side === 'below' ? labelGap : -labelGap - labelHeight)
    return !paths.some((path) => crosses(path, [x - half, x + half], [near, near + labelHeight]))
  }
  const ticks = named(input).map(({ x, label }): Tick => {
    const stroke = dots.every((dot) => Math.abs(dot - x) >= dotRadius - 2)
    return { x, label, side: 'below', written: isClear(x, label, 'below'), stroke }
  })
  // An axis is read by two dates at least.
  if (ticks.filter((tick) => tick.written).length >= 2) return ticks
  return ticks.map((tick): Tick => {
    const above = !tick.written && isClear(tick.x, tick.label, 'above')
    return { ...tick, side: above ? 'above' : 'below', written: true }
  })
}
