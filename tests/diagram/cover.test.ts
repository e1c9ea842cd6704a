/** A cover's art is of what the deck compares. */
import { describe, expect, it } from 'vitest'
import type { PipelineModel, StageModel } from '../../scripts/deck/model.js'
import { coverLanes } from '../../scripts/diagram/cover.js'
import { placeLanes, wordsType } from '../../scripts/figures/cover-lanes.js'
import { words } from './fixture.js'

const stage = (id: string, more: Partial<StageModel> = {}): StageModel => ({
  ...{ id, label: id, kind: 'process', modality: 'none' },
  ...more,
})
const chain = (id: string, stages: StageModel[]): PipelineModel => ({
  ...{ id, title: id, name: id, subject: id, mode: 'process', groups: [], stages },
  edges: stages.slice(1).map((to, at) => ({ from: stages[at]!.id, to: to.id, kind: 'data' })),
})
const rows = chain('rows', [stage('order'), stage('split', { modality: 'image' }), stage('store')])
const nests = chain('nests', [stage('order'), stage('nest', { modality: 'audio' }), stage('store')])

describe('lanes of a cover', () => {
  const art = coverLanes([rows, nests], [], words.en!)!

  it('hold what both have across, and what one has alone in its tone', () => {
    expect(art.boxes).toEqual(['0 * 0 1 neutral', '1 0 0 1 image', '2 * 0 1 neutral', '1 1 0 1 audio'])
    expect(art.links).toEqual(['0 0 1', '0 1 2', '1 0 3', '1 3 2'])
  })

  it('hold three shared stages in a row and more as one bar, called by the first and the last of them', () => {
    const end = ['store', 'index', 'commit'].map((name) => stage(name))
    const long = coverLanes(
      [
        chain('rows', [stage('order'), stage('split', { modality: 'image' }), ...end]),
        chain('nests', [stage('order'), stage('nest', { modality: 'audio' }), ...end]),
      ],
      [],
      words.en!,
    )!
    expect(long.words).toEqual(['order', 'split', 'store … commit', 'nest'])
    expect(long.boxes).toEqual(art.boxes)
    expect(long.links).toEqual(art.links)
  })

  it('are called by name, where all names have room in their boxes', () => {
    expect(art.words).toEqual(['order', 'split', 'store', 'nest'])
    const { boxes } = placeLanes(art, 600, 300)
    const marked = (index: number) => index % 2 === 1
    expect(wordsType(art.words, boxes, marked)).toBe(24)
    const long = art.words.map((text, at) => (at === 1 ? 'quite a long name of a stage' : text))
    expect(wordsType(long, boxes, () => false)).toBeLessThan(24)
    expect(wordsType(long, boxes, marked)).toBeUndefined()
    expect(wordsType(art.words.slice(1), boxes, marked)).toBeUndefined()
    expect(wordsType(['', 'a', 'b', 'c'], boxes, marked)).toBeUndefined()
  })

  it('stand from top to bottom inside of the drawing, joined in the middle of each lane', () => {
    const { boxes, paths } = placeLanes(art, 600, 300)
    for (const { x, y, width, height } of boxes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(600)
      expect(y + height).toBeLessThanOrEqual(300)
    }
    expect(paths).toHaveLength(4)
    expect(boxes[1]!.x + boxes[1]!.width).toBeLessThan(boxes[3]!.x)
  })

  it('lead a line past what stands between, beside it', () => {
    const boxes = ['0 0 0 2 neutral', '0 0 1 2 neutral', '1 0 0 1 image', '2 0 0 1 neutral']
    const { boxes: placed, paths } = placeLanes({ lanes: 1, boxes, links: ['0 0 2', '0 1 3'] }, 600, 300)
    expect(placed[2]!.x).toBeGreaterThan(placed[3]!.x)
    expect(paths[1]!.match(/C/g)).toHaveLength(3)
    expect(paths[0]!.match(/C/g)).toHaveLength(1)
  })

  it('are none of a deck about tokens, which has a picture of its own, of too much, or of nothing', () => {
    expect(coverLanes([chain('a', [stage('seq', { kind: 'sequence' })])], [], words.en!)).toBeUndefined()
    expect(coverLanes([], [], words.en!)).toBeUndefined()
    const long = chain(
      'long',
      Array.from({ length: 11 }, (_, at) => stage(`s${at}`)),
    )
    expect(coverLanes([long], [], words.en!)).toBeUndefined()
  })
})
