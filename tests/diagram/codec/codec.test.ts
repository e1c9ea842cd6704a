/** What the encoder writes, the decoder reads, through Mermaid's own parser. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ModalityModel } from '../../../scripts/deck/model.js'
import { readGraph } from '../../../scripts/diagram/codec/decode.js'
import { readHeld } from '../../../scripts/diagram/codec/held.js'
import { placeMarks, readPlaces } from '../../../scripts/diagram/codec/places.js'
import { toMermaid } from '../../../scripts/diagram/codec/encode.js'
import { compare } from '../../../scripts/diagram/compare.js'
import { lanesOf } from '../../../scripts/diagram/lanes.js'
import { isFramed } from '../../../scripts/diagram/layout/titles.js'
import type { LanesGraph, Places } from '../../../scripts/diagram/layout/types.js'
import { words } from '../fixture.js'
import { framedPipelines } from '../framed.js'
import { randomPipelines } from '../random.js'
import { mermaidData } from './mermaid-data.js'

const runs = 40 * Number(process.env.FUZZ ?? 1)
const modalities: ModalityModel[] = [
  { id: 'token', label: 'Token', tone: 'token', colour: '#5B6100' },
  { id: 'embedding', label: 'Embedding', tone: 'embedding', colour: '#8A1C4A' },
]
const shape = fc.record({
  part: fc.boolean(),
  inside: fc.boolean(),
  links: fc.boolean(),
  direction: fc.constantFrom('LR' as const, 'RL' as const),
  box: fc.constantFrom({ width: 1136, height: 508 }, { width: 900, height: 420 }),
  bands: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  compact: fc.boolean(),
  scale: fc.constantFrom(undefined, 1.15, 1.3),
  text: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { nil: undefined }),
})

/** Lanes of random pipelines, whole or a part of them, with a random text in one place. */
const graphs = fc
  .tuple(fc.oneof(randomPipelines, framedPipelines), shape)
  .map(([pipelines, options]): LanesGraph => {
    const { part, inside, links, direction, box, bands, compact, scale, text } = options
    const ids = pipelines[0]!.stages.map(({ id }) => id)
    const half = Math.ceil(ids.length / 2)
    const graph = lanesOf(compare(pipelines, new Map()), {
      ...{ strings: words.en!, reveal: 'stages', box, direction, modalities, inside },
      ...(part ? { keep: new Set(ids.slice(0, half)), ghosts: new Set(ids.slice(half, half + 1)) } : {}),
      ...(part && links
        ? { links: new Set(pipelines[0]!.edges.map(({ from, to }) => `${from} ${to}`)) }
        : {}),
      groupOf: new Map(ids.map((id, index) => [id, index % 3])),
      heads: ['One', 'Two', 'Three'],
    } as Parameters<typeof lanesOf>[1])
    const node = graph.lanes[0]?.nodes[0]
    if (node && text?.trim()) node.detail = text
    return { ...graph, direction, bands, compact: bands === undefined ? undefined : compact, scale }
  })

const clean = (text: string | undefined) => text?.replace(/\s+/gu, ' ').trim() || undefined

