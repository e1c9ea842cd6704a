/**
 * The smallest language model that there is: how often each token came after the last few ones in some texts, and nothing
 * else. What never came gets nothing. Pure.
 */

/** What came after one end of a text. */
export interface Counts {
  /** Tokens that the model looks back at. */
  length: number
  /** What came after them, most often first (then in the order of the texts), with how often. */
  next: { text: string; count: number }[]
}

/** Chinese characters, words and numbers, marks: a token each. */
const token = /\p{Script=Han}|[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*|\S/gu

/** A text in the model's tokens, as they are written. */
export const tokensIn = (text: string): string[] => text.match(token) ?? []

/** Looks back at so many tokens at the most: in short texts more were seen once at the most. */
const longest = 3

/**
 * Counts what follows the end of a text: looking back at no token (all of them count), at the last one, the last two, as
 * far as that end occurs.
 *
 * @param texts none goes on in the next
 */
export function countNext(texts: readonly string[], before: string): Counts[] {
  const all = texts.map(tokensIn)
  const end = tokensIn(before).slice(-longest)
  const found: Counts[] = []
  for (let length = 0; length <= end.length; length += 1) {
    const counts = new Map<string, number>()
    const context = end.slice(end.length - length)
    for (const tokens of all)
      for (let at = length; at < tokens.length; at += 1) {
        const text = tokens[at]!
        if (context.every((one, index) => tokens[at - length + index] === one))
          counts.set(text, (counts.get(text) ?? 0) + 1)
      }
    if (counts.size === 0) break
    const next = [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count)
    found.push({ length, next })
  }
  return found
}

/** A score whose softmax is the share of a count. */
export const scoreOf = (count: number): number => Math.log(count)
