/** A stage's colour tells of what it works with. */
import { describe, expect, it } from 'vitest'
import type { PipelineModel, StageModel } from '../../scripts/deck/model.js'
import { compare } from '../../scripts/diagram/compare.js'
import { lanesOf } from '../../scripts/diagram/lanes.js'
import { stageTone } from '../../scripts/diagram/marks.js'
import { words } from './fixture.js'

const stage = (id: string, kind: StageModel['kind'], modality: string): StageModel => ({
  ...{ id, label: id, kind, modality },
})
const pipeline = (id: string, stages: StageModel[], edges: [string, string][]): PipelineModel => ({
  ...{ id, title: id, name: id, subject: id, mode: 'inference', groups: [], stages },
  edges: edges.map(([from, to]) => ({ from, to, kind: 'data' })),
})

describe('the tone of a stage', () => {
  const encoder = stage('enc', 'encoder', 'image')
  const resize = stage('resize', 'process', 'image')
  const out = stage('out', 'output', 'image')
  const sources = [stage('image', 'data', 'image'), stage('video', 'data', 'video')]
  const both = pipeline(
    'p',
    [...sources, encoder, resize, out],
    [
      ['image', 'enc'],
      ['video', 'enc'],
      ['image', 'resize'],
      ['video', 'resize'],
      ['image', 'out'],
      ['video', 'out'],
    ],
  )

  it('is its modality’s', () => {
    expect(stageTone(encoder, { ...both, edges: both.edges.slice(0, 1) }, [])).toBe('image')
  })

  it('is none where several modalities go through it', () => {
    expect(stageTone(resize, both, [])).toBe('neutral')
  })

  it('is an encoder’s own in every drawing, also where it reads something else', () => {
    expect(stageTone(encoder, both, [])).toBe('image')
  })

  it('is an output’s own, whatever leads into it', () => {
    expect(stageTone(out, both, [])).toBe('image')
  })
})

it('is the same where a pipeline that is compared elsewhere stands alone', () => {
  const shared = stage('log', 'process', 'none')
  const rows: PipelineModel = {
    ...pipeline('rows', [stage('check', 'process', 'none'), shared], [['check', 'log']]),
    ...{ modalities: ['image'], beside: ['nests'] },
  }
  const nests = { ...pipeline('nests', [shared], []), modalities: ['video'], beside: ['rows'] }
  const all = new Map([rows, nests].map((one) => [one.id, one]))
  const tones = (some: PipelineModel[]) =>
    lanesOf(compare(some, all), {
      strings: words.en!,
      reveal: 'none',
      box: { width: 900, height: 400 },
      all,
    }).lanes[0]!.nodes.map(({ tone }) => tone)
  expect(tones([rows, nests])).toEqual(['image', 'neutral'])
  expect(tones([rows])).toEqual(['image', 'neutral'])
})
