/** Lines get the room that they turn out to need, where there is some. */
import { describe, expect, it } from 'vitest'
import { arrange, placesIn } from '../../../scripts/diagram/layout/arrange.js'
import { hardness } from '../../../scripts/diagram/layout/reading.js'
import { isFramed } from '../../../scripts/diagram/layout/titles.js'
import { wantsOf } from '../../../scripts/diagram/layout/wants.js'
import type { Placement } from '../../../scripts/diagram/layout/placement.js'
import type { LanesGraph, LineKind } from '../../../scripts/diagram/layout/types.js'
import { graphOf, measure } from './case.js'

const drawn = (graph: LanesGraph) => arrange({ ...graph, places: placesIn(graph, measure) }, measure)

/** Two stages above one another with a line each way, and lines back through the gap between them. */
const corridor = graphOf(`
size: [1000, 420]
lanes:
  - stages:
      seq: Sequence
      align: Stage 1
      decoder: { label: Decoder blocks, detail: from the base model, column: 1, row: 0 }
      tune: { label: Tuning, detail: connector, column: 1, row: 1 }
      loss: { label: Loss, column: 2, row: 0 }
      end: { label: Chat model, column: 2, row: 1 }
    edges:
      - [seq, decoder]
      - [align, tune]
      - [decoder, loss]
      - [tune, decoder, grad]
      - [tune, end]
      - [loss, align, grad]
      - [loss, tune, grad]
`)

describe('a gap between rows', () => {
  it('has room for lines and for the heads that they pass', () => {
    const { routes, boxes, fits } = drawn(corridor)
    expect(fits).toBe(true)
    const [decoder, tune] = ['A_decoder', 'A_tune'].map((id) => boxes.find(({ node }) => node.id === id)!)
    const gap = tune!.y - decoder!.y - decoder!.height
    const through = routes.flatMap(({ edge, points }) =>
      points.slice(1).flatMap((q, at) => {
        const level = q.y === points[at]!.y && q.y > tune!.y - gap && q.y < tune!.y
        return level ? [{ edge, y: q.y }] : []
      }),
    )
    expect(through.length).toBeGreaterThan(0)
    expect(gap).toBeGreaterThanOrEqual(58)
    // A head is 13 px long, and 16 px clear of other lines.
    const up = routes.find(({ edge }) => edge.from === 'A_tune' && edge.kind === 'grad')!
    for (const { y } of through) expect(y - up.points.at(-1)!.y).toBeGreaterThanOrEqual(28.9)
    // What is left is the crossing that the graph itself has.
    expect(
      hardness(
        routes.map((route) => ({ ...route, clash: false })),
        { boxes },
      ),
    ).toBeLessThanOrEqual(3)
  })
})

describe('what lines want', () => {
  const rows = { rows: [[0, 90].map((y) => ({ y, height: 60 }))], strips: [{ top: -20, bottom: 170 }] }
  const placement = { rows, across: { x: [0], widths: [200] } } as unknown as Placement
  const led = (kind: LineKind, ...points: [number, number][]) => ({
    edge: { id: kind, from: kind, to: 'x', kind, step: 0 },
    points: points.map(([x, y]) => ({ x, y })),
    clash: false,
  })
  const level = led('data', [0, 75], [200, 75])

  it('is room on both sides of a line, and for a head that it passes', () => {
    expect([...wantsOf([level], placement)!.gaps]).toEqual([['0 0', 32]])
    const wants = wantsOf([level, led('grad', [100, 90], [100, 60])], placement)
    expect([...wants!.gaps]).toEqual([['0 0', 46]])
    // No line runs above or below the rows.
    expect(wants!.outer).toEqual([[0, 0]])
  })

  it('is nothing where there is room, but less above and below where no line runs', () => {
    const wide = { rows: [[0, 92].map((y) => ({ y, height: 60 }))], strips: [{ top: -4, bottom: 156 }] }
    expect(wantsOf([level], { ...placement, rows: wide } as unknown as Placement)).toBeUndefined()
    const free = { ...wide, strips: [{ top: -40, bottom: 156 }] }
    const wants = wantsOf([level], { ...placement, rows: free } as unknown as Placement)
    expect(wants).toMatchObject({ outer: [[0, 0]] })
  })
})

describe('a lane’s name', () => {
  it('keeps clear of its frame, also where it is higher than what stands in it', () => {
    const graph = graphOf(`
size: [900, 214]
lanes:
  - { title: LLM, subtitle: Large language model, stages: { a: { label: One, status: only }, b: Two }, edges: [[a, b]] }
  - { title: LMM, subtitle: Large multimodal model, stages: { a: One, b: Two }, edges: [[a, b]] }
`)
    expect(isFramed(graph)).toBe(true)
    for (const { y, height, lines } of drawn(graph).frames) {
      const [first, last] = [lines[0]!, lines.at(-1)!]
      expect(first.y - 0.75 * first.size - y).toBeGreaterThanOrEqual(6)
      expect(y + height - last.y - 0.25 * last.size).toBeGreaterThanOrEqual(6)
    }
  })
})
