/** Slides at the size of a stamp. */
import { describe, expect, it } from 'vitest'
import { miniature, paints, type MiniatureBox, type MiniatureOf } from '../../scripts/figures/miniature.js'

const chart = (
  shape: 'bars' | 'dots' | 'areas' | 'numbers',
  values: number[],
  strong: boolean[] = [],
  percent = false,
): MiniatureOf => ({ shape, values, strong, percent })
const all: MiniatureOf[] = [
  chart('bars', [1, 20, 300]),
  chart('bars', []),
  chart('bars', [0, 0]),
  chart('bars', [1, 2, 3, 4, 5, 6, 7, 8, 9], [], true),
  chart('dots', [0.055, 16.9, 25.4, 412]),
  chart('dots', []),
  chart('areas', [1, 175, 20, 3, 8]),
  chart('numbers', [1, 2, 3]),
  { shape: 'grid', columns: 9, rows: 9, strong: [[0, 1]] },
  { shape: 'axis', at: [0, 0.5, 1] },
  { shape: 'pair' },
  { shape: 'cards', count: 9 },
  { shape: 'columns', count: 2 },
  { shape: 'sentence' },
  { shape: 'list', count: 9 },
  { shape: 'code', lengths: [1, 0.4] },
  { shape: 'picture' },
]
const painted = (boxes: MiniatureBox[], ...names: string[]): MiniatureBox[] =>
  boxes.filter(([, , , , paint]) => names.includes(paints[paint]!))

it.each(all)('stands within its frame, and has a paint for each box: $shape', (of) => {
  for (const [x, y, width, height, paint] of miniature(of)) {
    expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(160)
    expect(y + height).toBeLessThanOrEqual(90)
    expect(paints[paint]).toBeDefined()
  }
})

describe('a chart in small is that chart', () => {
  const widths = (of: MiniatureOf) => painted(miniature(of), 'accent', 'words').map(([, , width]) => width)

  it('bars are in proportion, per cents to a hundred', () => {
    const [one, four] = widths(chart('bars', [250, 1000]))
    expect(four! / one!).toBeCloseTo(4)
    const [half] = widths(chart('bars', [50, 25], [], true))
    expect(half).toBeCloseTo(four! / 2)
  })

  it('small whole numbers are so many squares, as on their slide', () => {
    const squares = painted(miniature(chart('bars', [1, 30])), 'accent')
    expect(squares.length).toBe(31)
    expect(
      squares.every(([x, y, width, height]) => width === height && x + width <= 150 && y + height <= 86),
    ).toBe(true)
  })

  it('on a logarithmic axis dots stand at even steps for even factors', () => {
    const boxes = painted(miniature(chart('dots', [1, 10, 100])), 'dot', 'dot-accent')
    const [a, b, c] = boxes.map(([x]) => x)
    expect(b! - a!).toBeCloseTo(c! - b!)
    expect(boxes.every(([, , width, height]) => width === height)).toBe(true)
  })

  it('squares have areas in proportion, on one ground', () => {
    const [small, large] = painted(miniature(chart('areas', [1, 9])), 'accent')
    expect(large![2] / small![2]).toBeCloseTo(3)
    expect(large![1] + large![3]).toBeCloseTo(small![1] + small![3])
  })

  it('what the headline speaks of stands out; without such a number all do', () => {
    expect(painted(miniature(chart('numbers', [1, 2], [false, true])), 'accent')).toHaveLength(1)
    expect(painted(miniature(chart('numbers', [1, 2], [false, false])), 'accent')).toHaveLength(2)
  })
})
