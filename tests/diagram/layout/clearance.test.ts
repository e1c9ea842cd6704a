/** Lines keep clear of what isn't theirs, and what is told at them and around them. */
import { describe, expect, it } from 'vitest'
import { arrange, placesIn } from '../../../scripts/diagram/layout/arrange.js'
import { labelPlace } from '../../../scripts/diagram/layout/label-placement.js'
import { besideOf, CLEAR_OF, PASSING } from '../../../scripts/diagram/layout/routing/clearance.js'
import type { LanesGraph } from '../../../scripts/diagram/layout/types.js'
import { toSvg } from '../../../scripts/diagram/svg/index.js'
import { graphOf, measure } from './case.js'

const drawn = (graph: LanesGraph) => arrange({ ...graph, places: placesIn(graph, measure) }, measure)
const box = { x: 100, y: 100, width: 200, height: 60 }

describe('how near a line runs beside a box', () => {
  const level = (y: number, from = 0, to = 400) => besideOf({ x: from, y }, { x: to, y }, box)
  it('is told outside of it, as long as it runs there', () => {
    expect(level(90)).toEqual({ length: 200, off: 10 })
    expect(level(170, 250)).toEqual({ length: 50, off: 10 })
    expect(level(84)).toEqual({ length: 0, off: CLEAR_OF })
    expect(level(130)).toEqual({ length: 0, off: CLEAR_OF })
  })
  it('is told on both sides of a border', () => {
    expect(besideOf({ x: 110, y: 0 }, { x: 110, y: 400 }, box, true)).toEqual({ length: 60, off: 10 })
    expect(besideOf({ x: 200, y: 0 }, { x: 200, y: 400 }, box, true)).toEqual({ length: 0, off: CLEAR_OF })
  })
})

it('a line back runs 16 px clear of the boxes that it passes', () => {
  const { boxes, routes } = drawn(
    graphOf(`
size: [1000, 300]
lanes:
  - stages: { ask: Prompt, big: Large, small: Small, anti: Untuned, add: Add logits, take: Sampling, out: Text }
    edges: [[ask, big], [ask, small], [ask, anti], [big, add], [small, add], [anti, add], [add, take], [take, out], [take, ask, loop]]
`),
  )
  const back = routes.find(({ edge }) => edge.kind === 'loop')!
  const others = boxes.filter(({ node }) => node.id !== back.edge.from && node.id !== back.edge.to)
  const near = back.points
    .slice(1)
    .flatMap((q, at) => others.filter((one) => besideOf(back.points[at]!, q, one).length > PASSING))
  expect(near).toEqual([])
  // What forks spans the rows that it leads to, so that each of its lines is straight.
  expect(routes.filter(({ edge }) => edge.from === 'A_ask').map(({ points }) => points.length)).toEqual([
    2, 2, 2,
  ])
})

it('lanes of as many rows are equally high, whatever is told below them', () => {
  const { frames } = drawn(
    graphOf(`
size: [1000, 420]
lanes:
  - { title: SQL, stages: { a: Query, b: { label: Join, detail: two tables, status: only }, c: Result }, edges: [[a, b], [b, c]] }
  - { title: Document, stages: { a: Query, c: Result }, edges: [[a, c]] }
legend: { 'only:A': SQL only }
`),
  )
  const [first, second] = frames.map(({ height }) => height)
  expect(Math.abs(first! - second!)).toBeLessThanOrEqual(1)
})

describe('a text at a line', () => {
  const points = [
    { x: 100, y: 100 },
    { x: 180, y: 100 },
  ]
  it('is not cut within a word where its line is short', () => {
    const taken = { taken: [], lines: [], bounds: { width: 400, height: 300 } }
    const place = labelPlace('仅训练时', points, taken, measure, { needed: true })
    expect(place!.lines.map(({ text }) => text)).toEqual(['仅训练时'])
  })

  it('has the ground that it stands on: of the page, or of its lane', () => {
    const lane = `stages: { a: One, b: Two }, edges: [{ from: a, to: b, label: yes }]`
    const ground = (lanes: string) =>
      /class="dip-break"[^>]*fill:var\(--dip-(\w+)/.exec(
        toSvg(drawn(graphOf(`{ size: [900, 300], lanes: [${lanes}] }`)), 'x'),
      )?.[1]
    expect(ground(`{ ${lane} }`)).toBe('paper')
    expect(ground(`{ title: A, ${lane} }, { title: B, ${lane} }`)).toBe('lane')
  })
})

it('a line past what a lane does not need has no colour of its own', () => {
  const { routes } = drawn(
    graphOf(`
size: [1000, 300]
lanes:
  - { title: A, stages: { a: { label: One, tone: image, status: only }, c: Three }, edges: [{ from: a, to: c, label: not needed, gap: true }] }
  - { title: B, stages: { d: Two, c: Three }, edges: [[d, c]] }
`),
  )
  expect(routes.find(({ edge }) => edge.gap)!.tone).toBe('neutral')
})
