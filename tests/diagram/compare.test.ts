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
