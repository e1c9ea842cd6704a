import { describe, expect, it } from 'vitest'
import { compare } from '../../scripts/diagram/compare.js'
import { describeDifference } from '../../scripts/diagram/describe.js'
import { pipelines, words } from './fixture.js'

describe('compare', () => {
  it('finds that all LLM inference stages recur in LMM inference', () => {
    const all = pipelines('en')
    const pair = [
      { ...all.get('llm_inference')!, title: 'LLM' },
      { ...all.get('lmm_inference')!, title: 'LMM' },
    ]
    const comparison = compare(pair, all)
    const stages = [...comparison.stages.values()]
    expect(stages.filter((stage) => stage.in.length === 2)).toHaveLength(11)
    expect(stages.filter((stage) => stage.in.length === 1)).toHaveLength(16)
    expect(comparison.rerouted).toEqual([
      { from: 'embed', to: 'prefill', direct: 'llm_inference', detour: 'lmm_inference', via: ['seq'] },
    ])
    const told = describeDifference(comparison, words.en!, 'en')
    expect(told).toContain('ll 11 stages of LLM recur in LMM')
    expect(told).toContain('16 are added')
    expect(told).toContain('one connection is rerouted')
  })

  it('counts stages behind `expands` as inherited, never as absent', () => {
    const all = pipelines('en')
    const comparison = compare([all.get('llm_training')!, all.get('lmm_training')!], all)
    expect(comparison.stages.get('corpus')).toMatchObject({
      status: 'inherited',
      inheritedBy: ['lmm_training'],
    })
  })

  it('takes from a pipeline that has the same stage only what leads to it', () => {
    const all = pipelines('en')
    const [whole, part] = [all.get('llm_training')!, all.get('lmm_training')!]
    const comparison = compare([whole, part], all)
    const inherited = whole.stages.filter(({ id }) => comparison.stages.get(id)!.inheritedBy.length > 0)
    expect(inherited.map(({ id }) => id)).toContain('clean')
    expect(inherited.map(({ id }) => id)).not.toContain('sft')
    const renamed = part.stages.map((stage) => (stage.id === 'base' ? { ...stage, id: 'taken' } : stage))
    const all2 = new Map([...all, [part.id, { ...part, stages: renamed }]])
    const taken = compare([whole, all2.get(part.id)!], all2)
    expect(taken.stages.get('sft')!.inheritedBy).toEqual([part.id])
  })

  it('lets a stage stand twice where the union of the edges is cyclic', () => {
    const all = pipelines('en')
    const model = (id: string, edges: [string, string][]) => ({
      ...all.get('fuyu')!,
      id,
      stages: ['a', 'b', 'c'].map((stage) => ({
        id: stage,
        label: stage,
        kind: 'process' as const,
        modality: 'none',
      })),
      edges: edges.map(([from, to]) => ({ from, to, kind: 'data' as const })),
    })
    const comparison = compare(
      [
        model('one', [
          ['a', 'b'],
          ['b', 'c'],
        ]),
        model('two', [
          ['a', 'c'],
          ['c', 'b'],
        ]),
      ],
      new Map(),
    )
    expect(
      [...comparison.stages.values()].filter(({ status }) => status === 'moved').map(({ id }) => id),
    ).toHaveLength(1)
  })
})
