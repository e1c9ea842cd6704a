/**
 * Widths of a run of columns within a budget, at the least cost in height: a multiple-choice knapsack problem (of each
 * column one of its widths), solved greedily by the cost of a px saved. Pure; lengths in px.
 */
import { block, widthsFor } from './fit.js'
import type { Density } from './spacing.js'
import type { LaneNode } from './types.js'
import type { Measure } from '../../text/types.js'

/** A width that a column can have; its boxes' heights at that width. */
export interface Level {
  width: number
  heights: Map<string, number>
  /** Widths up to the next level at which fewer texts are wrapped, the narrowest first. */
  finer: Level[]
}

/** Widths between two levels that are tried, px apart. */
const STEP = 8

/**
 * The widths that make a difference, the widest first: each lets the tallest box be a line higher.
 * @param wide no width is less
 */
export function levelsOf(nodes: LaneNode[], measure: Measure, dense: Density, wide = 0): Level[] {
  const sized = new Map<number, Map<string, number>>()
  const heightsAt = (width: number): Map<string, number> => {
    const known =
      sized.get(width) ?? new Map(nodes.map((node) => [node.id, block(node, width, measure, dense).height]))
    sized.set(width, known)
    return known
  }
  const widths = widthsFor(nodes, measure, dense, wide)
  const levels: Level[] = []
  for (let most = 56; most <= 268; most += 12) {
    const width = widths.find((one) => [...heightsAt(one).values()].every((height) => height <= most))
    const wider = levels.at(-1)?.width ?? Infinity
    if (width === undefined || width >= wider) continue
    const level: Level = { width, heights: heightsAt(width), finer: [] }
    let least = total(level)
    for (let at = width + STEP; wider < Infinity && at < wider; at += STEP) {
      const tried: Level = { width: at, heights: heightsAt(at), finer: [] }
      if (total(tried) >= least) continue
      least = total(tried)
      level.finer.push(tried)
    }
    levels.push(level)
  }
  return levels
}

const total = ({ heights }: Level) => [...heights.values()].reduce((sum, height) => sum + height, 0)

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
  // Steps of one column at a time end at different widths from either end: the better of the two.
  const ways = [at, fromNarrowest(columns, budget, cost)].map((levels) => {
    exchange(columns, levels, budget, cost)
    return { levels, cost: costOf(columns, levels, cost) }
  })
  const best = ways.reduce((one, other) => (other.cost < one.cost - 0.5 ? other : one)).levels
  return unwrapped(
    columns.map((levels, column) => levels[best[column]!]!),
    budget,
  )
}

/** Widens columns from the narrowest on, always where that saves the most for the width it takes, while there is some left. */
function fromNarrowest(
  columns: Level[][],
  budget: number,
  cost: (heights: Map<string, number>) => number,
): number[] {
  const at = columns.map((levels) => levels.length - 1)
  let now = costOf(columns, at, cost)
  for (;;) {
    const left = budget - widthAt(columns, at)
    let best: { column: number; level: number; cost: number; rate: number } | undefined
    columns.forEach((levels, column) => {
      const width = levels[at[column]!]!.width
      for (let level = at[column]! - 1; level >= 0 && levels[level]!.width - width <= left; level--) {
        const tried = costOf(columns, at.with(column, level), cost)
        const rate = (now - tried) / (levels[level]!.width - width)
        if (rate > (best?.rate ?? 0)) best = { column, level, cost: tried, rate }
      }
    })
    if (!best) return at
    at[best.column] = best.level
    now = best.cost
  }
}

/** Columns with what is left of the budget where it lets texts stand on fewer lines, the least width first. */
function unwrapped(chosen: Level[], budget: number): Level[] {
  const found = [...chosen]
  let spare = budget - chosen.reduce((sum, { width }) => sum + width, 0)
  for (;;) {
    let best: { column: number; level: Level; more: number } | undefined
    chosen.forEach(({ finer }, column) => {
      const level = finer.find(({ width }) => width > found[column]!.width)
      const more = level ? level.width - found[column]!.width : Infinity
      if (level && more <= spare && more < (best?.more ?? Infinity)) best = { column, level, more }
    })
    if (!best) return found
    found[best.column] = best.level
    spare -= best.more
  }
}

/** What a wrapped text costs beside its box's height, and what a px of width costs that other columns lack. */
const WRAPPED = 0.12
const WIDE = 1 / 4000

const widthAt = (columns: Level[][], levels: number[]) =>
  levels.reduce((sum, level, column) => sum + columns[column]![level]!.width, 0)

/** What columns of such widths cost: the height of the stack, tall boxes, wrapped texts. */
function costOf(
  columns: Level[][],
  levels: number[],
  cost: (heights: Map<string, number>) => number,
): number {
  const chosen = levels.map((level, column) => columns[column]![level]!)
  const heights = new Map(chosen.flatMap((level) => [...level.heights]))
  let sum = cost(heights)
  for (const { width, heights: own } of chosen) {
    const tallest = Math.max(0, ...own.values())
    sum += tallest * 0.15 + Math.max(0, tallest - 90) + width ** 2 * WIDE
    for (const height of own.values()) sum += height * WRAPPED
  }
  return sum
}

/**
 * Gives width from one column to another where fewer texts are wrapped by that, or boxes are lower: what the steps of
 * one column at a time can't find.
 * @param at level of each column; altered
 */
function exchange(
  columns: Level[][],
  at: number[],
  budget: number,
  cost: (heights: Map<string, number>) => number,
) {
  const widthOf = (levels: number[]) => widthAt(columns, levels)
  const weighed = (levels: number[]) => costOf(columns, levels, cost)
  let now = weighed(at)
  for (let round = 0; round < columns.length; round++) {
    let best: { levels: number[]; cost: number } | undefined
    columns.forEach((levels, narrower) => {
      for (let level = at[narrower]! + 1; level < Math.min(levels.length, at[narrower]! + 3); level++) {
        const tried = [...at]
        tried[narrower] = level
        // The width that this frees goes to the other columns, each as far as there is some left.
        for (const wider of columns.keys())
          for (let more = 0; wider !== narrower && more < tried[wider]!; more++)
            if (widthOf(tried.with(wider, more)) <= budget) tried[wider] = more
        const found = widthOf(tried) <= budget ? weighed(tried) : Infinity
        if (found < (best?.cost ?? now) - 0.5) best = { levels: tried, cost: found }
      }
    })
    if (!best) return
    at.splice(0, at.length, ...best.levels)
    now = best.cost
  }
}
