import { describe, expect, it } from 'vitest'
import { arrange } from '../../../scripts/diagram/layout/arrange.js'
import { meets } from '../../../scripts/diagram/layout/extras.js'
import { svgBody } from '../../../scripts/diagram/svg/index.js'
import type { Geometry, LanesGraph, Tag } from '../../../scripts/diagram/layout/types.js'
import { graphOf, measure } from './case.js'

const graph = (size: [number, number], direction = 'LR'): LanesGraph =>
  graphOf(`
size: [${size.join(', ')}]
direction: ${direction}
lanes:
  - stages:
      sow: { label: Sow, detail: "by hand\\nfrom the year before →" }
      reap: { label: Reap, detail: "→ on to the mill" }
    edges: [[sow, reap]]
`)
const textsOf = ({ boxes }: Geometry) => boxes.map(({ lines }) => lines.map(({ text }) => text).join(' '))
const rectOf = ({ lines, points }: Tag) => {
  const xs = [...points.map(({ x }) => x), ...lines.flatMap(({ x, width }) => [x - width, x + width])]
  const ys = [...points.map(({ y }) => y), ...lines.map(({ y }) => y)]
  return { x: Math.min(...xs), y: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

describe('where lines lead out of what is drawn', () => {
  it('is told beside the box where there is room, with an arrow that way', () => {
    const drawn = arrange(graph([900, 400]), measure)
    expect(textsOf(drawn)).toEqual(['Sow by hand', 'Reap'])
    const [sow, reap] = drawn.boxes
    const [from, to] = [sow!.tags![0]!, reap!.tags![0]!]
    expect([from, to].map(({ lines }) => lines.map(({ text }) => text).join(' '))).toEqual([
      'from the year before',
      'on to the mill',
    ])
    // The one ends at its box, the other begins there.
    const touches = (box: (typeof drawn.boxes)[number], { x, y }: { x: number; y: number }) =>
      meets(box, { x, y, width: 0, height: 0 }, 1)
    expect([touches(sow!, from.points[1]), touches(sow!, from.points[0])]).toEqual([true, false])
    expect([touches(reap!, to.points[0]), touches(reap!, to.points[1])]).toEqual([true, false])
    for (const tag of [from, to]) {
      const { y, bottom } = rectOf(tag)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeLessThanOrEqual(400)
    }
    expect(svgBody(drawn).match(/dip-tag/g)).toHaveLength(2)
  })

  it('stands in the box where there is none', () => {
    const drawn = arrange(graph([420, 100]), measure)
    expect(drawn.boxes.every(({ tags }) => !tags)).toBe(true)
    expect(textsOf(drawn)).toEqual(['Sow by hand from the year before →', 'Reap → on to the mill'])
  })

  it('stands at the other side in a drawing from the right', () => {
    const [left, right] = ['LR', 'RL'].map((way) => arrange(graph([900, 400], way), measure)) as [
      Geometry,
      Geometry,
    ]
    expect(right.boxes.map(({ tags }) => tags![0]!.points[0].x)).toEqual(
      left.boxes.map(({ tags }) => 900 - tags![0]!.points[0].x),
    )
  })
})
