/** “Did you mean …?”: the nearest known word by edit distance. */

/**
 * Edits (insert, delete, replace, swap neighbours) that turn one word into the other: the optimal string alignment
 * distance. Our own, since the well-kept packages (fastest-levenshtein, leven) count two swapped neighbours, the slip
 * that fingers make most, as two edits.
 */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(
        at(rows, i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        at(rows, i - 1, j - 1) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(rows, i - 2, j - 2) + 1)
      }
      row.push(cost)
    }
    rows.push(row)
  }
  return at(rows, a.length, b.length)
}

const at = (rows: number[][], i: number, j: number): number => rows[i]?.[j] ?? 0

/** The known word nearest to `word`, or nothing when none is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > 64) return undefined
  const wanted = fold(word)
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  let best: string | undefined
  let bestCost = limit + 1
  for (const candidate of known) {
    if (candidate === word || Math.abs(candidate.length - word.length) > limit + 1) continue
    const cost = editDistance(wanted, fold(candidate))
    if (cost < bestCost) {
      best = candidate
      bestCost = cost
    }
  }
  return best
}

const fold = (word: string): string => word.toLowerCase().replaceAll('_', '-')

/** The hint for a word that is not known, or nothing when no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const found = nearest(word, known)
  return found === undefined ? undefined : `did you mean \`${found}\`?`
}

/** Words as a list for “expected”: at most `limit` of them. */
export function listWords(words: Iterable<string>, limit = 24): string {
  const all = [...words]
  const shown = all.slice(0, limit).map((word) => `\`${word}\``)
  return shown.join(', ') + (all.length > limit ? `, … (${all.length})` : '')
}
