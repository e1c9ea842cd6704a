/** The words that both ends of the codec use. */
import { describe, expect, it } from 'vitest'
import {
  classesOf,
  frameMarks,
  graphMarks,
  isMark,
  marksOf,
  nodeMarks,
  type FrameMarks,
  type GraphMarks,
  type NodeMarks,
} from '../../../scripts/diagram/codec/vocabulary.js'

describe('the vocabulary', () => {
  const node: NodeMarks = {
    ...{ counts: ['0-576x24-x-y', '1-20-text'], art: 'cat-0a1b2c3d_png' },
    ...{
      icon: 'text',
      tokens: ['text', 'x-y'],
      frozen: true,
      idle: true,
      decision: true,
      strong: true,
      column: 0,
      row: 2,
      span: 3,
    },
    ...{ copy: 2, group: 0, step: 4 },
  }
  const graph: GraphMarks = {
    ...{
      size: [900, 420],
      unit: 4,
      bands: 2,
      compact: true,
      opens: true,
      framed: true,
      scale: 115,
      paint: ['x-y-0A7A5C'],
    },
    ...{ columns: [2, 100, 140, 80], rows: [0, 2, 0, 0, 4, 300, 4, 300, 1, 40, 200] },
  }

  it('reads every mark of a frame', () => {
    const frame: FrameMarks = { cut: true, frozen: true, room: 120 }
    expect(marksOf(frameMarks, classesOf(frameMarks, frame))).toEqual(frame)
    expect(Object.keys(frame)).toEqual(frameMarks.map(({ key }) => key))
  })

  it('reads every mark that it writes', () => {
    expect(marksOf(nodeMarks, classesOf(nodeMarks, node))).toEqual(node)
    expect(marksOf(graphMarks, classesOf(graphMarks, graph))).toEqual(graph)
    expect([...Object.keys(node), ...Object.keys(graph)].sort()).toEqual(
      [...nodeMarks, ...graphMarks].map(({ key }) => key).sort(),
    )
    expect(classesOf(nodeMarks, node).every(isMark)).toBe(true)
  })

  it('passes over what is none of its words', () => {
    expect(marksOf(nodeMarks, ['col-x', 'row', 'Frozen', 'step-', 'own'])).toEqual({})
    expect(isMark('rows')).toBe(false)
  })
})
