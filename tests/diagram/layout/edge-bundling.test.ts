import { describe, expect, it } from 'vitest'
import { arrange } from '../../../scripts/diagram/layout/arrange.js'
import { svgBody } from '../../../scripts/diagram/svg/index.js'
import { bundleEdges } from '../../../scripts/diagram/layout/edge-bundling.js'
import type { LanesGraph, LineKind, Route } from '../../../scripts/diagram/layout/types.js'
import { measureText } from '../../../scripts/fonts/measure.js'

const route = (from: string, step: number, kind: LineKind, ...points: [number, number][]): Route => ({
  edge: { id: from, from, to: 'model', kind, step },
  points: points.map(([x, y]) => ({ x, y })),
  tone: 'neutral',
})

describe('dashed lines to one stage', () => {
  const near = route('near', 2, 'grad', [200, 0], [200, 40], [100, 40])
  const far = route('far', 1, 'grad', [300, 0], [300, 40], [100, 40])

  it('are drawn once where they run together: the later one ends in the earlier one', () => {
    const found = bundleEdges([near, far])
    expect(found.get(far)).toBeUndefined()
    expect(found.get(near)).toEqual([
      { x: 200, y: 0 },
      { x: 200, y: 40 },
    ])
  })

  it('are both drawn whole where only their heads meet, or where they are of two kinds', () => {
    const above = route('above', 2, 'grad', [200, 40], [110, 40], [110, 20], [100, 20])
    const below = route('below', 1, 'grad', [200, 90], [110, 90], [110, 20], [100, 20])
    expect(bundleEdges([route('x', 1, 'grad', [100, 90], [100, 40]), far]).size).toBe(0)
    expect(bundleEdges([above, below]).get(above)).toEqual([
      { x: 200, y: 40 },
      { x: 110, y: 40 },
    ])
    expect(bundleEdges([{ ...near, edge: { ...near.edge, kind: 'loop' } }, far]).size).toBe(0)
    expect(
      bundleEdges([near, far].map((one) => ({ ...one, edge: { ...one.edge, kind: 'data' as const } }))).size,
    ).toBe(0)
  })
})

describe('a line of control', () => {
  const stage = (id: string) => ({
    ...{ id: `A_${id}`, key: id, label: id, tone: 'neutral', step: 0, status: 'plain' as const },
  })
  const graph: LanesGraph = {
    ...{ direction: 'LR', width: 600, height: 300, colours: {} },
    lanes: [{ id: 'A', title: '', nodes: [stage('law'), stage('firm'), stage('shop')] }],
    edges: [
      { id: 'A_control1', from: 'A_law', to: 'A_firm', kind: 'control', step: 0 },
      { id: 'A_control2', from: 'A_firm', to: 'A_shop', kind: 'control', step: 0 },
    ],
    legend: [{ what: 'control', text: 'Control' }],
  }

  it('starts with a whole ring, outside of its box and inside of the legend', () => {
    const made = arrange(graph, measureText)
    const [law] = made.boxes
    const rings = [...svgBody(made).matchAll(/<circle cx="([\d.]+)" cy="[\d.]+" r="([\d.]+)"/g)]
    const [line, , legend] = rings.map(([, x, r]) => Number(x) - Number(r))
    expect(rings).toHaveLength(3)
    expect(line).toBeGreaterThan(law!.x + law!.width)
    expect(legend).toBeGreaterThan(made.legend[0]!.x)
  })

  it('is named at itself where it is the only one, and not in the legend', () => {
    const made = arrange({ ...graph, edges: graph.edges.slice(0, 1) }, measureText)
    expect(made.legend).toEqual([])
    expect(made.routes[0]!.label?.lines.map(({ text }) => text)).toEqual(['Control'])
  })
})
