import { describe, expect, it } from 'vitest'
import { readSaid } from '../../scripts/present/serve/messages.js'
import {
  grown,
  lastStroke,
  longestPiece,
  mostPieces,
  pathOf,
  piecesOn,
  roomFor,
  strokesOn,
  tooMany,
  type InkName,
  type Piece,
} from '../../scripts/talk/ink.js'
import { changed, merged, publicOf, type Registers } from '../../scripts/talk/registers.js'

const piece = (slide: string, ...points: number[]): Piece => ({ slide, colour: 0, points })
const known = (drawn: [InkName, Piece | null][]): Registers =>
  drawn.reduce<Registers>((all, [name, value]) => merged(all, changed(all, 'me', name, value)).registers, {})

const all = known([
  ['ink 20-b.1', piece('one', 5, 5)],
  ['ink 20-b.0', piece('one', 3, 3)],
  ['ink 3-a.0', piece('one', 1, 1)],
  ['ink 30-c.0', piece('two', 7, 7)],
  ['ink 40-d.0', null],
])

describe('strokes', () => {
  it('belong to a slide, in the order in which they were drawn, whatever order they came in', () => {
    expect(piecesOn(all, 'one').map(({ points }) => points[0])).toEqual([1, 3, 5])
    expect(piecesOn(all, 'three')).toEqual([])
  })

  it('are undone whole, the last one first, and cleared for a slide', () => {
    expect(lastStroke(all, 'one')).toEqual(['ink 20-b.0', 'ink 20-b.1'])
    expect(lastStroke(all, 'none')).toEqual([])
    expect(strokesOn(all, 'one')).toEqual(['ink 3-a.0', 'ink 20-b.0', 'ink 20-b.1'])
    const undone = merged(all, changed(all, 'me', 'ink 30-c.0', null)).registers
    expect(piecesOn(undone, 'two')).toEqual([])
    // Who hears of the stroke again, late, does not see it come back.
    expect(piecesOn(merged(undone, all).registers, 'two')).toEqual([])
  })

  it('are seen by listeners, and so is the pointer; the plan is not', () => {
    const registers = {
      ...all,
      ...changed({}, 'me', 'variant', 'short'),
      ...changed({}, 'me', 'anchor', null),
    }
    const told = publicOf({ ...registers, ...changed({}, 'me', 'pointer', { slide: 'a', x: 1, y: 2 }) })
    expect(Object.keys(told).sort()).toEqual([...Object.keys(all), 'pointer'].sort())
  })

  it('grow by points that are apart, up to the length of a piece', () => {
    const one = piece('s', 10, 10)
    expect(grown(one, 11, 10.4)).toBe(one)
    expect(grown(one, 20.4, 9.6)).toEqual(piece('s', 10, 10, 20, 10))
    expect(grown(piece('s', ...Array.from({ length: longestPiece }, () => 0)), 500, 500)).toBe(undefined)
  })

  it('have a path through their points; one point is a dot', () => {
    expect(pathOf(piece('s'))).toBe('')
    expect(pathOf(piece('s', 4, 5))).toBe('M4 5h.1')
    expect(pathOf(piece('s', 0, 0, 10, 0))).toBe('M0 0L10 0')
    expect(pathOf(piece('s', 0, 0, 10, 0, 20, 10))).toBe('M0 0Q10 0 15 5L20 10')
  })

  it('are not more than can be shown: the oldest go, and nobody fills a server', () => {
    const many = known(Array.from({ length: mostPieces + 1 }, (_, n) => [`ink ${n}-x.0`, piece('s', n, n)]))
    expect(tooMany(many)).toEqual(['ink 0-x.0', 'ink 1-x.0'])
    expect(tooMany(all)).toEqual([])
    const full = Object.fromEntries(
      Array.from({ length: 3000 }, (_, n) => [`ink ${n}-x.0`, { rev: 1, by: 'a', value: null }]),
    ) as Registers
    const told = { ...changed(full, 'b', 'ink 5-x.0', null), ...changed({}, 'b', 'ink 9999-y.0', null) }
    expect(Object.keys(roomFor(full, { ...told, ...changed({}, 'b', 'screen', 'black') }))).toEqual([
      'ink 5-x.0',
      'screen',
    ])
  })
})

describe('messages with strokes', () => {
  const message = (registers: object) => readSaid(JSON.stringify({ type: 'set', registers }))
  it.each([
    [
      'a piece that is too long',
      { 'ink 1.0': mark(piece('s', ...Array.from({ length: longestPiece + 1 }, () => 0))) },
    ],
    ['a point that is no number', { 'ink 1.0': mark({ slide: 's', colour: 0, points: ['1'] }) }],
    ['a colour that the pen has not', { 'ink 1.0': mark({ slide: 's', colour: 9, points: [] }) }],
    ['a name that is none', { 'ink <b>': mark(null) }],
    ['a name of the prototype', JSON.parse('{"__proto__ x": 1}') as object],
    ['another register', { other: mark(1) }],
  ])('refuse %s', (_, registers) => {
    expect(message(registers)).toBe(undefined)
  })
  it('take one that is as it should be, and one that was taken back', () => {
    const registers = { 'ink 17-a.0': mark(piece('s', 1, 2)), 'ink 17-a.1': mark(null) }
    expect(message(registers)).toEqual({ type: 'set', registers })
  })
})

function mark<T>(value: T) {
  return { rev: 1, by: 'me', value }
}
