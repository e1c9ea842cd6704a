/** A list in two columns, filled from the top. */
import type { VNode } from 'vue'
import { columnBreak } from '../scripts/text/measure.js'

/**
 * The columns' entries.
 *
 * @param heights of the entries, px, as far as they are known
 * @param bound does the entry at this place stay with the next one?
 */
export function inColumns(
  entries: VNode[],
  heights: number[],
  { one = false, bound }: { one?: boolean; bound?: (at: number) => boolean } = {},
): VNode[][] {
  const at = one ? entries.length : columnBreak(heights, bound)
  return [entries.slice(0, at), entries.slice(at)].filter((some) => some.length > 0)
}
