/** Rows, and lines in them, stand where the lines are easy to follow; no box is higher than its lines need. */
import { describe, expect, it } from 'vitest'
import { arrange, placesIn } from '../../../scripts/diagram/layout/arrange.js'
import { readPlaces, placeMarks } from '../../../scripts/diagram/codec/places.js'
import type { Geometry, LanesGraph } from '../../../scripts/diagram/layout/types.js'
import { figuresOf } from '../gates/measures.js'
import { graphOf, measure } from './case.js'

const drawn = (graph: LanesGraph): Geometry =>
  arrange({ ...graph, places: placesIn(graph, measure) }, measure)
const boxOf = ({ boxes }: Geometry, key: string) => boxes.find(({ node }) => node.key === key)!

/** One stage leads past another one to stages that both lead to. */
const past = (rays: number) =>
  graphOf(`
size: [1136, 440]
lanes:
  - stages:
      start: Start
      from: Source
      gate: Gate
${Array.from({ length: rays }, (_, at) => `      ray${at}: Worker ${at}`).join('\n')}
      idle: Others
      sum: Sum
    edges:
      - [start, from]
      - [from, gate]
${Array.from({ length: rays }, (_, at) => `      - [from, ray${at}]\n      - [gate, ray${at}, control]\n      - [ray${at}, sum]`).join('\n')}
      - [gate, idle, option]
      - [gate, sum, control]
`)

describe('rows', () => {
  it('stand in an order in which no line has to cross another one', () => {
    const made = drawn(past(2))
    expect(figuresOf(made)).toMatchObject({ crossings: 0, crowdedHeads: 0 })
    // What the data names first stands above.
    expect(boxOf(made, 'ray0').y).toBeLessThan(boxOf(made, 'ray1').y)
  })

  it.each([2, 3])(
    'are covered only where a line runs straight: of %i ways past a stage, none makes a box tall',
    (rays) => {
      const made = drawn(past(rays))
      expect(boxOf(made, 'from').height).toBe(boxOf(made, 'start').height)
      expect(boxOf(made, 'gate').height).toBeGreaterThan(boxOf(made, 'start').height)
    },
  )

  it('come back from the numbers in a fence', () => {
    const places = placesIn(past(2), measure)!
    expect(readPlaces(placeMarks(places))).toEqual(places)
    const told = arrange({ ...past(2), places: readPlaces(placeMarks(places)) }, measure)
    expect(told.routes).toEqual(drawn(past(2)).routes)
  })
})

describe('lines back that run together', () => {
  it.each([2, 3])('pass the heads of one another with room (%i of them)', (ends) => {
    const chain = ['a', 'b', 'c', 'd', 'e', 'f']
    const made = drawn(
      graphOf(`
size: [1136, 300]
lanes:
  - stages:
${chain.map((id) => `      ${id}: Stage ${id}`).join('\n')}
    edges:
${chain
  .slice(1)
  .map((id, at) => `      - [${chain[at]}, ${id}]`)
  .join('\n')}
${chain
  .slice(0, ends)
  .map((id) => `      - [f, ${id}, grad]`)
  .join('\n')}
`),
    )
    expect(figuresOf(made)).toMatchObject({ crossings: 0, crowdedHeads: 0 })
  })
})
