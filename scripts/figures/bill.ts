/** What an input takes: tokens by what is counted, a part of the context, bytes of KV cache, money. Pure. */
import { countText } from '../text/count.js'

/** How much of something goes in, e.g. minutes of sound. */
export interface Amount {
  id: string
  label: string
  /** What the number counts, e.g. “min”. */
  unit?: string
  modality?: string
  /** So many of what a rule counts are in one unit: 60 seconds in a minute. */
  per: number
  /** The most that a reader can choose, the step, and what the deck chose. */
  most: number
  step: number
  chosen: number
}

/** Tokens of each thing, as one model or service counts them. */
export interface Rule {
  name: string
  /** By the amount's id, as addends (70 for the frame and 25 for its sound); what is missing can't go in. */
  each: Record<string, number[]>
  /** Tokens that the context holds. */
  window?: number
  price?: Price
}

/** Money for the tokens that go in. */
export interface Price {
  /** For a million tokens. */
  million: number
  /** Its code (ISO 4217). */
  currency: string
  /** Of which day it is. */
  date: string
}

/** What one token leaves in a model's KV cache. */
export interface CacheShape {
  name: string
  layers: number
  heads: number
  size: number
  bytes: number
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Tokens of so much of something; none where the rule has no such input. */
export function tokensFor(rule: Rule, amount: Amount, count: number): number | undefined {
  const each = Object.hasOwn(rule.each, amount.id) ? rule.each[amount.id] : undefined
  return each && count * amount.per * sum(each)
}

/** All of it. */
export const totalTokens = (rule: Rule, amounts: Amount[], counts: number[]): number =>
  sum(amounts.map((amount, at) => tokensFor(rule, amount, counts[at] ?? 0) ?? 0))

/** The sum behind it: `2 × 60 × (70 + 25)`. */
export function sumText(rule: Rule, amount: Amount, count: number, tag?: string): string {
  const each = (Object.hasOwn(rule.each, amount.id) && rule.each[amount.id]) || []
  const text = (value: number) => countText(value, tag, 3)
  const added = each.length > 1 ? `(${each.map(text).join(' + ')})` : text(each[0] ?? 0)
  const per = amount.per === 1 ? '' : `${text(amount.per)} × `
  // Text is counted in tokens already: no factor of one.
  const factors = added === text(1) && per ? per.replace(' × ', '') : `${per}${added}`
  return `${text(count)} × ${factors}`
}

/** Bytes for one token: keys and values in every layer. */
export const bytesPerToken = ({ layers, heads, size, bytes }: CacheShape): number =>
  2 * layers * heads * size * bytes

/** The sum behind it. */
export const shapeText = ({ layers, heads, size, bytes }: CacheShape, tag?: string): string =>
  [2, layers, heads, size, bytes].map((value) => countText(value, tag)).join(' × ')

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const

/** Bytes as people write them: 128 KiB, 1.13 GiB; three figures, all of those of smaller whole numbers. */
export function bytesText(bytes: number, tag?: string): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** power
  const digits = Number.isInteger(value) || value >= 100 ? 0 : value >= 10 ? 1 : 2
  return `${countText(value, tag, digits)} ${units[power]}`
}

/** What the tokens cost. */
export const costText = (tokens: number, { million, currency }: Price, tag?: string): string =>
  new Intl.NumberFormat(tag, { style: 'currency', currency, maximumSignificantDigits: 3 }).format(
    (tokens / 1e6) * million,
  )

/** A part of the context in per cent: a tenth where it is small. */
export function percentText(part: number, tag?: string): string {
  const percent = part * 100
  return `${countText(percent, tag, percent >= 10 ? 0 : percent >= 0.1 ? 1 : 3)}%`
}
