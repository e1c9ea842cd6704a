/** Drawings for narrow pages: what runs down, what stands beside one another, and what gives way where there is no room. */
import { expect, it } from 'vitest'
import { arrangeUpright } from '../../../scripts/diagram/layout/upright/index.js'
import type { Geometry } from '../../../scripts/diagram/layout/types.js'
import { faultsOf } from '../gates/upright.js'
import { graphOf, measure } from './case.js'

function drawn(yaml: string): Geometry {
  const graph = graphOf(yaml)
  const made = arrangeUpright(graph, measure)
  expect(faultsOf(graph, made)).toEqual([])
  return made
}

const boxIn = ({ boxes }: Geometry, id: string) => boxes.find(({ node }) => node.id === id)!
const routeIn = ({ routes }: Geometry, from: string, to: string) =>
  routes.find(({ edge }) => edge.from === from && edge.to === to)!

it('a line that passes stages over runs beside them, between its boxes’ sides', () => {
  const made = drawn(`
size: [1136, 508]
lanes:
  - stages: { a: One, b: Two, c: Three }
    edges: [[a, b], [b, c], [a, c]]`)
  const [b, over] = [boxIn(made, 'A_b'), routeIn(made, 'A_a', 'A_c')]
  expect(Math.min(...over.points.map(({ x }) => x))).toBeGreaterThanOrEqual(b.x)
  expect(Math.max(...over.points.map(({ x }) => x))).toBeGreaterThan(b.x + b.width + 20)
  expect(routeIn(made, 'A_a', 'A_b').points.length).toBe(2)
})

it('a decision, a line to itself, and lines there and back keep their texts', () => {
  const made = drawn(`
size: [1136, 508]
lanes:
  - stages: { ask: { label: Is it done?, decision: true }, work: Work, done: Done, rest: Rest }
    edges:
      - { from: ask, to: work, label: not yet }
      - { from: ask, to: done, label: it is }
      - { from: work, to: work, kind: loop, label: again and again }
      - { from: work, to: ask, kind: loop, label: look again }
      - { from: done, to: rest }
      - { from: rest, to: done }`)
  const ask = boxIn(made, 'A_ask')
  expect(ask.runsDown).toBe(true)
  // Lines leave it at its point or at a side that is straight.
  for (const { points, edge } of made.routes)
    if (edge.from === 'A_ask' && points[0]!.y === ask.y + ask.height)
      expect(points[0]!.x).toBeCloseTo(ask.x + ask.width / 2)
})

const lanes = (count: number, word: string) => `
size: [1136, 508]
lanes:
${Array.from({ length: count }, (_, at) => `  - { title: Lane ${at}, stages: { a: ${word}, b: Two }, edges: [[a, b]] }`).join('\n')}`

it('lanes stand side by side as long as their words fit, then in rows, and one below the other', () => {
  const rows = (made: Geometry) => new Set(made.frames.map(({ y }) => y)).size
  expect(rows(drawn(lanes(2, 'One')))).toBe(1)
  expect(rows(drawn(lanes(4, 'Three')))).toBe(1)
  expect(rows(drawn(lanes(4, 'Tokenization')))).toBe(2)
  expect(rows(drawn(lanes(3, 'Donaudampfschifffahrtsgesellschaft')))).toBe(3)
})

it('stages of one lane stand beside what others have, and none where it has nothing', () => {
  const made = drawn(`
size: [1136, 508]
lanes:
  - title: Short
    stages: { a: One, d: Four }
    edges: [[a, d]]
  - title: Long
    stages: { a: One, b: { label: Two, status: only }, c: { label: Three, status: only }, d: Four }
    edges: [[a, b], [b, c], [c, d]]`)
  expect(boxIn(made, 'A_d').y).toBe(boxIn(made, 'B_d').y)
  expect(boxIn(made, 'A_d').y).toBeGreaterThan(boxIn(made, 'B_c').y)
  expect(routeIn(made, 'A_a', 'A_d').points.length).toBe(2)
})

it('what only lines back lead to follows where these come from', () => {
  const made = drawn(`
size: [1136, 508]
lanes:
  - stages: { a: One, b: Two, c: Three, again: Again }
    edges: [[a, b], [b, c], [b, again, loop], [again, a, loop]]`)
  expect(boxIn(made, 'A_again').y).toBeGreaterThan(boxIn(made, 'A_b').y)
})

it('stages of a frame follow one another within its border; where others come between, each part has its own', () => {
  const made = drawn(`
size: [1136, 508]
lanes:
  - stages: { a: First, b: Inside, side: Beside, c: Inside too, d: Last }
    frames: { f: { label: Around two, stages: [b, c] } }
    edges: [[a, b], [b, c], [side, c], [c, d]]`)
  const [border] = made.borders
  expect(made.borders).toMatchObject([{ part: false, depth: 1 }])
  // The line from above passes the title.
  const into = routeIn(made, 'A_a', 'A_b').points.at(-1)!
  expect(border!.heading.x + border!.heading.width).toBeLessThan(into.x - 3)
  const parted = drawn(`
size: [1136, 508]
lanes:
  - stages: { b: Inside, x: Stranger, c: Inside too }
    frames: { f: { label: Around a stranger, stages: [b, c] } }
    edges: [[b, x], [x, c]]`)
  expect(parted.borders).toMatchObject([{ part: true }, { part: true }])
})

it('a frame begins at one height in all lanes, however its title is broken', () => {
  const lane = (title: string, last: string) => `
  - title: ${title}
    stages: { a: First, b: In, c: ${last} }
    frames: { f: { label: Store two, stages: [b, c] } }
    edges: [[a, b], [b, c]]`
  const { borders } = drawn(`
size: [1136, 508]
lanes:${lane('Short', 'In')}${lane('Long', 'A stage with quite a long name')}`)
  expect(borders.map(({ lines }) => lines.length)).toEqual([2, 1])
  expect(borders[0]!.y).toBe(borders[1]!.y)
})
