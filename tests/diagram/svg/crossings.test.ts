import { describe, expect, it } from 'vitest'
import type { LineKind, Route } from '../../../scripts/diagram/layout/types.js'
import { breaksOf } from '../../../scripts/diagram/svg/crossings.js'

const route = (id: string, kind: LineKind, points: [number, number][], ends = id, step = 0): Route => ({
  edge: { id, from: `${ends}-from`, to: `${id}-to`, kind, step },
  points: points.map(([x, y]) => ({ x, y })),
  tone: 'neutral',
})
const broken = (...routes: Route[]) =>
  [...breaksOf(routes, new Map())].flatMap(([{ edge }, breaks]) =>
    breaks.map(({ at }) => `${edge.id} ${at.x},${at.y}`),
  )

describe('where lines cross', () => {
  it('the one is broken that has room for it, not the one that has just bent', () => {
    const bent = route('bent', 'option', [
      [0, 0],
      [90, 0],
      [90, 50],
      [300, 50],
    ])
    const long = route('data', 'data', [
      [100, -200],
      [100, 300],
    ])
    expect(broken(bent, long)).toEqual(['data 100,50'])
  })

  it('a break keeps clear of a head', () => {
    const short = route('short', 'option', [
      [80, 50],
      [120, 50],
    ])
    const long = route('data', 'data', [
      [100, -200],
      [100, 300],
    ])
    expect(broken(short, long)).toEqual(['data 100,50'])
  })

  it('a line of some length is broken, not one of which no more than its head would be left', () => {
    const up = route('up', 'control', [
      [100, 80],
      [100, 0],
    ])
    const along = route('along', 'control', [
      [0, 40],
      [400, 40],
    ])
    expect(broken(up, along)).toEqual(['along 100,40'])
  })

  it('lines that run together there are broken together, also one that belongs to the other line', () => {
    const up = route('up', 'control', [
      [100, 80],
      [100, 0],
    ])
    const first = route('first', 'control', [
      [0, 40],
      [300, 40],
      [300, 0],
    ], 'trunk') // prettier-ignore
    const second = route('second', 'control', [
      [0, 40],
      [400, 40],
    ], 'trunk') // prettier-ignore
    second.edge.to = 'up-to'
    expect(broken(up, first, second).sort()).toEqual(['first 100,40', 'second 100,40'])
  })

  it('what comes at a later click is broken, wherever there is room', () => {
    const now = route('now', 'grad', [
      [0, 40],
      [400, 40],
    ])
    const later = route('later', 'data', [[100, 300], [100, -200]], 'later', 2) // prettier-ignore
    expect(broken(now, later)).toEqual(['later 100,40'])
  })

  it('data is not broken where another line of its length can be', () => {
    const data = route('data', 'data', [
      [0, 40],
      [400, 40],
    ])
    const grad = route('grad', 'grad', [
      [100, 300],
      [100, -200],
    ])
    expect(broken(data, grad)).toEqual(['grad 100,40'])
  })
})
