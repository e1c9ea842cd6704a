/** The cover's drawing as shapes: inputs on the left, a string of tokens, a backbone in which they mix. */

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
