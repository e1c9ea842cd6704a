/** What makes drawings hard to read is counted, and may not become more; `npm run bench:layout` prints the table. */
import { describe, expect, it } from 'vitest'
import { wholeBorders } from '../../../scripts/diagram/layout/enclosures/borders.js'
import { arrangeUpright } from '../../../scripts/diagram/layout/upright/index.js'
import type { Geometry } from '../../../scripts/diagram/layout/types.js'
import { measureText } from '../../../scripts/fonts/measure.js'
import {
  deckDrawings,
  deckGraphs,
  randomDrawings,
  randomGraphs,
  shapeDrawings,
  shapeGraphs,
  type Drawings,
  type Graphs,
} from './graphs.js'
import { figuresOf, together, type Figures } from './measures.js'
import { faultsOf } from './upright.js'

/** Random graphs; the long version (gates.long.ts) takes 300. */
const runs = Number(process.env.GATES ?? 16)

/** At most so many of each in a hundred lines, and at least such shares of the stage. */
type Gate = Partial<Record<keyof Figures, number>>

const counted = [
  ...(['crossings', 'crowdedHeads', 'channels', 'besideBoxes'] as const),
  ...(['shortDashed', 'halfRows', 'bentMain'] as const),
]
const shares = ['share', 'filled', 'scale'] as const

const gates: [name: string, draw: () => Promise<Drawings>, gate: Gate][] = [
  [
    'the flagship',
    () => deckDrawings('llm-vs-lmm'),
    {
      ...{ crossings: 1.7, besideBoxes: 1, shortDashed: 0.7, halfRows: 0.4 },
      ...{ share: 0.88, filled: 0.84, scale: 1.08 },
    },
  ],
  ['the small deck', () => deckDrawings('sql-vs-document'), { share: 0.95, filled: 0.85, scale: 1.15 }],
  [
    `${runs} random graphs`,
    () => randomDrawings(runs),
    {
      ...{ crossings: 2.5, crowdedHeads: 1, channels: 0.1, besideBoxes: 14 },
      ...{ shortDashed: 1, halfRows: 0.3, bentMain: 1.5 },
    },
  ],
  ['shapes of the real world', shapeDrawings, { share: 0.66, filled: 0.69, scale: 1.25 }],
]

describe('drawings', () => {
  it.each(gates)('of %s', async (_name, draw, gate) => {
    const figures = together([...(await draw()).values()].map(figuresOf))
    const each = Object.fromEntries(
      counted.map((key) => [key, Math.round((1000 * figures[key]) / figures.edges) / 10]),
    )
    const found = { ...each, ...Object.fromEntries(shares.map((key) => [key, figures[key]])) }
    const wrong = counted.filter((key) => each[key]! > (gate[key] ?? 0))
    const low = shares.filter((key) => figures[key] < (gate[key] ?? 0))
    expect([...wrong, ...low], JSON.stringify(found)).toEqual([])
  })
})

/** Where everything stands and leads, without words, which differ from language to language. */
const topologyOf = ({ boxes, routes, borders }: Geometry) => ({
  boxes: boxes.map(({ node, x, y, width, height }) => [node.id, x, y, width, height]),
  lines: routes.map(({ edge, points }) => [edge.from, edge.to, points]),
  // What a border reaches around before all of its stages have come is as wide as its words, too.
  borders: wholeBorders(borders).map(({ x, y, width, height }) => [x, y, width, height]),
})

describe.each(['llm-vs-lmm', 'sql-vs-document'])('in all languages of %s', (name) => {
  it('boxes and lines stand at the same places', async () => {
    const drawings = [...(await deckDrawings(name))]
    const ids = (lang: string) => drawings.flatMap(([id]) => (id.startsWith(`${lang} `) ? [viewOf(id)] : []))
    const [first, ...others] = [...new Set(drawings.map(([id]) => id.split(' ')[0]!))]
    expect(others.length).toBeGreaterThan(0)
    const of = (lang: string, view: string) =>
      topologyOf(drawings.find(([id]) => id.startsWith(`${lang} `) && viewOf(id) === view)![1])
    for (const lang of others) {
      expect(ids(lang)).toEqual(ids(first!))
      for (const view of ids(lang)) expect(of(lang, view), `${lang} ${view}`).toEqual(of(first!, view))
    }
  })
})

/** A view's own id, without its language and the number of its slide, which differ. */
function viewOf(id: string): string {
  return id.split(' ').slice(2).join(' ')
}

const uprights: [name: string, graphs: () => Promise<Graphs>, gate: Gate][] = [
  ['the flagship', () => deckGraphs('llm-vs-lmm'), { crossings: 2.6, shortDashed: 1.2 }],
  ['the small deck', () => deckGraphs('sql-vs-document'), {}],
  [`${runs} random graphs`, () => randomGraphs(runs), { crossings: 2.5, crowdedHeads: 0.5, shortDashed: 3 }],
  ['shapes of the real world', () => shapeGraphs('all'), {}],
]

describe('drawings for narrow pages', () => {
  it.each(uprights)('of %s', async (_name, graphs, gate) => {
    const made = [...(await graphs())].map(([id, graph]) => ({
      ...{ id, graph, geometry: arrangeUpright(graph, measureText) },
    }))
    const faults = made.flatMap(({ id, graph, geometry }) =>
      faultsOf(graph, geometry).map((fault) => `${id}: ${fault}`),
    )
    expect(faults).toEqual([])
    const figures = together(made.map(({ geometry }) => figuresOf(geometry)))
    const each = (['crossings', 'crowdedHeads', 'channels', 'shortDashed'] as const).map(
      (key) => [key, Math.round((1000 * figures[key]) / figures.edges) / 10] as const,
    )
    console.log(_name, each)
    expect(each.filter(([key, found]) => found > (gate[key] ?? 0))).toEqual([])
  })
})
