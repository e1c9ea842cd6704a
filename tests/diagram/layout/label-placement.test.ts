/** Where a text stands at its line. */
import { expect, it } from 'vitest'
import { measureText } from '../../../scripts/fonts/measure.js'
import { labelPlace } from '../../../scripts/diagram/layout/label-placement.js'
import { meets } from '../../../scripts/diagram/layout/extras.js'

const place = (text: string, points: { x: number; y: number }[]) =>
  labelPlace(text, points, { taken: [], lines: [], bounds: { width: 900, height: 400 } }, measureText)!

it('is no place into which another piece of its line leads', () => {
  // Down, to the left, and up: both bends are near the ends of the long piece.
  for (const text of ['每个解码步重复', 'Alternates with LLM layers'])
    for (const width of [60, 120, 200, 400]) {
      const points = [
        { x: 100 + width, y: 100 },
        { x: 100 + width, y: 300 },
        { x: 100, y: 300 },
        { x: 100, y: 260 },
      ]
      const found = place(text, points)
      const level = found.y < 300 && found.y + found.height > 300
      const pieces = points.slice(1).map((q, at) => ({
        x: Math.min(points[at]!.x, q.x),
        y: Math.min(points[at]!.y, q.y),
        width: Math.abs(points[at]!.x - q.x),
        height: Math.abs(points[at]!.y - q.y),
      }))
      const met = pieces.filter((piece) => meets(found, piece)).length
      expect(met, `${text} ${width}`).toBeLessThanOrEqual(level || found.x < 100 + width ? 1 : 0)
    }
})

it('leaves so much of a line that its dashes and its head are seen', () => {
  const on = (length: number) => {
    const { y, height, width } = place('Idle', [
      { x: 100, y: 200 },
      { x: 100 + length, y: 200 },
    ])
    return { onLine: y < 200 && y + height > 200, left: length - width }
  }
  expect(on(70).onLine).toBe(false)
  for (const length of [80, 90, 120]) {
    const { onLine, left } = on(length)
    if (onLine) expect(left).toBeGreaterThanOrEqual(40)
  }
  expect(on(120).onLine).toBe(true)
})

it('stands beside a line across the way of the drawing, not on it', () => {
  for (const text of ['Training only', '仅训练时']) {
    const found = place(text, [
      { x: 200, y: 100 },
      { x: 300, y: 100 },
      { x: 300, y: 320 },
      { x: 330, y: 320 },
    ])
    expect(meets(found, { x: 300, y: 100, width: 0, height: 220 }), text).toBe(false)
  }
})
