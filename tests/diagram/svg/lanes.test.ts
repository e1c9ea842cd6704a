/** Frames of lanes are as high as what stands in them at a click. */
import { expect, it } from 'vitest'
import { laneFrame } from '../../../scripts/diagram/svg/lanes.js'
import type { Box, Frame, Route } from '../../../scripts/diagram/layout/types.js'

const frame: Frame = { lane: 'B', step: 1, x: 0.5, y: 100.5, width: 799, height: 299, lines: [] }
const box = (id: string, lane: string, y: number, step: number): Box => ({
  node: { id, key: id, label: id, tone: 'neutral', status: 'plain', step },
  ...{ lane, lines: [], x: 20, y, width: 100, height: 50 },
})
const heights = (boxes: Box[], routes: Route[] = []) =>
  [
    ...laneFrame(frame, { boxes, routes }).matchAll(
      /<g class="dip-lane"[^>]*?((?: data-[su]\w+="\d+")*)(?: visibility="(\w+)")?><rect [^>]*height="([\d.]+)"/g,
    ),
  ].map(([, at, seen, height]) => [at!.trim(), seen, Number(height)])

it('grow where a click brings what stands lower, and keep the room below it', () => {
  expect(heights([box('a', 'B', 120, 1), box('b', 'B', 190, 2), box('c', 'B', 330, 3)])).toEqual([
    ['data-step="1" data-until="2"', 'hidden', 89],
    ['data-step="2" data-until="3"', 'hidden', 159],
    ['data-step="3"', undefined, 299],
  ])
})

it('stay as they are where nothing later stands lower, and heed no other lane', () => {
  const boxes = [box('a', 'B', 330, 1), box('b', 'B', 120, 2), box('c', 'A', 20, 0)]
  expect(heights(boxes)).toEqual([['data-step="1"', undefined, 299]])
})

it('hold a line that runs below what is there', () => {
  const boxes = [box('a', 'B', 120, 1), box('b', 'B', 120, 1), box('c', 'B', 330, 2)]
  const edge = { id: 'e', from: 'a', to: 'b', kind: 'loop' as const, step: 1 }
  const loop: Route = {
    edge,
    points: [
      { x: 0, y: 150 },
      { x: 0, y: 200 },
    ],
    tone: 'neutral',
  }
  expect(heights(boxes, [loop])[0]).toEqual(['data-step="1" data-until="2"', 'hidden', 119])
})
