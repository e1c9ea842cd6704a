import { describe, expect, it } from 'vitest'
import { compareRow, isMarked, standOut } from '../../scripts/figures/table-rows.js'

describe('comparing the cells of a row', () => {
  const told = (...keys: string[]) => compareRow(keys).map(({ column, span, rank }) => [column, span, rank])

  it('makes one cell of neighbours that say the same', () => {
    expect(told('a', 'a')).toEqual([[0, 2, 'shared']])
    expect(told('a', 'a', 'a')).toEqual([[0, 3, 'shared']])
    expect(told('', '')).toEqual([
      [0, 1, undefined],
      [1, 1, undefined],
    ])
  })

  it('finds what most do not have, wherever it stands', () => {
    expect(told('a', 'b', 'a')).toEqual([
      [0, 1, undefined],
      [1, 1, 'out'],
      [2, 1, undefined],
    ])
    expect(told('a', 'a', 'b', '')).toEqual([
      [0, 2, 'shared'],
      [2, 1, 'out'],
      [3, 1, undefined],
    ])
  })

  it('lets nothing stand out where all differ, or two each agree', () => {
    for (const keys of [
      ['a', 'b', 'c'],
      ['a', 'b'],
      ['a', 'b', 'a', 'b'],
    ])
      expect(compareRow(keys).every(({ rank, span }) => !rank && span === 1)).toBe(true)
  })
})

describe('what stands out in a row', () => {
  const out = (keys: string[], emphasis?: Parameters<typeof standOut>[2], row = 0) =>
    standOut(compareRow(keys), row, emphasis)

  it('is what most of it do not have, where the headline names nothing', () => {
    expect(out(['a', 'b', 'a'])).toEqual([1])
    expect(out(['a', 'b'])).toEqual([])
  })

  it('is only what the headline names: rows, columns, or what stands in both', () => {
    expect(out(['a', 'b'], { rows: [0], columns: [] })).toEqual([0, 1])
    expect(out(['a', 'b'], { rows: [0], columns: [] }, 1)).toEqual([])
    expect(out(['a', 'b'], { rows: [], columns: [1] }, 1)).toEqual([1])
    expect(out(['a', 'b'], { rows: [0], columns: [1] })).toEqual([1])
    expect(out(['a', 'b', 'a'], { rows: [1], columns: [] })).toEqual([])
    // A part of the slide on which nothing of it stands.
    expect(out(['a', 'b', 'a'], { rows: [], columns: [] })).toEqual([])
    expect(isMarked({ rows: [], columns: [] }, 0, 0)).toBe(false)
  })

  it('is in a named row what differs from its others, where something does', () => {
    expect(out(['a', 'b', 'a'], { rows: [0], columns: [] })).toEqual([1])
    expect(out(['a', 'a', 'b'], { rows: [0], columns: [] })).toEqual([2])
    expect(out(['a', 'a', 'b'], { rows: [], columns: [1] })).toEqual([0])
  })
})
