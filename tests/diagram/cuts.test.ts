/** A column that is too high for one view: every line that leads into it is drawn in one of its parts. */
import { expect, it } from 'vitest'
import type { DiagramView, PipelineModel } from '../../scripts/deck/model.js'
import { compare } from '../../scripts/diagram/compare.js'
import { lanesOf } from '../../scripts/diagram/lanes.js'
import { arrange } from '../../scripts/diagram/layout/arrange.js'
import { measureText } from '../../scripts/fonts/measure.js'
import { planDiagram } from '../../scripts/diagram/plan.js'
import { words } from './fixture.js'

function graph(id: string, stages: number, edges: [number, number][]): PipelineModel {
  return {
    id,
    title: id,
    name: id,
    mode: 'process',
    stages: Array.from({ length: stages }, (_, index) => ({
      id: `n${index}`,
      label: `Stage ${index}`,
      kind: 'process',
      modality: 'none',
    })),
    edges: edges.map(([from, to]) => ({ from: `n${from}`, to: `n${to}`, kind: 'data' })),
    groups: [],
  }
}

function planned(pipelines: PipelineModel[]): DiagramView[] {
  return planDiagram({
    id: 'view',
    pipelines,
    all: new Map(pipelines.map((pipeline) => [pipeline.id, pipeline])),
    view: 'auto',
    reveal: 'none',
    strings: words.en!,
    lang: 'en',
    tag: 'en',
    box: { width: 1136, height: 508 },
    place: { file: 'deck.yaml', line: 1, column: 1 },
    measure: measureText,
  })
}

/** Lines `from → to` of the first lane that the views draw. */
function drawn(pipelines: PipelineModel[]): Set<string> {
  const views = planned(pipelines)
  expect(views.length).toBeGreaterThan(1)
  const lines = views.flatMap(({ mermaid }) => [
    ...mermaid.matchAll(/^\s*A_(n\d+)\b.*?[->=.]\s*A_(n\d+)\b/gm),
  ])
  return new Set(lines.map(([, from, to]) => `${from} ${to}`))
}

it('keeps every line of a star whose rays do not fit on one slide', () => {
  const star = graph(
    'star',
    21,
    Array.from({ length: 20 }, (_, index) => [0, index + 1]),
  )
  const wanted = star.edges.map(({ from, to }) => `${from} ${to}`)
  expect([...drawn([star])].sort()).toEqual(wanted.sort())
})

/** A long way of which another one has the first and the last stage. */
function longAndShort(): [PipelineModel, PipelineModel] {
  const chain = Array.from({ length: 29 }, (_, index): [number, number] => [index, index + 1])
  const long = { ...graph('long', 30, chain), subject: 'big' }
  const short = graph('short', 30, [])
  return [
    long,
    {
      ...short,
      subject: 'small',
      stages: [short.stages[0]!, short.stages[29]!],
      edges: [{ from: 'n0', to: 'n29', kind: 'data' }],
    },
  ]
}

it('names in each part of a comparison what is drawn in it', () => {
  const views = planned(longAndShort())
  const seen = views.map(({ mermaid, title, description, drawn }) => ({
    lanes: [...mermaid.matchAll(/subgraph ([A-Z])\b/g)].map(([, lane]) => lane),
    title,
    told: description.split('\n').map((line) => line.split(':')[0]),
    drawn,
  }))
  const both = { lanes: ['A', 'B'], title: 'long / short', told: ['long', 'short'] }
  const one = { lanes: ['A'], title: 'long', told: ['long'] }
  const only = [{ subject: 'big', tones: ['neutral'] }]
  expect(seen.length).toBeGreaterThan(2)
  for (const [index, view] of seen.entries())
    expect(view).toEqual(
      index === 0 || index === seen.length - 1
        ? { ...both, drawn: { shared: true, only, strong: false } }
        : { ...one, drawn: { shared: false, only, strong: false } },
    )
})

it('says of three lanes what all of them have, and else what some have: never “both”', () => {
  const lane = (id: string, ...stages: number[]): PipelineModel => {
    const whole = graph(id, 4, [])
    return { ...whole, stages: stages.map((at) => whole.stages[at]!) }
  }
  const shared = (...lanes: PipelineModel[]) => planned(lanes).map(({ drawn }) => drawn?.shared)
  expect(shared(lane('a', 0, 1), lane('b', 0, 2), lane('c', 0, 3))).toEqual(['all'])
  expect(shared(lane('a', 0, 1), lane('b', 0, 1), lane('c', 0, 3))).toEqual(['some'])
  expect(shared(lane('a', 0), lane('b', 1), lane('c', 2))).toEqual([false])
  expect(shared(lane('a', 0, 1), lane('b', 0, 2))).toEqual([true])
})

it('explains solid ink, which tells of the headline, in the parts that have it; never as what one has alone', () => {
  const [long, short] = longAndShort()
  const stages = long.stages.map((stage) => (stage.id === 'n15' ? { ...stage, strong: true } : stage))
  const views = planned([{ ...long, stages }, short])
  const solid = views.filter(({ drawn }) => drawn!.strong)
  expect(solid.length).toBeGreaterThan(0)
  expect(solid.length).toBeLessThan(views.length)
  for (const { drawn, mermaid } of solid) {
    expect(drawn!.only).toEqual([{ subject: 'big', tones: ['neutral'] }])
    expect(mermaid).toContain('A_n15')
  }
})

it('frames and names the only lane of a part', () => {
  const pipelines = longAndShort()
  const comparison = compare(pipelines, new Map(pipelines.map((one) => [one.id, one])))
  const lanes = lanesOf(comparison, {
    strings: words.en!,
    reveal: 'none',
    box: { width: 1136, height: 508 },
    keep: new Set(['n4', 'n5', 'n6']),
  })
  const { frames, panels, captions } = arrange(lanes, measureText)
  expect(frames.map(({ lane, lines }) => [lane, ...lines.map(({ text }) => text)])).toEqual([['A', 'long']])
  expect(panels.length).toBe(1)
  expect(captions.map(({ text }) => text)).toEqual(['Only long'])
})

it('has no part in which a hub stands without any of its lines', () => {
  for (const hub of ['from', 'to']) {
    const star = graph(
      hub,
      13,
      Array.from({ length: 12 }, (_, index) => (hub === 'from' ? [0, index + 1] : [index + 1, 0])),
    )
    for (const { mermaid } of planned([star])) expect(mermaid).toMatch(/A_n\d+\b.*[->]+.*A_n\d+/)
  }
})
