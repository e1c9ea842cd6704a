import { describe, expect, it } from 'vitest'
import {
  cellHeight,
  compareRow,
  isMarked,
  layoutTable,
  standOut,
  type TableTexts,
} from '../../scripts/figures/table.js'

const cell = (text: string, ...badges: string[]) => ({ text, badges })
const table = (rows: TableTexts['rows'], more: Partial<TableTexts> = {}): TableTexts => ({
  subjects: [
    { name: 'LLM', full: '' },
    { name: 'LMM', full: '' },
  ],
  rows,
  differs: [],
  ...more,
})
const row = (label: string, ...cells: string[]) => ({ label, cells: cells.map((text) => cell(text)) })

describe('the height of a cell', () => {
  it('grows with its lines, and with rows of badges above them', () => {
    const one = cellHeight(cell('Text'), 20, 400)
    expect(cellHeight(cell('Text, and much more of it than one line of this width takes'), 20, 400)).toBe(
      one * 2,
    )
    const badge = cellHeight(cell('', 'Image'), 20, 400)
    expect(cellHeight(cell('Text', 'Image'), 20, 400)).toBeGreaterThan(one + badge)
    expect(cellHeight(cell('', ...Array<string>(9).fill('Image')), 20, 400)).toBeCloseTo(badge * 3)
  })

  it('reckons with the width of bold type', () => {
    const text = 'Text that just takes a line'
    const width = Array.from({ length: 400 }, (_, at) => at + 100).find(
      (px) => cellHeight(cell(text), 20, px) === cellHeight(cell('a'), 20, px),
    )!
    expect(cellHeight({ ...cell(text), bold: true }, 20, width)).toBe(cellHeight(cell(text), 20, width) * 2)
  })

  it('is that of an empty line where nothing stands in it', () => {
    expect(cellHeight(cell(''), 20, 400)).toBe(cellHeight(cell('a'), 20, 400))
  })
})

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

describe('the layout of a table', () => {
  const many = Array.from({ length: 9 }, (_, index) =>
    row(`Dimension ${index}`, 'short', 'a text that is so long that it takes more than one line of its cell'),
  )

  const four = Array.from({ length: 4 }, () => row('One', 'a', 'b'))

  it('takes larger type for few rows, smaller for many, and never less than 16 px', () => {
    const size = (rows: TableTexts['rows'], room = 508) => layoutTable(table(rows), room).size
    expect(size([row('One', 'a', 'b')])).toBe(46)
    expect(size(four)).toBe(30)
    expect(size(many)).toBeLessThan(24)
    expect(size([...many, ...many, ...many])).toBe(16)
  })

  it('gives all rows one height where the tallest leaves the others as much', () => {
    expect(layoutTable(table([row('One', 'a', 'b'), row('Two', 'a', 'b')]), 508).even).toBe(200)
    expect(layoutTable(table([...many, ...many]), 508).even).toBeUndefined()
  })

  it('sets the new subject in bold only where rows differ, others do not, and its words are short', () => {
    const rows = [row('One', 'a', 'b'), row('Two', 'a', 'a')]
    expect(layoutTable(table(rows, { differs: [0] }), 508)).toMatchObject({ some: true, bold: true })
    expect(layoutTable(table(rows, { differs: [0, 1] }), 508)).toMatchObject({ some: false, bold: false })
    const long = [row('One', 'a', 'b '.repeat(40)), row('Two', 'a', 'a')]
    expect(layoutTable(table(long, { differs: [0] }), 508)).toMatchObject({ some: true, bold: false })
  })

  it('makes large cards of two and three rows, whose words are whole and have two lines at most', () => {
    const pairs = [row('One', 'a', 'b'), row('Two', 'a few words more', 'b')]
    expect(layoutTable(table(pairs), 508)).toMatchObject({ pairs: true, size: 46 })
    expect(layoutTable(table([...pairs, ...pairs]), 508)).toMatchObject({ pairs: false })
    const long = [row('One', 'a text of so many words that it takes more than two lines of large type', 'b')]
    const { size } = layoutTable(table(long), 508)
    expect(size).toBeLessThan(46)
    expect(size).toBeGreaterThan(24)
    const word = [row('One', 'Donaudampfschifffahrtsgesellschaft', 'b')]
    expect(layoutTable(table(word), 508).size).toBeLessThan(30)
  })

  it('puts all full names below the names where one does not fit beside its name', () => {
    const subjects = [
      { name: 'LLM', full: 'large language model' },
      { name: 'LMM', full: 'large multimodal model, which takes more than words' },
    ]
    expect(layoutTable(table(four, { subjects }), 508)).toMatchObject({
      stacked: true,
      many: false,
      label: 150,
    })
    const three = [...subjects, { name: 'VLM', full: 'a' }].map(({ name }) => ({ name, full: 'a' }))
    expect(layoutTable(table(four, { subjects: three }), 508)).toMatchObject({
      stacked: false,
      many: true,
      tight: false,
      label: 140,
    })
  })

  it('is made of nothing, too', () => {
    expect(layoutTable({ subjects: [], rows: [], differs: [0] }, 508)).toMatchObject({ some: false })
  })
})
