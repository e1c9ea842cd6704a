/** Bars of durations that grow as long as they say: how fast, and how far they are at a moment of one clock. Pure. */

/** What durations are given in. */
export const runUnits = ['milliseconds', 'seconds', 'minutes', 'hours', 'days'] as const
export type RunUnit = (typeof runUnits)[number]

/** In ms. */
const lengths: Record<RunUnit, number> = {
  milliseconds: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
}

/** What a second on the slide stands for. */
export interface Pace {
  /** Ms of what is told in a ms on the slide; 1 in real time. */
  factor: number
  /** The same for a second, as it is said: so many of a unit. */
  amount: number
  unit: RunUnit
}

/** Ms: what lasts so long runs in real time; what doesn't, so long at the most. */
const real = { least: 500, most: 15_000 }
const longest = 10_000
/** How much of a unit a second may stand for. */
const steps: [RunUnit, number[]][] = [
  ['milliseconds', [1, 2, 5, 10, 20, 50, 100, 200, 500]],
  ['seconds', [2, 5, 10, 20, 30]],
  ['minutes', [1, 2, 5, 10, 20, 30]],
  ['hours', [1, 2, 4, 6, 12]],
]

/**
 * How fast these durations run: as long as they are where the longest can be waited for and seen, else at a round scale.
 *
 * @param values in `unit`, zero or more
 */
export function paceOf(values: readonly number[], unit: RunUnit): Pace {
  const most = Math.max(0, ...values) * lengths[unit]
  if (most === 0 || (most >= real.least && most <= real.most))
    return { factor: 1, amount: 1, unit: 'seconds' }
  for (const [named, amounts] of steps)
    for (const amount of amounts) {
      const factor = (amount * lengths[named]) / 1000
      if (most / factor <= longest) return { factor, amount, unit: named }
    }
  // Whole days: 1, 2 or 5 of some power of ten.
  const days = (most / lengths.days / longest) * 1000
  const power = 10 ** Math.max(0, Math.floor(Math.log10(days)))
  const amount = ([1, 2, 5].find((step) => step * power >= days) ?? 10) * power
  return { factor: (amount * lengths.days) / 1000, amount, unit: 'days' }
}

/** How long it takes on the slide until the last bar stands, in ms. */
export const lasts = (values: readonly number[], unit: RunUnit, { factor }: Pace): number =>
  (Math.max(0, ...values) * lengths[unit]) / factor

/**
 * How far each bar is, in `unit`: its own value once that time has passed.
 *
 * @param elapsed ms since all of them started
 */
export const reached = (
  values: readonly number[],
  unit: RunUnit,
  { factor }: Pace,
  elapsed: number,
): number[] => {
  const now = (Math.max(0, elapsed) * factor) / lengths[unit]
  return values.map((value) => Math.min(value, now))
}

/** A duration as it is said, e.g. `10 minutes`. */
export const durationText = (amount: number, unit: RunUnit, tag?: string, digits = 0): string =>
  new Intl.NumberFormat(tag, {
    ...{ style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' },
    ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
  }).format(amount)
