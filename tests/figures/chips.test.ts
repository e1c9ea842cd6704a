import { describe, expect, it } from 'vitest'
import { chipRows, chipScale, chipsHeight } from '../../scripts/figures/chips.js'

const labels = ['Text', 'Image', 'Audio', 'Video']

describe('badges in a cell', () => {
  it('stand in one row where they fit, else in rows as even as they get', () => {
    expect(chipRows(labels, 24, 600)).toEqual([4])
    expect(chipRows(labels, 24, 330)).toEqual([2, 2])
    expect(chipRows(labels, 24, 60)).toEqual([1, 1, 1, 1])
    expect(chipRows([], 24, 600)).toEqual([])
    expect(chipsHeight(2, 24)).toBe(2 * chipsHeight(1, 24))
  })

  it('are somewhat smaller where that saves a row, and never smaller for nothing', () => {
    const room = Array.from({ length: 600 }, (_, px) => px).find(
      (px) => chipRows(labels, 24, px).length === 1,
    )!
    expect(chipScale([{ badges: labels, room }], 24)).toBe(1)
    const scale = chipScale([{ badges: labels, room: room - 10 }], 24)
    expect(scale).toBeLessThan(1)
    expect(chipRows(labels, 24 * scale, room - 10)).toEqual([4])
    expect(chipScale([{ badges: labels, room: 120 }], 24)).toBe(1)
  })
})
