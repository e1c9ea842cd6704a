/** What a chart of durations gives its demonstration. */
import type { VNode } from 'vue'
import type { BarNode } from './bars.ts'
import type { Pace, RunUnit } from '../scripts/figures/chart/run.ts'

/** How far each bar is, and whether its length tells that, too. */
export interface Run {
  values: number[]
  grows: boolean
}

/** Draws the chart's bars in a height of `room` px: whole ones, or as far as they are. */
export type DrawBars = (room: number, run?: Run) => (VNode | null)[]

/** The bars with the numbers that they have reached, written with as many digits as their own. */
export function asFarAs(bars: BarNode[], { values }: Run, tag?: string): BarNode[] {
  return bars.map((bar, at) => {
    const value = values[at] ?? bar.value
    if (value >= bar.value) return bar
    const digits = String(bar.value).split('.')[1]?.length ?? 0
    const format = { minimumFractionDigits: digits, maximumFractionDigits: digits }
    // What has not been reached is not told: nothing is rounded up.
    const told = Math.floor(value * 10 ** digits) / 10 ** digits
    return { ...bar, text: new Intl.NumberFormat(tag, format).format(told) }
  })
}

export interface RunData {
  labels: string[]
  values: number[]
  unit: RunUnit
  pace: Pace
  /** How fast they run, in words. */
  told: string
  draw: DrawBars
}

export interface RunState {
  /** When all of them started, in ms since 1970: windows of one computer have the same clock. 0 where none did. */
  from: number
}
