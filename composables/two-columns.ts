/** A list in two columns that fill their page. */
import type { VNode } from 'vue'
import { columnBreak } from '../scripts/text/measure.js'

/** How much higher than its entries a column may become, so that a short list does not fall apart. */
const loosest = 1.2

/** A column's entries, and how high it may become, px: they share what room there is. */
export interface ListColumn {
  entries: VNode[]
  most: number
}

/** @param heights of the entries, px, as far as they are known */
export function inColumns(entries: VNode[], heights: number[], one = false): ListColumn[] {
  const at = one ? entries.length : columnBreak(heights)
  const column = (from: number, to: number): ListColumn => ({
    entries: entries.slice(from, to),
    most: Math.round(heights.slice(from, to).reduce((sum, height) => sum + height, 0) * loosest),
  })
  return [column(0, at), column(at, entries.length)].filter((some) => some.entries.length > 0)
}
