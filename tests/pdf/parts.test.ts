import { describe, expect, it } from 'vitest'
import { slideParts } from '../../scripts/pdf/page/parts.js'
import type { DeckModel } from '../../scripts/deck/model.js'

/** A deck of slides with so many clicks each. */
const deck = (clicks: number[]): DeckModel =>
  ({ slides: clicks.map((steps, index) => ({ number: index + 1, clicks: steps })) }) as DeckModel

describe('parts of a long print', () => {
  it('are one run while the deck is short', () => {
    expect(slideParts(deck(Array<number>(150).fill(3)))).toEqual([{ first: 1, last: 150 }])
    expect(slideParts(deck([]))).toEqual([])
  })

  it('hold every slide once, are even, and none is much over the limit', () => {
    for (const count of [151, 300, 301, 1000, 1007]) {
      const parts = slideParts(deck(Array<number>(count).fill(0)))
      expect(parts.length).toBe(Math.ceil(count / 150))
      expect(parts[0]!.first).toBe(1)
      expect(parts.at(-1)!.last).toBe(count)
      for (const [index, { first, last }] of parts.entries()) {
        if (index > 0) expect(first).toBe(parts[index - 1]!.last + 1)
        expect(last - first + 1).toBeLessThanOrEqual(151)
        expect(last - first + 1).toBeGreaterThan(70)
      }
    }
  })

  it('count a page for each click where each click has one', () => {
    const parts = slideParts(deck([9, 9, 9, 9]), { clicks: true, most: 20 })
    expect(parts).toEqual([
      { first: 1, last: 2 },
      { first: 3, last: 4 },
    ])
  })

  it('end where a shared page ends', () => {
    const starts = new Set(Array.from({ length: 17 }, (_, sheet) => sheet * 6 + 1))
    const parts = slideParts(deck(Array<number>(100).fill(0)), { starts, most: 20 })
    expect(parts.length).toBe(5)
    for (const { first } of parts) expect(first % 6).toBe(1)
  })
})
