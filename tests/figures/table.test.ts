import { describe, expect, it } from 'vitest'
import { cellHeight, layoutTable, leastHeights, type TableTexts } from '../../scripts/figures/table.js'

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

describe('the layout of a table', () => {
  const many = Array.from({ length: 9 }, (_, index) =>
    row(`Dimension ${index}`, 'short', 'a text that is so long that it takes more than one line of its cell'),
  )

  const four = Array.from({ length: 4 }, () => row('One', 'a', 'b'))

  it('takes larger type for few rows, smaller for many, and never less than 16 px', () => {
    const size = (rows: TableTexts['rows'], room = 508) => layoutTable(table(rows), room).size
    expect(size([row('One', 'a', 'b')])).toBe(34)
    expect(size(four)).toBe(28)
    expect(size(many)).toBeLessThan(24)
    expect(size([...many, ...many, ...many])).toBe(16)
  })

  it('gives rows air in measure, and leaves the rest free: nothing is stretched', () => {
    const { size, pad, top } = layoutTable(table([row('One', 'a', 'b'), row('Two', 'a', 'b')]), 508)
    expect(pad).toBe(Math.floor(size * 1.15))
    expect(top).toBe(64)
    expect(layoutTable(table([...many, ...many]), 508)).toMatchObject({ pad: 9, top: 0 })
  })

  it('has labels that are never larger than the cells', () => {
    for (const rows of [four, many, four.slice(0, 2)]) {
      const { size, labelSize } = layoutTable(table(rows), 508)
      expect(labelSize).toBeLessThan(size)
    }
  })

  it('is as wide in a column as its texts need, evenly where that is as good', () => {
    const { label, columns } = layoutTable(table(four), 508)
    expect(label + columns[0]! + columns[1]!).toBeLessThanOrEqual(1136)
    expect(columns[0]).toBe(columns[1])
    const long = 'a text that would take two lines in half of it all'
    const uneven = layoutTable(table(Array.from({ length: 5 }, () => row('One', 'a', long))), 508)
    expect(uneven.columns[0]).toBeLessThan(uneven.columns[1]!)
  })

  it('tells the planner what six rows of four subjects need, which is no more than there is', () => {
    const subjects = ['A', 'B', 'C', 'D'].map((name) => ({ name, full: 'a full name' }))
    const rows = Array.from({ length: 6 }, () => row('One', 'a few words', 'b', 'c', 'd'))
    const least = leastHeights(table(rows, { subjects }))
    expect(least.rows).toHaveLength(6)
    expect(least.rows.reduce((sum, height) => sum + height, least.head)).toBeLessThan(508)
    expect(layoutTable(table(rows, { subjects }), 508).size).toBeGreaterThanOrEqual(18)
  })

  it('sets the new subject in bold only where rows differ, others do not, and its words are short', () => {
    const rows = [row('One', 'a', 'b'), row('Two', 'a', 'a')]
    expect(layoutTable(table(rows, { differs: [0] }), 508)).toMatchObject({ some: true, bold: true })
    expect(layoutTable(table(rows, { differs: [0, 1] }), 508)).toMatchObject({ some: false, bold: false })
    const long = [row('One', 'a', 'b '.repeat(40)), row('Two', 'a', 'a')]
    expect(layoutTable(table(long, { differs: [0] }), 508)).toMatchObject({ some: true, bold: false })
  })

  it('breaks no word of a few rows for larger type, and no third line', () => {
    const few = [row('One', 'a', 'b'), row('Two', 'a few words more', 'b')]
    expect(layoutTable(table(few), 508).size).toBeGreaterThanOrEqual(32)
    const long = [row('One', 'a text of so many words that it takes more than two lines of large type', 'b')]
    const { size } = layoutTable(table(long), 508)
    expect(size).toBeGreaterThanOrEqual(24)
    const word = [row('One', 'Donaudampfschifffahrtsgesellschaft', 'Donaudampfschifffahrtsgesellschaft')]
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
    })
    const three = [...subjects, { name: 'VLM', full: 'a' }].map(({ name }) => ({ name, full: 'a' }))
    expect(layoutTable(table(four, { subjects: three }), 508)).toMatchObject({
      stacked: false,
      many: true,
      tight: false,
    })
  })

  it('is made of nothing, too', () => {
    expect(layoutTable({ subjects: [], rows: [], differs: [0] }, 508)).toMatchObject({ some: false })
  })
})
