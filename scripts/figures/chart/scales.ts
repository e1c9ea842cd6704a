/** Scales of the charts: lengths in per cent of the track, ticks, squares of a waffle. */

/** Length of a bar from 0 to the largest value, in per cent. */
export function linear(value: number, max: number): number {
  return max > 0 ? Math.max(0, Math.min(100, (value / max) * 100)) : 0
}

/** Where the bars of these values end: at a hundred for per cents, else at the largest. */
export function barEnd(values: number[], percent: boolean): number {
  const most = Math.max(0, ...values)
  return percent && most <= 100 ? 100 : most
}

/** Powers of ten around the values; never fewer than two. */
export function decades(values: number[]): [number, number] {
  const positive = values.filter((value) => value > 0)
  if (!positive.length) return [0, 1]
  const low = Math.floor(Math.log10(Math.min(...positive)) + 1e-9)
  const high = Math.ceil(Math.log10(Math.max(...positive)) - 1e-9)
  return [low, Math.max(high, low + 1)]
}

/** Place on a log axis from 10^low to 10^high, in per cent; nothing below the axis. */
export function logarithmic(value: number, [low, high]: [number, number]): number {
  if (value <= 0) return 0
  return Math.max(0, Math.min(100, ((Math.log10(value) - low) / (high - low)) * 100))
}

/**
 * A tick's power of ten as a number, as long as all of the axis can be read that way; else nothing: then it is
 * written as a power.
 */
export function tickText(power: number, [low, high]: [number, number], tag?: string): string | undefined {
  if (low < -3 || high > 6) return undefined
  return new Intl.NumberFormat(tag, { maximumFractionDigits: 3 }).format(10 ** power)
}

/** A logarithmic axis: its ends as powers of ten, and the places of its ticks. */
export interface LogAxis {
  span: [number, number]
  ticks: { power: number; at: number }[]
}

/** The axis on which all of these values have their place. */
export function logAxis(values: number[]): LogAxis {
  const span = decades(values)
  return { span, ticks: logTicks(span) }
}

/** Ticks of a log axis; at most seven. */
export function logTicks([low, high]: [number, number]): { power: number; at: number }[] {
  const step = Math.ceil((high - low) / 7)
  const ticks = []
  for (let power = low; power <= high; power += step)
    ticks.push({ power, at: ((power - low) / (high - low)) * 100 })
  return ticks
}

/** Shares of 100: values given as parts of 1 are read as such where the unit is not a per cent. */
export function shares(values: number[], unit: string | undefined): number[] {
  const asParts = !(unit ?? '').includes('%') && values.every((value) => value >= 0 && value <= 1)
  return values.map((value) => Math.max(0, Math.min(100, asParts ? value * 100 : value)))
}

/** Whole squares of 100 for each share; the largest remainders are rounded up, the sum is kept. */
export function squares(parts: number[]): number[] {
  const whole = parts.map(Math.floor)
  const target = Math.min(100, Math.round(parts.reduce((sum, part) => sum + part, 0)))
  const byRest = parts
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest)
  for (const { index } of byRest) {
    if (whole.reduce((sum, count) => sum + count, 0) >= target) break
    whole[index] = (whole[index] as number) + 1
  }
  return whole
}
