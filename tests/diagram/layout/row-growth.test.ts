/** What becomes of height that is left over. */
import { describe, expect, it } from 'vitest'
import { grow, type PackingRoom, type Strip } from '../../../scripts/diagram/layout/row-growth.js'

const strip = (heights: number[]): Strip => ({
  ...{ lane: 'A', band: 0, heights, loops: 0, round: 0, foot: 0, pad: 0, loop: 0, border: [0, 0] },
  gaps: heights.slice(1).map(() => ({ least: 22, roomy: 40 })),
})
const space: PackingRoom = {
  ...{ height: 508, margin: 2, between: 44, loop: 7, head: 0, legend: 0, framed: false },
}

describe('height that is left over', () => {
  it.each([[[48, 48]], [[60, 40, 60]], [[48]], [[48, 48, 48, 48]]])(
    'does not stretch boxes beyond what they hold: %j',
    (heights) => {
      const { heights: grown, gaps } = grow([strip(heights)], space, 2000)
      const times = heights.length > 1 ? 1.75 : 2.5
      grown[0]!.forEach((one, at) => {
        expect(one).toBeGreaterThan(heights[at]!)
        expect(one).toBeLessThanOrEqual(heights[at]! * times + 1e-9)
      })
      for (const gap of gaps[0]!) expect(gap).toBeGreaterThan(100)
    },
  )
})
