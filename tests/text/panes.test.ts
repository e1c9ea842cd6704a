import { describe, expect, it } from 'vitest'
import {
  equalLines,
  joinedBlocks,
  linesAlone,
  paneRowsOf,
  paneSetting,
  rowSpan,
} from '../../scripts/text/panes.js'

describe('lines that two listings share', () => {
  it('are joined in their order, neighbours as one, whatever they are indented', () => {
    const one = ['begin', 'load a', 'load b', 'old way', 'store c', '}'].join('\n')
    const other = ['  load a', '  load b', 'new way', 'more', '  store c', '}'].join('\n')
    expect(equalLines(one, other)).toEqual([
      [2, 3, 1, 2],
      [5, 5, 5, 5],
    ])
  })

  it('never cross, and are none where nothing is alike', () => {
    expect(equalLines('abc\ndef', 'def\nabc')).toHaveLength(1)
    expect(equalLines('{\n\n}', '{\n\n}')).toEqual([])
    expect(equalLines('abc', 'xyz')).toEqual([])
  })
})

describe('lines that one listing has alone', () => {
  it('are those of no match, neighbours as one, without lines that say nothing', () => {
    const sql = 'SELECT a\nFROM b\nJOIN c\n  ON d = e\nWHERE f'
    expect(
      linesAlone(sql, 'find(\n  { f },\n  { a }\n)', [
        [1, 1, 3, 3],
        [2, 2, 1, 1],
        [5, 5, 2, 2],
      ]),
    ).toEqual([[[3, 4]], []])
  })

  it('are not told where most lines stand alone', () => {
    const odd = 'one\nsame\ntwo\nsame\nthree'
    expect(
      linesAlone(odd, odd, [
        [2, 2, 2, 2],
        [4, 4, 4, 4],
      ]),
    ).toEqual([[], []])
  })
})

describe('rows of a listing in a pane', () => {
  it('are more than its lines where those are wrapped', () => {
    expect(paneRowsOf('abcd\nab', 3)).toBe(3)
    expect(rowSpan(['abcd', 'ab', 'a'], 2, 3, 3)).toEqual([2, 4])
    expect(rowSpan(['abcd', 'ab', 'a'], 1, 1, 3)).toEqual([0, 2])
  })
})

it('blocks that follow one another on both sides are one', () => {
  const joined = joinedBlocks([
    [3, 3, 1, 1],
    [1, 1, 3, 3],
    [2, 2, 4, 5],
  ])
  expect(joined).toEqual([
    [1, 2, 3, 5],
    [3, 3, 1, 1],
  ])
})

describe('two panes', () => {
  it('are as wide as their longest lines want, so that the type is larger than in equal ones', () => {
    const { widths, size, line, columns } = paneSetting([['x'.repeat(36)], ['y'.repeat(24)]], 960, 300)
    expect(widths[0] / widths[1]).toBeCloseTo(1.5)
    expect(size).toBeGreaterThan(480 / 36 / 0.6)
    expect(columns[0]).toBeGreaterThanOrEqual(36)
    // A single row of each is as far apart as still reads as one listing.
    expect(line).toBe(1.8)
  })

  it('fill their height, and are equal where lines are wrapped', () => {
    const lines = Array.from({ length: 10 }, () => 'short')
    const { size, line } = paneSetting([lines, lines], 960, 420)
    expect(size * line * 10).toBeLessThanOrEqual(420)
    expect(size * line * 10).toBeGreaterThan(400)
    const [one, other] = paneSetting([['x'.repeat(90)], ['y']], 960, 400).widths
    expect(one).toBe(other)
  })
})
