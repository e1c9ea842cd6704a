/** Ids that are words of JavaScript or of drawings: a deck that has them is told as one that has others. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import {
  dashedKinds,
  GAP,
  graphMarks,
  LEGEND,
  nodeMarks,
  statuses,
} from '../../scripts/diagram/codec/vocabulary.js'
import { toneName } from '../../scripts/deck/tone.js'
import { svgBody } from '../../scripts/diagram/svg/index.js'
import { renderMarkdown } from '../../scripts/markdown/index.js'
import { renderReading } from '../../scripts/site/read.js'
import { searchEntries } from '../../scripts/site/search.js'

let root: string
beforeAll(() => (root = mkdtempSync(join(tmpdir(), 'diptych-ids-'))))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A deck in which everything that can have an id has one of two. */
const yaml = (a: string, b: string): string => `deck:
  title: T
  languages: { en: { name: English } }
  variants: [{ id: ${a}, name: V, minutes: 1, skip: [${b}] }]
modalities: [{ id: ${a}, label: M }, { id: ${b}, label: N }]
subjects: [{ id: ${a}, name: S, modalities: [${b}] }, { id: ${b}, name: U }]
dimensions: [{ id: ${a}, label: D, cells: { ${a}: x, ${b}: { text: y, modalities: [${a}] } } }]
events: [{ id: ${b}, date: 2020, label: E, subjects: [${a}], sources: [${b}] }]
facts: [{ id: ${a}, statement: F, value: 3, sources: [${a}] }, { id: ${b}, statement: G, value: 4, sources: [${a}] }]
claims: [{ id: ${a}, quote: Q, verdict: wrong, truth: W, sources: [${a}] }]
terms: [{ id: ${a}, term: word, definition: D }]
sources: [{ id: ${a}, title: A, date: 2001 }, { id: ${b}, title: B, date: 2002 }]
pipelines:
  - id: ${a}
    subject: ${a}
    name: P
    mode: process
    sources: [${b}]
    stages: [{ id: ${a}, label: One, kind: data, modality: ${a} }, { id: ${b}, label: Two, kind: process, modality: ${b} }]
    edges: [[${a}, ${b}]]
    groups: [{ id: ${a}, label: G, stages: [${a}] }, { id: ${b}, label: H, stages: [${b}] }]
  - id: ${b}
    subject: ${b}
    name: Q
    mode: process
    sources: [${a}]
    stages: [{ id: ${a}, label: One, kind: data }, { id: ${b}, label: Two, kind: process, expands: ${a} }]
    edges: [[${a}, ${b}, loop], [${b}, ${a}]]
outline:
  - id: ${a}
    title: S
    slides:
      - { id: ${a}, kind: compare, headline: H1, pipelines: [${a}, ${b}] }
      - { id: s2, kind: table, headline: H2, dimensions: [${a}], subjects: [${a}, ${b}] }
      - { id: s3, kind: chart, chart: bar, headline: H3, facts: [${a}, ${b}], highlight: [${b}] }
      - { id: ${b}, kind: correction, headline: H4, claim: ${a} }
      - { id: s5, kind: statement, headline: H5, text: 'a [word](#${a}) [@${b}]' }
      - { id: s6, kind: timeline, headline: H6, events: [${b}] }
      - { id: s7, kind: cards, headline: H7, cards: [{ title: C, modality: ${a} }] }
      - { id: s8, kind: sources, headline: H8 }
`

async function told(a: string, b: string): Promise<string> {
  const dir = join(root, 'deck')
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'deck.yaml'), yaml(a, b))
  const { decks, problems } = await compileDeck(dir)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return decks
    .map((deck) =>
      [renderMarkdown(deck), JSON.stringify(searchEntries(deck)), renderReading(deck, {})].join('\n'),
    )
    .join('\n')
}

describe('ids', () => {
  it.each([
    ['constructor', 'toString'],
    ['valueOf', 'hasOwnProperty'],
    ['isPrototypeOf', 'toLocaleString'],
    ['propertyIsEnumerable', 'constructor'],
    ['prototype', 'constructor'],
  ])('%s and %s are ids like others', async (a, b) => {
    // As long as they are: nothing else differs.
    const [x, y] = ['x'.repeat(a.length), 'y'.repeat(b.length)]
    const plain = await told(x, y)
    expect(await told(a, b)).toBe(plain.replaceAll(x, a).replaceAll(y, b))
  })
})

describe('tones', () => {
  const taken = [
    ...[
      'constructor',
      'toString',
      'default',
      'm-x',
      'tone-x',
      LEGEND.class,
      GAP,
      ...statuses,
      ...dashedKinds,
    ],
    ...[...nodeMarks, ...graphMarks].map(({ name, value }) => (value === 'flag' ? name : `${name}-3`)),
  ]

  it('never are a word of a drawing, and never two ids’', () => {
    for (const id of taken) expect(toneName(id)).toBe(`m-${id}`)
    expect(['row', 'rows', 'x'].map(toneName)).toEqual(['row', 'rows', 'x'])
    const all = [...taken, ...taken.map(toneName)]
    expect(new Set(all.map(toneName)).size).toBe(all.length)
  })

  it('that have no colour draw neutrally', () => {
    const drawn = (tone: string): string =>
      svgBody({
        ...{ width: 99, height: 99, scale: 1, direction: 'LR', fits: true, clashes: 0 },
        ...{ frames: [], borders: [], panels: [], routes: [], heads: [], captions: [], legend: [] },
        boxes: [
          {
            node: { id: 'A_x', key: 'x', label: 'x', tone, status: 'plain', step: 0 },
            ...{ lane: 'A', lines: [], x: 0, y: 0, width: 9, height: 9 },
          },
        ],
      })
    expect(drawn('constructor')).toBe(drawn('neutral'))
  })
})
