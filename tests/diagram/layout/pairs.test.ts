import { expect, it } from 'vitest'
import { pairsCentred } from '../../../scripts/diagram/layout/routing/pairs.js'
import type { Routed } from '../../../scripts/diagram/layout/routing/index.js'
import type { Box, LineKind } from '../../../scripts/diagram/layout/types.js'

const box = (id: string, y: number) => ({ x: 100, y, width: 120, height: 60, node: { id } }) as Box
const boxes = new Map([box('a', 0), box('b', 160)].map((one) => [one.node.id, one]))
const line = (from: string, to: string, x: number, kind: LineKind = 'data'): Routed => ({
  edge: { id: `${from}${to}${kind}`, from, to, kind, step: 0 },
  points:
    from === 'a'
      ? [
          { x, y: 60 },
          { x, y: 160 },
        ]
      : [
          { x, y: 160 },
          { x, y: 60 },
        ],
  clash: false,
})
const xs = (lines: Routed[]) => lines.map(({ points }) => points.map(({ x }) => x))

it('puts two straight lines between the same boxes the same way from their middle', () => {
  const lines = [line('a', 'b', 160), line('b', 'a', 140, 'loop')]
  expect(xs(pairsCentred(lines, boxes, () => 0))).toEqual([
    [170, 170],
    [150, 150],
  ])
})

it('leaves them where that would be harder to follow, and what is no pair', () => {
  const lines = [line('a', 'b', 160), line('b', 'a', 140, 'loop')]
  expect(pairsCentred(lines, boxes, (all) => (all === lines ? 0 : 1))).toEqual(lines)
  const three = [...lines, line('a', 'b', 190, 'weights')]
  expect(pairsCentred(three, boxes, () => 0)).toEqual(three)
  const bent: Routed = {
    ...lines[1]!,
    points: [
      { x: 140, y: 160 },
      { x: 140, y: 100 },
      { x: 150, y: 100 },
    ],
  }
  expect(pairsCentred([lines[0]!, bent], boxes, () => 0)).toEqual([lines[0], bent])
})
