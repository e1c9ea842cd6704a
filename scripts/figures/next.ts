/** What a counted model gives a slide: the most frequent tokens by name, all others by their numbers. Pure. */
import { scoreOf, type Counts } from '../models/counting.js'

/** How often each token came after so many others. */
export interface NextCount {
  length: number
  /** The most frequent ones, and how often each of them came. */
  words: string[]
  counts: number[]
  /** Of all others: pairs of how often, and how many came so often. */
  rest: number[]
}

/** Rows of a slide; the last one is for all others. */
const most = 8

/** Names what has a row, and packs the others, of which most came as often as many. */
export function packCounts({ length, next }: Counts): NextCount {
  const named = next.length <= most ? next : next.slice(0, most - 1)
  const rest: number[] = []
  for (const { count } of next.slice(named.length)) {
    if (rest.at(-2) === count) rest[rest.length - 1]! += 1
    else rest.push(count, 1)
  }
  return { length, words: named.map(({ text }) => text), counts: named.map(({ count }) => count), rest }
}

/** How often each of the others came. */
export const unpacked = (rest: readonly number[]): number[] =>
  rest.flatMap((count, at) => (at % 2 ? [] : Array.from({ length: rest[at + 1] ?? 0 }, () => count)))

/** How often any came. */
export const totalOf = ({ counts, rest }: NextCount): number =>
  [...counts, ...unpacked(rest)].reduce((sum, count) => sum + count, 0)

/** A candidate with a given score. */
export interface Candidate {
  text: string
  score: number
}

/** What a slide shows of the candidates. */
export interface Options {
  /** Of those that have a row. */
  names: string[]
  /** What is told as their scores: those, or counts. */
  told: number[]
  /** Of all, those with a row first. */
  scores: number[]
  /** How often all others came. */
  others?: number
}

/** @param length how far a counted model looks back */
export function optionsOf(
  { candidates, counted = [] }: { candidates: readonly Candidate[]; counted?: readonly NextCount[] },
  length: number,
): Options {
  const found = counted.find((one) => one.length === length)
  if (!found) {
    const scores = candidates.map(({ score }) => score)
    return { names: candidates.map(({ text }) => text), scores, told: scores }
  }
  const rest = unpacked(found.rest)
  return {
    names: found.words,
    scores: [...found.counts, ...rest].map(scoreOf),
    told: found.counts,
    ...(rest.length ? { others: rest.reduce((sum, count) => sum + count, 0) } : {}),
  }
}
