/** The connectors of a timeline: from a dot to its card, over one another without a crossing. In px. */

/** Horizontal runs at heights that keep connectors from crossing; 0 is nearest to the axis. */
export function levels(from: number[], to: number[]): number[] {
  const rank = from.map(() => 0)
  const left = from.map((x, index) => (to[index] as number) < x - 1)
  const right = from.map((x, index) => (to[index] as number) > x + 1)
  const overlap = (a: number, b: number): boolean =>
    Math.max(Math.min(from[a] as number, to[a] as number), Math.min(from[b] as number, to[b] as number)) <=
    Math.min(Math.max(from[a] as number, to[a] as number), Math.max(from[b] as number, to[b] as number)) + 4
  for (let index = 0; index < from.length; index++) {
    for (let before = 0; before < index; before++) {
      if (left[index] && left[before] && overlap(index, before))
        rank[index] = Math.max(rank[index] as number, (rank[before] as number) + 1)
    }
  }
  for (let index = from.length - 1; index >= 0; index--) {
    for (let after = from.length - 1; after > index; after--) {
      if (right[index] && right[after] && overlap(index, after))
        rank[index] = Math.max(rank[index] as number, (rank[after] as number) + 1)
    }
  }
  return rank
}
