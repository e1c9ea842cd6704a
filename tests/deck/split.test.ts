import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lines } from '../../scripts/text/measure.js'
import { chunk, paginate } from '../../scripts/deck/split.js'

describe('paginate', () => {
  it('keeps every item, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 })),
        fc.integer({ min: 100, max: 600 }),
        (heights, room) => {
          expect(paginate(heights, (height) => height, room).flat()).toEqual(heights)
        },
      ),
    )
  })

  it('fills no page beyond its room, but for an item that is higher than it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 })),
        fc.integer({ min: 100, max: 600 }),
        (heights, room) => {
          for (const page of paginate(heights, (height) => height, room)) {
            const used = page.reduce((sum, height) => sum + height, 0)
            expect(page.length === 1 || used <= room).toBe(true)
          }
        },
      ),
    )
  })

  it('evens the pages out', () => {
    expect(paginate([1, 1, 1, 1, 1, 1, 1], () => 100, 600).map((page) => page.length)).toEqual([4, 3])
  })
})

describe('chunk', () => {
  it('makes even pages of at most so many items', () => {
    expect(chunk([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 10).map((page) => page.length)).toEqual([6, 5])
    expect(chunk([], 10)).toEqual([])
    expect(chunk([1, 2, 3], 3)).toEqual([[1, 2, 3]])
  })
})

describe('linesOf', () => {
  it('counts Chinese characters as full width', () => {
    expect(lines('统一词元流'.repeat(4), 20, 200)).toBe(3)
    expect(lines('', 20, 200)).toBe(1)
  })
})
