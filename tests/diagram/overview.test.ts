import { describe, expect, it } from 'vitest'
import type { PipelineModel, StageModel } from '../../scripts/deck/model.js'
import { compare } from '../../scripts/diagram/compare.js'
import { collapse, fullnesses } from '../../scripts/diagram/overview.js'
import { describeDifference } from '../../scripts/diagram/describe.js'
import { words } from './fixture.js'

const stage = (id: string, more: Partial<StageModel> = {}): StageModel => ({
  id,
  label: id.toUpperCase(),
  kind: 'process',
  modality: 'none',
  ...more,
})

const pipeline = (id: string, more: Partial<PipelineModel>): PipelineModel => ({
  id,
  title: id,
  name: id,
  mode: 'training',
  stages: [],
  edges: [],
  groups: [],
  ...more,
})

const text = pipeline('text', {
  stages: [stage('corpus'), stage('clean'), stage('model')],
  edges: [
    { from: 'corpus', to: 'clean', kind: 'data' },
    { from: 'clean', to: 'model', kind: 'data' },
    { from: 'model', to: 'clean', kind: 'grad' },
  ],
  groups: [
    { id: 'data', label: 'Data', stages: ['corpus', 'clean'], main: 'corpus', detail: 'cleaned' },
    { id: 'model', label: 'Model', stages: ['model'] },
  ],
})
const both = pipeline('both', {
  stages: [
    stage('pairs', { modality: 'image' }),
    stage('speech', { modality: 'audio' }),
    stage('base', { expands: 'text' }),
    stage('model'),
  ],
  edges: [
    { from: 'pairs', to: 'model', kind: 'data' },
    { from: 'speech', to: 'model', kind: 'data' },
    { from: 'base', to: 'model', kind: 'weights' },
  ],
  groups: [
    { id: 'data', label: 'Data', stages: ['pairs', 'speech'] },
    { id: 'model', label: 'Model', stages: ['base', 'model'] },
  ],
})

const told = { separator: ', ', standsFor: (title: string) => `= ${title}` }

describe('an overview of two pipelines', () => {
  const made = collapse([text, both], 'strands', told)
  const [first, second] = made.pipelines as [PipelineModel, PipelineModel]
  const of = ({ stages }: PipelineModel, id: string) => stages.find((one) => one.id === id)

  it('has a row for what no edge joins, under the headings of the groups', () => {
    expect(second.stages.map(({ id }) => id)).toEqual(['base', 'data_pairs', 'data_speech', 'model_model'])
    expect(of(second, 'data_pairs')).toMatchObject({ label: 'PAIRS', modality: 'image', column: 0 })
    expect(made.heads).toEqual(['Data', 'Model'])
  })

  it('names the main stage of a group, and the deck’s own detail', () => {
    expect(of(first, 'data_corpus')).toMatchObject({ label: 'CORPUS', detail: 'cleaned' })
  })

  it('lets a group name what its main stage’s box stands for besides', () => {
    const [data, model] = text.groups
    const named = {
      ...text,
      groups: [
        { ...data!, name: 'Corpus, clean' },
        { ...model!, name: 'never' },
      ],
    }
    const [one] = collapse([named, both], 'bare', told).pipelines as [PipelineModel]
    expect(of(one, 'data_corpus')!.label).toBe('Corpus, clean')
    expect(of(one, 'model_model')!.label).toBe('MODEL')
  })

  it('lets one that stands for what leads to it cover those columns only', () => {
    const own = {
      ...both,
      stages: both.stages.map((one) => (one.id === 'base' ? stage('clean', { expands: 'text' }) : one)),
    }
    const words = { separator: ', ', standsFor: (title: string, whole: boolean) => `${title} ${whole}` }
    const [, other] = collapse([text, own], 'strands', words).pipelines as [PipelineModel, PipelineModel]
    expect(of(other, 'clean')).toMatchObject({ column: 0, span: 1, detail: 'text false' })
    expect(of(other, 'clean')!.covers).toEqual(['data_corpus'])
  })

  it('lets a stage that stands for the other pipeline cover its columns', () => {
    expect(of(second, 'base')).toMatchObject({ column: 0, span: 2, detail: '= text' })
  })

  it('draws no lines back', () => {
    expect(first.edges.map(({ kind }) => kind)).toEqual(['data'])
  })

  it('calls inherited, not common, what one has only through the other', () => {
    const all = new Map([text, both].map((one) => [one.id, one]))
    const comparison = compare(
      made.pipelines,
      new Map([...all, ...made.pipelines.map((one) => [one.id, one] as const)]),
    )
    expect(comparison.stages.get('data_corpus')?.status).toBe('inherited')
    expect(comparison.stages.get('data_pairs')?.status).toBe('only')
    expect(comparison.stages.get('model_model')?.status).toBe('shared')
    expect(describeDifference(comparison, words.en!, 'en')).toBe(
      '1 of 2 stages of text recurs in both; 1 is inherited within “BASE”; 2 are added.',
    )
  })

  it('names all the stages of a box or none of them, never some', () => {
    const many = pipeline('many', {
      stages: ['a', 'b', 'c', 'd', 'e'].map((id) => stage(id)),
      groups: [{ id: 'data', label: 'Data', stages: ['a', 'b', 'c', 'd', 'e'] }],
    })
    for (const fullness of fullnesses)
      for (const { detail } of collapse([many], fullness, told).pipelines[0]!.stages)
        expect(detail).toBeUndefined()
  })
})
