/** A column that is too high for one view: every line that leads into it is drawn in one of its parts. */
import { expect, it } from 'vitest'
import type { PipelineModel } from '../../scripts/deck/model.js'
import { measureText } from '../../scripts/diagram/measure.js'
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

/** Lines `from → to` of the first lane that the views draw. */
function drawn(pipelines: PipelineModel[]): Set<string> {
  const views = planDiagram({
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
