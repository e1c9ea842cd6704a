/** The graphs that are measured: both decks', random ones, and shapes from the real world. */
import fc from 'fast-check'
import type { DiagramView, EdgeModel, PipelineModel } from '../../../scripts/deck/model.js'
import { readGraph } from '../../../scripts/diagram/codec/decode.js'
import { arrange } from '../../../scripts/diagram/layout/arrange.js'
import type { Geometry, LanesGraph } from '../../../scripts/diagram/layout/types.js'
import { planDiagram } from '../../../scripts/diagram/plan.js'
import { measureText } from '../../../scripts/fonts/measure.js'
import { builtinWords } from '../../../scripts/locale/load.js'
import { ownDeck } from '../../support/compiled.js'
import { mermaidData } from '../codec/mermaid-data.js'
import { randomPipelines } from '../random.js'

/** What is drawn, by a name that says where it is from. */
export type Drawings = Map<string, Geometry>

/** What is laid out, by the same names. */
export type Graphs = Map<string, LanesGraph>

const graphOf = async ({ mermaid }: { mermaid: string }): Promise<LanesGraph> =>
  readGraph(await mermaidData(mermaid))

/** A fence as the page lays it out. */
export const geometryOf = async (view: { mermaid: string }): Promise<Geometry> =>
  arrange(await graphOf(view), measureText)

const drawn = (graphs: Graphs): Drawings =>
  new Map([...graphs].map(([name, graph]) => [name, arrange(graph, measureText)]))

/** What is asked for again is made once. */
function once<Key>(make: (key: Key) => Promise<Graphs>): (key: Key) => Promise<Graphs> {
  const made = new Map<Key, Promise<Graphs>>()
  return (key) => {
    if (!made.has(key)) made.set(key, make(key))
    return made.get(key)!
  }
}

/** Every view in something, however deep. */
function viewsIn(value: unknown): DiagramView[] {
  if (typeof value !== 'object' || value === null) return []
  if ('mermaid' in value && typeof value.mermaid === 'string') return [value as DiagramView]
  return Object.values(value).flatMap(viewsIn)
}

/** The graphs of a deck of this repository, in all of its languages. */
export const deckGraphs = once(async (name: string) => {
  const { decks } = await ownDeck(name)
  const found: Graphs = new Map()
  for (const deck of decks)
    for (const slide of deck.slides)
      for (const view of viewsIn(slide))
        found.set(`${deck.locale.code} ${slide.number} ${view.id}`, await graphOf(view))
  return found
})

async function planned(id: string, pipelines: PipelineModel[]): Promise<Graphs> {
  const views = planDiagram({
    ...{ id, pipelines, view: 'auto', reveal: 'none', lang: 'en', tag: 'en' },
    all: new Map(pipelines.map((one) => [one.id, one])),
    strings: builtinWords().get('en')!,
    box: { width: 1136, height: 508 },
    place: { file: 'p.yaml', line: 1, column: 1 },
    measure: measureText,
  })
  return new Map(await Promise.all(views.map(async (view) => [view.id, await graphOf(view)] as const)))
}

/** Random comparisons (random.ts). */
export const randomGraphs = once(async (runs: number) => {
  const graphs = fc.sample(randomPipelines, { numRuns: runs, seed: 20241124 })
  const found = await Promise.all(graphs.map((pipelines, index) => planned(`r${index}`, pipelines)))
  return new Map(found.flatMap((one) => [...one]))
})

type Pair = [from: string, to: string, kind?: EdgeModel['kind']]

function pipeline(id: string, edges: Pair[], alone: string[] = []): PipelineModel {
  const ids = [...new Set([...edges.flatMap(([from, to]) => [from, to]), ...alone])]
  return {
    ...{ id, title: id, name: id, mode: 'process', groups: [] },
    stages: ids.map((stage) => ({
      ...{ id: stage, label: stage.replaceAll('_', ' '), kind: 'process', modality: 'none' },
    })),
    edges: edges.map(([from, to, kind = 'data']) => ({ from, to, kind })),
  }
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index)
const chain = (name: string, count: number): Pair[] =>
  range(count - 1).map((at) => [`${name}_${at + 1}`, `${name}_${at + 2}`])

/** Shapes that people draw. */
export const shapes: PipelineModel[] = [
  pipeline('thirty', chain('Stage', 30)),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].slice(1).map((count) => pipeline(`chain-${count}`, chain('Step', count))),
  pipeline(
    'fan-out',
    range(12).map((at): Pair => ['Router', `Worker_${at + 1}`]),
  ),
  pipeline(
    'fan-in',
    range(12).map((at): Pair => [`Sensor_${at + 1}`, 'Collector']),
  ),
  pipeline('fan-out-in', [
    ...range(5).flatMap((at): Pair[] => [
      ['Split', `Part_${at + 1}`],
      [`Part_${at + 1}`, 'Join'],
    ]),
    ['Read', 'Split'],
    ['Join', 'Write'],
  ]),
  pipeline('long-cycle', [...chain('Phase', 9), ['Phase_9', 'Phase_1', 'loop']]),
  pipeline('two-cycles', [...chain('Task', 6), ['Task_6', 'Task_2', 'loop'], ['Task_5', 'Task_1', 'grad']]),
  pipeline('apart', [...chain('One', 3), ...chain('Two', 4), ...chain('Three', 2)], ['Alone']),
  pipeline('diamond', [
    ...([
      ['Ask', 'Plan'],
      ['Plan', 'Search'],
      ['Plan', 'Recall'],
      ['Search', 'Answer'],
    ] as Pair[]),
    ...([
      ['Recall', 'Answer'],
      ['Answer', 'Check'],
      ['Check', 'Reply'],
      ['Check', 'Plan', 'loop'],
    ] as Pair[]),
  ]),
  pipeline('skip', [
    ...chain('Block', 5),
    ['Block_1', 'Block_4'],
    ['Block_2', 'Block_5'],
    ['Block_1', 'Block_5'],
  ]),
  pipeline('retrieval', [
    ...([
      ['Documents', 'Chunks'],
      ['Chunks', 'Index'],
      ['Question', 'Query'],
      ['Query', 'Index'],
    ] as Pair[]),
    ...([
      ['Index', 'Passages'],
      ['Passages', 'Prompt'],
      ['Question', 'Prompt'],
      ['Prompt', 'Model'],
    ] as Pair[]),
    ...([
      ['Model', 'Answer'],
      ['Answer', 'Judge', 'option'],
      ['Judge', 'Index', 'grad'],
    ] as Pair[]),
  ]),
  pipeline('build', [
    ...([
      ['Commit', 'Lint'],
      ['Commit', 'Types'],
      ['Commit', 'Unit'],
      ['Lint', 'Package'],
    ] as Pair[]),
    ...([
      ['Types', 'Package'],
      ['Unit', 'Package'],
      ['Package', 'Stage'],
      ['Stage', 'Release'],
    ] as Pair[]),
    ...([
      ['Stage', 'Commit', 'loop'],
      ['Owner', 'Release', 'control'],
    ] as Pair[]),
  ]),
]

/** The graphs of `shapes`. */
export const shapeGraphs = once(async (_: 'all') => {
  const found = await Promise.all(shapes.map((one) => planned(one.id, [one])))
  return new Map(found.flatMap((one) => [...one]))
})

export const deckDrawings = async (name: string): Promise<Drawings> => drawn(await deckGraphs(name))
export const randomDrawings = async (runs: number): Promise<Drawings> => drawn(await randomGraphs(runs))
export const shapeDrawings = async (): Promise<Drawings> => drawn(await shapeGraphs('all'))
