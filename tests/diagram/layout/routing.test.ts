import { describe, expect, it } from 'vitest'
import { linearPartition } from '../../../scripts/diagram/layout/partition.js'
import { LEVEL, RoutingGrid } from '../../../scripts/diagram/layout/routing/grid.js'
import { cheapestPath } from '../../../scripts/diagram/layout/routing/search.js'
import type { Point } from '../../../scripts/diagram/layout/types.js'

const length = (a: Point, b: Point) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
const tracks = [0, 100, 200, 300]

/** From the left to the right border, with a wall at x 100–200 from the top down to `down`. */
function across(down: number, corner = 22) {
  const wall = (a: Point, b: Point) => Math.min(a.x, b.x) === 100 && a.y === b.y && a.y <= down
  const grid = new RoutingGrid(tracks, tracks, wall, length)
  const end = (x: number) => [{ cell: grid.cell({ x, y: 100 }), dir: LEVEL, cost: 0 }]
  const found = cheapestPath(grid, end(0), end(300), () => corner)
  return found && { cost: found.cost, places: found.path.map(({ x, y }) => `${x},${y}`).join(' ') }
}

describe('the search for a line', () => {
  it('leads straight where nothing is in the way', () => {
    expect(across(-1)).toEqual({ cost: 300, places: '0,100 100,100 200,100 300,100' })
  })

  it('goes round a wall, with a cost for every corner', () => {
    expect(across(100)).toEqual({
      cost: 300 + 200 + 4 * 22,
      places: '0,100 100,100 100,200 200,200 200,100 300,100',
    })
  })

  it('finds nothing where the wall has no end', () => {
    expect(across(300)).toBeUndefined()
  })
})

describe('runs of columns', () => {
  it('are as even as can be', () => {
    expect(linearPartition([10, 10, 10, 30], 2)).toEqual([
      [0, 3],
      [3, 4],
    ])
    expect(linearPartition([5, 5], 1)).toEqual([[0, 2]])
  })
})
