import { describe, expect, it } from 'vitest'
import { chooseWidths, levelsOf, type Level } from '../../../scripts/diagram/layout/column-widths.js'
import type { LaneNode } from '../../../scripts/diagram/layout/types.js'
import { measure } from './case.js'

const stage = (id: string, label: string): LaneNode => ({
  ...{ id, key: id, label, tone: 'neutral', status: 'plain', step: 0 },
})
const columns = (...names: string[][]) =>
  names.map((own, column) => own.map((label, row) => stage(`${column} ${row}`, label)))

/** Columns within a budget, a row as high as its highest box. */
function chosen(stages: LaneNode[][], budget: number) {
  const rows = (heights: Map<string, number>) =>
    [0, 1, 2, 3].reduce((sum, row) => {
      const own = stages.map((_, column) => heights.get(`${column} ${row}`) ?? 0)
      return sum + Math.max(0, ...own)
    }, 0)
  const levels = stages.map((nodes) => levelsOf(nodes, measure, 2))
  return chooseWidths(levels, budget, rows)!
}

/** Of each column's boxes, on how many lines they stand. */
const lines = (levels: Level[]) =>
  levels.map(({ heights }) =>
    [...heights.values()].map((height) => (height <= 48 ? 1 : height <= 60 ? 2 : 3)),
  )

describe('widths of columns', () => {
  it('go to two names that need little, rather than to one that needs much', () => {
    const stages = columns(
      ['Audio encoder', 'Image'],
      ['Audio encoder', 'Speech output'],
      ['Audio encoder', 'Large language model'],
    )
    const found = chosen(stages, 442)
    expect(lines(found)).toEqual([
      [2, 1],
      [1, 1],
      [1, 2],
    ])
    expect(found.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(442)
  })

  it('use what is left so that a text stands on fewer lines, though another box stays as high', () => {
    const stages = columns(
      ['Text prompt', 'Text prompt'],
      ['Tokenize'],
      ['Decoder blocks'],
      ['Text output', 'Segmentation masks', 'Speech output'],
    )
    expect(lines(chosen(stages, 430)).at(-1)).toEqual([1, 2, 1])
  })
})
