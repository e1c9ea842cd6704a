import { describe, expect, it } from 'vitest'
import type { PipelineModel, StageModel } from '../../scripts/deck/model.js'
import { compare } from '../../scripts/diagram/compare.js'
import { lanesOf } from '../../scripts/diagram/lanes.js'
import { pipelines, words } from './fixture.js'

const all = pipelines('en')
const box = { width: 1136, height: 508 }
const graph = (ids: string[], more = {}) =>
  lanesOf(
    compare(
      ids.map((id) => all.get(id)!),
      all,
    ),
    { strings: words.en!, reveal: 'none', box, ...more },
  )

describe('lanes', () => {
  it('tell what is idle once, and not again at the line that leads there', () => {
    const stage = (id: string, idle?: boolean): StageModel => ({
      ...{ id, label: id, kind: 'process', modality: 'none', idle },
    })
    const edge = (to: string, kind: 'data' | 'option' = 'data') => ({ from: 'router', to, kind })
    const drawn = (more: { from: string; to: string; kind: 'data' | 'option' }[]) =>
      lanesOf(
        compare(
          [
            {
              ...{ id: 'moe', title: 'moe', name: 'moe', mode: 'inference', groups: [] },
              stages: [stage('router'), stage('used'), stage('rest', true)],
              edges: [edge('used'), edge('rest', 'option'), ...more],
            },
          ],
          new Map(),
        ),
        { strings: words.en!, reveal: 'none', box },
      )
    const { lanes, legend } = drawn([])
    expect(lanes[0]!.nodes.map(({ idle }) => idle === true)).toEqual([false, false, true])
    expect(legend.map(({ what, text }) => `${what}: ${text}`)).toEqual(['idle: Idle'])
    // Another optional line is told as ever.
    expect(drawn([edge('used', 'option')]).legend.map(({ what }) => what)).toEqual(['option', 'idle'])
  })

  it('mark what is inherited where it is taken over and where it comes from: only what both lanes have is shared', () => {
    const stage = (id: string, expands?: string): StageModel => ({
      ...{ id, label: id, kind: 'process', modality: 'none', expands },
    })
    const pipeline = (id: string, stages: StageModel[]): PipelineModel => ({
      ...{ id, title: id, name: id, mode: 'training', groups: [], stages },
      edges: stages.slice(1).map(({ id: to }, at) => ({ from: stages[at]!.id, to, kind: 'data' })),
    })
    const both = [
      pipeline('llm', [stage('corpus'), stage('blocks')]),
      pipeline('lmm', [stage('base', 'llm'), stage('tuning')]),
    ]
    const comparison = compare(both, new Map(both.map((one) => [one.id, one])))
    const { lanes, legend } = lanesOf(comparison, { strings: words.en!, reveal: 'none', box })
    const statuses = lanes.flatMap(({ nodes }) => nodes.map(({ key, status }) => `${key} ${status}`))
    expect(statuses).toEqual(['corpus inherited', 'blocks inherited', 'base inherited', 'tuning only'])
    expect(legend.map(({ what }) => what)).toContain('inherited')
  })

  it('tell lines that leave a part in words, each way a line of text, where stubs have no room', () => {
    const { nodes } = graph(['llm_inference'], { keep: new Set(['sampler']), inside: true }).lanes[0]!
    const [sampler] = nodes
    expect(nodes.length).toBe(1)
    expect(sampler!.detail!.split('\n').at(-2)).toMatch(/^from \P{Lu}*\p{Lu}.* →$/u)
    expect(sampler!.detail!.split('\n').at(-1)).toMatch(/^→ on to \P{Lu}*\p{Lu}/u)
    expect(sampler!.open!.map(({ way }) => way).sort()).toEqual(expect.arrayContaining(['from', 'to']))
  })

  it('tell what dashed boxes are where there is a legend', () => {
    const stages = all.get('llm_training')!.stages.map(({ id }) => id)
    const cut = (count: number) => ({
      keep: new Set(stages.slice(0, count)),
      ghosts: new Set(stages.slice(count)),
    })
    const told = (count: number) => graph(['llm_training'], cut(count)).legend.map(({ what }) => what)
    expect(told(stages.length - 4)).toContain('ghost')
    expect(told(2)).toEqual([])
  })
})
