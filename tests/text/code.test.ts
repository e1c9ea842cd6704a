import { describe, expect, it } from 'vitest'
import { codeColumns, codeSize, rowsOf, widthInCells } from '../../scripts/text/code.js'

describe('cells of code', () => {
  it('go up to the next stop for a tab, are none for a mark, and more than one for a wide character', () => {
    expect(widthInCells('\t')).toBe(4)
    expect(widthInCells('abc\tx')).toBe(5)
    expect(widthInCells('abcd\tx')).toBe(9)
    expect(widthInCells('e\u0301')).toBe(1)
    expect(widthInCells('├── x')).toBe(5)
    expect(widthInCells('中')).toBeCloseTo(1.67, 2)
  })

  it('make rows as a terminal does', () => {
    expect(rowsOf('', 10)).toBe(1)
    expect(rowsOf('0123456789', 10)).toBe(1)
    expect(rowsOf('0123456789a', 10)).toBe(2)
  })
})

describe('type of code', () => {
  const fits = (lines: string[], size: number): boolean => {
    const columns = Math.floor(1046 / (size * 0.6))
    return lines.reduce((sum, line) => sum + rowsOf(line, columns), 0) * size * 1.5 <= 428
  }

  it('is large where there is little of it, and wraps no line that stands in a row', () => {
    expect(codeSize(['x'], 1046, 428, 1.5)).toBe(44)
    for (let length = 30; length <= codeColumns; length++) {
      const size = codeSize(['x'.repeat(length)], 1046, 428, 1.5)
      expect(length * 0.6 * size).toBeLessThanOrEqual(1046)
    }
  })

  it('has all rows in the height, wrapped ones, too', () => {
    for (const lines of [
      ['x'.repeat(300)],
      ['x'.repeat(880)],
      Array.from({ length: 7 }, () => 'x'.repeat(170)),
    ]) {
      const size = codeSize(lines, 1046, 428, 1.5)
      expect(size).toBeGreaterThanOrEqual(14.4)
      expect(fits(lines, size)).toBe(true)
    }
  })
})
