/** The cover's drawing as shapes: inputs on the left, a string of tokens, a backbone in which they mix. */
import { breakable } from '../text/words.js'

/** A small generator, so that the same deck always gets the same drawing. */
export function random(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Tokens for each of `count` inputs; 15 in all, the second gets most. */
export function share(count: number, total = 15): number[] {
  const base = Math.floor(total / count)
  const parts = Array<number>(count).fill(base)
  const order = count > 1 ? [1, count - 1, 0, 2] : [0]
  for (let rest = total - base * count, at = 0; rest > 0; rest--, at++) {
    const index = (order[at % order.length] ?? 0) % count
    parts[index] = (parts[index] as number) + 1
  }
  return parts
}

/** How far the inputs have mixed at column `column` of `columns`: which tone a cell of row `row` has. */
export function mixed(
  row: number,
  column: number,
  columns: number,
  rows: number[],
  next: () => number,
): number {
  const reach = column / Math.max(1, columns - 1)
  return next() < reach * 0.72 ? (rows[Math.floor(next() * rows.length)] as number) : (rows[row] as number)
}

/** The phrases of a text as words: what stands between marks of punctuation or line ends. */
export function phrasesIn(text: string): string[][] {
  return text
    .split(/[\n.!?;:,·—。！？；：，、]+(?=\s|$|[\u2e80-\uffef])|[。！？；：，、\n]/u)
    .map((phrase) =>
      breakable(phrase)
        .flatMap((part) => part.split(/\s+/))
        .map((part) => part.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, ''))
        .filter(Boolean),
    )
    .filter((words) => words.length > 0)
}

/** Words in rows, and the size of their type. */
export interface WordRows {
  rows: string[][]
  /** Of the type, in the unit of the room. */
  size: number
}

/**
 * Rows of words for phrases that fit into them whole, so that none ends in its middle: all of them in the largest type
 * that has room for them; where none has, as many as the largest type has room for. Of one that is too long even
 * alone, its beginning and “…”.
 *
 * @param sizes of type, the largest first
 * @param room width of a row, and how many rows there are, by the size of the type
 * @param sizeOf width of a word with what is around it; words stand `gap` apart
 */
export function rowsOf(
  phrases: string[][],
  sizes: number[],
  room: { width: number; gap: number; most: (size: number) => number },
  sizeOf: (word: string, size: number) => number,
): WordRows {
  const fill = (rows: string[][], words: string[], size: number): string[][] => {
    const out = rows.map((row) => [...row])
    for (const word of words) {
      const row = out.at(-1)
      const used = (row ?? []).reduce((sum, one) => sum + sizeOf(one, size) + room.gap, 0)
      if (row && used + sizeOf(word, size) <= room.width) row.push(word)
      else out.push([word])
    }
    return out
  }
  const inSize = (size: number) => {
    const found = { rows: [] as string[][], count: 0, size }
    for (const words of phrases) {
      // Each phrase begins a row, or goes on in one where it has room to its end.
      const tried = fill(found.rows, words, size)
      if (tried.length > room.most(size)) continue
      found.rows = tried
      found.count++
    }
    return found
  }
  const all = sizes.map(inSize)
  const best = all.find(({ count }) => count === phrases.length) ?? all.find(({ count }) => count > 0)
  if (best && best.rows.length > 0) return { rows: best.rows, size: best.size }
  const size = sizes.at(-1)!
  const words = phrases[0] ?? []
  for (let count = words.length - 1; count > 0; count--) {
    const rows = fill([], [...words.slice(0, count), '…'], size)
    if (rows.length <= room.most(size)) return { rows, size }
  }
  return { rows: [['…']], size }
}
