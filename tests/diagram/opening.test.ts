/** A comparison that grows: its first lane alone before the first click. */
import { describe, expect, it } from 'vitest'
import { readGraph } from '../../scripts/diagram/codec/decode.js'
import { arrange } from '../../scripts/diagram/layout/arrange.js'
import { openingOf } from '../../scripts/diagram/opening.js'
import { shaped, shapeOf } from '../../scripts/diagram/shape.js'
import { measureText } from '../../scripts/fonts/measure.js'
import { mermaidData } from './codec/mermaid-data.js'
import { plan } from './fixture.js'

const graphOf = async (reveal: 'grow' | 'lanes', ids = ['llm_inference', 'lmm_inference']) => {
  const [view] = plan(ids, 'en', { reveal })
  return { view: view!, graph: readGraph(await mermaidData(view!.mermaid)) }
}

describe('the opening of a drawing that grows', () => {
  it('has every stage and line of the first lane, and nothing of another one', async () => {
    const { graph } = await graphOf('grow')
    const opening = openingOf(graph)!
    const ids = (lane: (typeof graph.lanes)[number]) => lane.nodes.map(({ id, label }) => `${id} ${label}`)
    expect(opening.lanes.map(ids)).toEqual([ids(graph.lanes[0]!)])
    const own = graph.edges.filter(({ id }) => id.startsWith('A_')).map(({ id }) => id)
    expect(opening.edges.map(({ id }) => id)).toEqual(own)
    // What it does not need is told when somebody is there who does.
    expect(graph.edges.some(({ gap }) => gap)).toBe(true)
    expect(opening.edges.some(({ gap }) => gap)).toBe(false)
  })

  it('fills the room of the whole drawing, in larger boxes', async () => {
    const { graph } = await graphOf('grow')
    const opening = openingOf(graph)!
    const alone = arrange(shaped(opening, shapeOf([opening], measureText)), measureText)
    const all = arrange(graph, measureText)
    expect(alone.fits).toBe(true)
    expect(alone.width * alone.scale).toBeCloseTo(all.width * all.scale, -1)
    const area = ({ boxes, scale }: typeof all) =>
      boxes
        .filter(({ lane }) => lane === 'A')
        .reduce((sum, { width, height }) => sum + width * height * scale ** 2, 0)
    expect(area(alone)).toBeGreaterThan(1.5 * area(all))
  })

  it('is told by the fence: to the drawing page, and in the view', async () => {
    const grown = await graphOf('grow')
    const lanes = await graphOf('lanes')
    expect(grown.view.grows).toBe(true)
    expect(lanes.view.grows).toBeUndefined()
    expect(openingOf(lanes.graph)).toBeUndefined()
    // The steps are the same.
    expect(grown.view.steps).toBe(lanes.view.steps)
  })

  it('has a legend of its own lane only, with the words that hold for it alone', async () => {
    const { graph } = await graphOf('grow')
    const legend = [
      { what: 'only:B', text: 'Only B' },
      { what: 'tokens', text: '= 20 tokens (of A and B)' },
      { what: 'option', text: 'Optional' },
      { what: 'inherited', text: 'Inherited' },
    ]
    const counted = {
      ...graph.lanes[0]!,
      nodes: graph.lanes[0]!.nodes.map((node, at) =>
        at === 0 ? { ...node, counts: [{ tone: 'text', count: 40, squares: 2 }] } : node,
      ),
    }
    const asked = {
      ...graph,
      lanes: [counted, ...graph.lanes.slice(1)],
      legend,
      opens: [{ what: 'tokens', text: '= 20 tokens (of A)' }],
    }
    expect(openingOf(asked)!.legend).toEqual([{ what: 'tokens', text: '= 20 tokens (of A)' }])
  })
})

it('the legend beside the headline tells of nothing before it is there', async () => {
  const { view } = await graphOf('grow')
  expect(view.drawn!.from).toMatchObject({ shared: 1, only: expect.any(Object) as object })
  const [still] = plan(['llm_inference', 'lmm_inference'], 'en')
  expect(still!.drawn!.from).toBeUndefined()
})
