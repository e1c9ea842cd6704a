import { describe, expect, it } from 'vitest'
import { arrange } from '../../../scripts/diagram/layout/arrange.js'
import { svgBody, toSvg } from '../../../scripts/diagram/svg/index.js'
import type { LanesGraph } from '../../../scripts/diagram/layout/types.js'
import { measureText } from '../../../scripts/fonts/measure.js'
import { plan } from '../fixture.js'

const stage = (id: string, label: string, detail?: string) => ({
  ...{ id: `A_${id}`, key: id, label, detail, tone: 'text', icon: 'text', step: 0 },
  ...{ status: 'plain' as const, frozen: true },
})
const graph = (direction: 'LR' | 'RL'): LanesGraph => ({
  ...{ direction, width: 1136, height: 508, colours: {} },
  lanes: [{ id: 'A', title: 'JPEG', nodes: [stage('in', 'صورة', '.png'), stage('out', 'ملف')] }],
  edges: [{ id: 'A_data1', from: 'A_in', to: 'A_out', kind: 'data', step: 0 }],
  legend: [{ what: 'option', text: 'اختياري' }],
})

describe('a drawing from right to left', () => {
  const [left, right] = [arrange(graph('LR'), measureText), arrange(graph('RL'), measureText)]

  it('is asked for by the direction of the language', () => {
    expect(plan(['gpt2'], 'en')[0]!.mermaid).toMatch(/^flowchart LR$/m)
    expect(plan(['gpt2'], 'en', { dir: 'rtl' })[0]!.mermaid).toMatch(/^flowchart RL$/m)
  })

  it('has every box, icon, line and text at the other side', () => {
    left.boxes.forEach((box, at) => {
      const other = right.boxes[at]!
      expect(other.x).toBeCloseTo(left.width - box.x - box.width)
      expect(other.icon!.x).toBeCloseTo(left.width - box.icon!.x - box.icon!.width)
      expect(other.lines[0]!.x).toBeCloseTo(left.width - box.lines[0]!.x)
      expect([other.y, other.width, other.height]).toEqual([box.y, box.width, box.height])
    })
    const [from, to] = [right.routes[0]!.points[0]!, right.routes[0]!.points.at(-1)!]
    expect(from.x).toBeGreaterThan(to.x)
    const [item] = right.legend
    expect(item!.x + item!.width).toBeGreaterThan(right.width - 10)
  })

  it('keeps texts inside of it, those from the left in their order', () => {
    const svg = toSvg(right, 'd')
    expect(svg).toContain('direction:rtl')
    expect(svg).toMatch(/direction:ltr">\.png</)
    expect(svg).not.toMatch(/direction:ltr">صورة/)
    expect(toSvg(left, 'd')).not.toContain('direction')
    // The sample of a line starts at the right edge and leads to the left, before its words.
    const sample = /data-legend="option"><path class="dip-line" d="M([\d.]+) [\d.]+L([\d.]+)/.exec(
      svgBody(right),
    )
    expect(Number(sample![1])).toBeGreaterThan(Number(sample![2]))
    expect(Number(sample![2])).toBeGreaterThan(right.legend[0]!.lines[0]!.x)
  })
})
