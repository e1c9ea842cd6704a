/** How two numbers of a chart differ: what a headline claims is drawn between their ends. Pure. */
import { isOfHundred, type Bar } from './bar.js'

/** How a difference may be told; `auto` finds what suits the numbers. */
export type DeltaKind = 'auto' | 'times' | 'share' | 'difference' | 'none'

/** What lies between a number and a larger one. */
export interface Delta {
  /** Place of the smaller number, and of the larger one. */
  row: number
  to: number
  /** Factor, part of the larger one in per cent, or difference in the unit or in points of per cent. */
  kind: 'times' | 'share' | 'difference' | 'points'
  amount: number
}

/** From here on a factor says more than a difference. */
const leastFactor = 1.5

/**
 * What is drawn between the numbers: how each differs from the one that stands out, or each of those that stand out
 * from its neighbour, or else the smallest from the largest. At most one a number, to the largest that it is
 * compared with.
 */
export function deltas(bars: Bar[], wanted: DeltaKind = 'auto'): Delta[] {
  const told = bars.every(({ unit, value }) => unit === bars[0]?.unit && Number.isFinite(value) && value >= 0)
  if (wanted === 'none' || !told) return []
  const found = new Map<number, Delta>()
  for (const [a, b] of pairs(bars)) {
    const [row, to] = at(bars, a) < at(bars, b) ? [a, b] : [b, a]
    const before = found.get(row)
    if (at(bars, row) === at(bars, to) || (before && at(bars, before.to) >= at(bars, to))) continue
    const amount = measure(bars, row, to, wanted)
    if (amount) found.set(row, { row, to, ...amount })
  }
  return [...found.values()]
}

const at = (bars: Bar[], index: number): number => bars[index]?.value ?? 0

function pairs(bars: Bar[]): [number, number][] {
  if (bars.length < 2) return []
  const all = bars.map((_, index) => index)
  const marked = all.filter((index) => bars[index]?.highlight)
  const others = all.filter((index) => !bars[index]?.highlight)
  if (marked.length === 1) return others.map((other): [number, number] => [marked[0] as number, other])
  // One of each, by turns: every one is held against its neighbour.
  const byTurns = all.every((index) => bars[index]?.highlight !== bars[index - 1]?.highlight)
  if (marked.length > 1 && marked.length === others.length && byTurns)
    return marked.map((index, place): [number, number] => [index, others[place] as number])
  const among = [...(marked.length > 1 ? marked : all)].sort((a, b) => at(bars, a) - at(bars, b))
  return [[among[0] as number, among.at(-1) as number]]
}

function measure(bars: Bar[], row: number, to: number, wanted: DeltaKind) {
  const [small, large] = [at(bars, row), at(bars, to)]
  const digits = Math.min(digitsOf(small), digitsOf(large))
  const percents = bars.every(isOfHundred)
  if (wanted === 'share')
    return { kind: 'share' as const, amount: rounded((small / large) * 100, Math.min(3, digits), 3) }
  const factor = small > 0 ? large / small : Infinity
  const asFactor = wanted === 'times' || (wanted === 'auto' && !percents && factor >= leastFactor)
  if (asFactor && Number.isFinite(factor))
    return { kind: 'times' as const, amount: rounded(factor, digits, 1) }
  if (wanted === 'times') return undefined
  const places = Math.min(placesOf(small), placesOf(large))
  const amount = Number((large - small).toFixed(places))
  return amount > 0 ? { kind: percents ? ('points' as const) : ('difference' as const), amount } : undefined
}

/**
 * How many digits a result may have: one more than the number shows. Zeros at the end of a whole number may stand for
 * digits that are not known; one without them was counted.
 */
function digitsOf(value: number): number {
  if (Number.isInteger(value) && value % 10 !== 0) return 4
  const shown = value.toExponential().replace(/e.*$/, '').replace('.', '').replace(/0+$/, '')
  return Math.max(2, Math.min(4, shown.length + 1))
}

const placesOf = (value: number): number => (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length

/** To so many significant digits, and to at most so many after the point. */
const rounded = (value: number, digits: number, places: number): number =>
  Number(Number(value.toPrecision(digits)).toFixed(places))

/** Templates of the deck's language. */
export interface DeltaWords {
  times: string
  points: string
}

/**
 * A difference as it is written.
 *
 * @param unit of the numbers
 * @param words for a factor, and for points of per cent, each with `{n}`
 */
export function deltaText({ kind, amount }: Delta, unit: string, words: DeltaWords, tag?: string): string {
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 4 }).format(amount)
  if (kind === 'times') return words.times.replace('{n}', number)
  if (kind === 'share') return `${number}%`
  if (kind === 'points') return words.points.replace('{n}', number)
  return unit ? `${number} ${unit}` : number
}

/** The factors that are told at the larger number: those of one that is compared once. */
export const toldAtLarger = (deltas: Delta[]): Delta[] =>
  deltas.filter(({ kind, to }) => kind === 'times' && deltas.filter((other) => other.to === to).length === 1)

/**
 * A factor at the larger number: how many times what it is, or the factor alone.
 *
 * @param label of the smaller number
 * @param words with `{n}` and, in `of`, `{label}`
 */
export function timesText(
  { amount }: Delta,
  label: string | undefined,
  words: { times: string; of: string },
  tag?: string,
): string {
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 4 }).format(amount)
  if (!label) return words.times.replace('{n}', () => number)
  return words.of.replace('{n}', () => number).replace('{label}', () => label)
}

/** As many parts of a bar as can be told apart. */
const mostParts = 12

/** Where a bar is cut so that each part is as long as a smaller one, in per cent of the track; the last may be shorter. */
export function cuts(from: number, to: number): number[] {
  if (!(from > 0) || to / from > mostParts) return []
  return Array.from({ length: Math.ceil(to / from - 1e-6) - 1 }, (_, index) => (index + 1) * from)
}

/**
 * Where the words of a difference stand on its track: behind the farther of the two ends; where that is too narrow in the
 * gap between them; on the bar only where nothing else is free.
 *
 * @param from end of the smaller bar in per cent of the track, `to` that of the larger one
 * @param track width in px, `words` that of the words
 * @param beyond px that are free behind the track's end
 */
export function deltaPlace(
  from: number,
  to: number,
  { track, words, beyond = 0 }: { track: number; words: number; beyond?: number },
): 'gap' | 'after' | 'bar' {
  if (((100 - to) / 100) * track + beyond >= words + 12) return 'after'
  if (((to - from) / 100) * track >= words + 28) return 'gap'
  return from < to / 2 ? 'gap' : 'bar'
}