/** A graph as far as its drawing depends on it: what the text has to carry. */
function carried(graph: LanesGraph) {
  const nodes = graph.lanes.flatMap((lane) => lane.nodes)
  const tones = new Set(
    nodes.flatMap(({ tone, tokens = [], status }) =>
      status === 'plain' || status === 'only' || status === 'ghost' ? [tone, ...tokens] : tokens,
    ),
  )
  return JSON.parse(
    JSON.stringify({
      ...graph,
      ...{ framed: isFramed(graph), height: Math.floor(graph.height) },
      heads: (graph.heads ?? []).map((text, at) => (nodes.some(({ group }) => group === at) ? text : '')),
      colours: Object.entries(graph.colours)
        .filter(([tone]) => tones.has(tone))
        .sort(),
      lanes: graph.lanes.map((lane) => ({
        ...lane,
        title: clean(lane.title),
        subtitle: clean(lane.subtitle),
        enclosures: lane.enclosures?.map((one) => ({ ...one, nodes: [...one.nodes].sort() })),
        nodes: lane.nodes.map(({ open: _open, name: _name, tone, frozen, span, ...node }) => ({
          ...node,
          label: clean(node.label),
          detail: clean(node.detail),
          tone: node.status === 'stub' ? undefined : tone,
          frozen: frozen ? true : undefined,
          span: (span ?? 1) > 1 ? span : undefined,
        })),
      })),
      edges: graph.edges.map((edge) => ({
        ...edge,
        label: clean(edge.label),
        gap: edge.gap ? true : undefined,
      })),
    }),
  )
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

describe('a lanes graph as Mermaid text', () => {
  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const text = toMermaid(graph, 'Title', 'Description')
        const [is, was] = [readGraph(await mermaidData(text)), graph].map(carried)
        const heads = (was.heads as string[]).join() === ',,' ? [] : was.heads
        expect({ ...is, heads: [], edges: is.edges.sort(byId) }).toEqual({
          ...was,
          heads: [],
          edges: was.edges.sort(byId),
        })
        expect(is.heads.join()).toBe(heads.join().replace(/,+$/, ''))
      }),
      { numRuns: runs, seed: Number(process.env.DIPTYCH_SEED ?? 20241124) },
    )
  })

  it('keeps the colour of tokens whose stages stand elsewhere', async () => {
    const node = { id: 'A_seq', key: 'seq', label: 'Sequence', tone: 'neutral', status: 'plain', step: 0 }
    const graph = {
      ...{
        direction: 'LR',
        width: 1136,
        height: 508,
        edges: [],
        legend: [],
        colours: { pressure: '#0A7A5C' },
      },
      lanes: [{ id: 'A', title: 'A', nodes: [{ ...node, tokens: ['text', 'pressure'] }] }],
    } as unknown as LanesGraph
    const is = readGraph(await mermaidData(toMermaid(graph, 'T', 'D')))
    expect(is.colours).toEqual({ pressure: '#0A7A5C' })
    expect(is.lanes[0]!.nodes[0]!.tokens).toEqual(['text', 'pressure'])
  })
})

describe('what stands in a stage', () => {
  const counts = [
    { tone: 'image', count: 576, squares: 144, across: 24 },
    { tone: 'x-3', count: 20, squares: 5, across: undefined },
  ]

  it.each(['wave', 'cat-0a1b2c3d.png'])('comes back with its scale (%s)', async (art) => {
    const node = { id: 'A_seq', key: 'seq', label: 'Sequence', tone: 'neutral', status: 'plain', step: 0 }
    const graph = {
      ...{ direction: 'LR', width: 1136, height: 508, edges: [], colours: { 'x-3': '#0A7A5C' }, unit: 4 },
      legend: [{ what: 'tokens', text: '= 4 tokens' }],
      lanes: [
        {
          ...{ id: 'A', title: 'A' },
          // The same two the other way round: their order is told, not that of the classes.
          nodes: [
            { ...node, id: 'A_a', key: 'a', counts: [...counts].reverse() },
            { ...node, counts, art },
          ],
        },
      ],
    } as unknown as LanesGraph
    const is = readGraph(await mermaidData(toMermaid(graph, 'T', 'D')))
    expect(is).toMatchObject({ unit: 4, legend: graph.legend, colours: graph.colours })
    const [first, second] = is.lanes[0]!.nodes
    expect(first).toMatchObject({ counts: [...counts].reverse() })
    expect(second).toMatchObject({ counts, art })
  })

  it('is nothing where a fence names more squares than a drawing has, or none', () => {
    const marks = { counts: ['0-999999999999-text', '1-0-text', '2-text', 'text'] }
    expect(readHeld(marks, 0)).toEqual({ counts: undefined, art: undefined })
  })
})

describe('places', () => {
  const places: Places = {
    ...{ density: 1, order: [0, 0, 1], head: 0, bottom: 440 },
    columns: [
      [2, 100],
      [140, 80],
    ],
    strips: [
      { top: 0, bottom: 200, rows: [[20, 60]] },
      {
        ...{ top: 212, bottom: 440 },
        rows: [
          [230, 60],
          [310, 60],
        ],
      },
    ],
  }

  it('come back from their numbers', () => expect(readPlaces(placeMarks(places))).toEqual(places))

  it('are none where the numbers do not add up', () => {
    const { columns, rows } = placeMarks(places)
    expect(readPlaces({ columns, rows: rows!.slice(0, -1) })).toBeUndefined()
    expect(readPlaces({ columns: columns!.slice(1), rows })).toBeUndefined()
    expect(readPlaces({})).toBeUndefined()
  })
})
