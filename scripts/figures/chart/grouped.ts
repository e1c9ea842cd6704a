/** Bars whose labels say that they belong together: `Without: 6`, `With: 6`, `With: 7`. Pure. */

const prefixOf = (label: string): string | undefined => /^(.+?)\s*[:：]/u.exec(label)?.[1]

/**
 * Which bars begin a group: those that follow one of another prefix, where all have one, some share one, and none comes
 * twice.
 */
export function groupStarts(labels: string[]): boolean[] {
  const prefixes = labels.map(prefixOf)
  const starts = prefixes.map((prefix, index) => index > 0 && prefix !== prefixes[index - 1])
  const groups = starts.filter(Boolean).length + 1
  const isTold = prefixes.every(Boolean) && groups > 1 && groups < labels.length
  return isTold && new Set(prefixes).size === groups ? starts : labels.map(() => false)
}
