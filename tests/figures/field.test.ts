/** A ratio as a field of marks: as many as repeated taking away gives, each drawn once. */
import { expect, it } from 'vitest'
import { layoutField } from '../../scripts/figures/chart/field.js'

const box = { width: 788, height: 500 }

/** How often the smaller one can be taken from the larger, the rest rounded. */
function taken(large: number, small: number): number {
  let count = 0
  let left = large
  for (; left >= small; left -= small) count++
  return count + (left * 2 >= small ? 1 : 0)
}

it.each([
  [368_640, 204, 1807],
  [2880, 576, 5],
  [7, 7, 1],
  [1000, 3, 333],
])('%d and %d: %d marks', (large, small, marks) => {
  expect(taken(large, small)).toBe(marks)
  for (const values of [
    [large, small],
    [small, large],
  ]) {
    const layout = layoutField(values, box)
    expect(layout.marks).toBe(marks)
    expect(layout.field.reduce((sum, { width, height }) => sum + width * height, 0)).toBe(marks)
    expect(layout.across * layout.pitch).toBeLessThanOrEqual(box.width)
    expect(layout.height).toBeLessThanOrEqual(box.height)
  }
})
