/**
 * Widths of a run of columns within a budget, at the least cost in height: a multiple-choice knapsack problem (of each
 * column one of its widths), solved greedily by the cost of a px saved. Pure; lengths in px.
 */
import { block, widthFor } from './fit.js'
import type { Density } from './spacing.js'
import type { LaneNode } from './types.js'
import type { Measure } from '../../text/types.js'

/** A width that a column can have; its boxes' heights at that width. */
export interface Level {
  width: number
  heights: Map<string, number>
}

/** The widths that make a difference, the widest first: each lets the tallest box be a line higher. */
export function levelsOf(nodes: LaneNode[], measure: Measure, dense: Density): Level[] {
  const levels: Level[] = []
  for (let most = 56; most <= 268; most += 12) {
    const width = widthFor(nodes, most, measure, dense)
    if (width === undefined || width >= (levels.at(-1)?.width ?? Infinity)) continue
    const heights = new Map(nodes.map((node) => [node.id, block(node, width, measure, dense).height]))
    levels.push({ width, heights })
  }
  return levels
}

/**
 * Narrows columns until they fit `budget`, always where it costs the least height for the width it saves.
 * @param cost height of the whole stack for the boxes' heights
 * @returns undefined where even the narrowest do not fit
 */
export function chooseWidths(
  columns: Level[][],
  budget: number,
  cost: (heights: Map<string, number>) => number,
): Level[] | undefined {
  const at = columns.map(() => 0)
  if (columns.some((levels) => levels.length === 0)) return undefined
  const heights = new Map(columns.flatMap((levels) => [...levels[0]!.heights]))
  let sum = columns.reduce((total, levels) => total + levels[0]!.width, 0)
  let now = cost(heights)
  while (sum > budget) {
    let best: { column: number; level: number; cost: number; rate: number } | undefined
    columns.forEach((levels, column) => {
      const current = levels[at[column]!]!
      for (let level = at[column]! + 1; level < Math.min(levels.length, at[column]! + 4); level++) {
        const next = levels[level]!
        for (const [id, height] of next.heights) heights.set(id, height)
        const tried = cost(heights)
        // A tall box in a low row is ugly even where the row has room for it.
        const tallest = Math.max(...next.heights.values())
        const ugly = tallest * 0.15 + Math.max(0, tallest - 90)
        const rate = (tried - now + ugly) / (current.width - next.width)
        if (!best || rate < best.rate) best = { column, level, cost: tried, rate }
      }
      for (const [id, height] of current.heights) heights.set(id, height)
    })
    if (!best) return undefined
    const levels = columns[best.column]!
    sum += levels[best.level]!.width - levels[at[best.column]!]!.width
    at[best.column] = best.level
    for (const [id, height] of levels[best.level]!.heights) heights.set(id, height)
    now = best.cost
  }
  // What the last steps saved beyond need is given back.
  columns.forEach((levels, column) => {
    for (let level = 0; level < at[column]!; level++) {
      const more = levels[level]!.width - levels[at[column]!]!.width
      if (sum + more > budget) continue
      sum += more
      at[column] = level
    }
  })
  return columns.map((levels, column) => levels[at[column]!]!)
}
