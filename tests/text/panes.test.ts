import { describe, expect, it } from 'vitest'
import { equalLines, paneRowsOf, rowSpan } from '../../scripts/text/panes.js'

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

describe('rows of a listing in a pane', () => {
  it('are more than its lines where those are wrapped', () => {
    expect(paneRowsOf('abcd\nab', 3)).toBe(3)
    expect(rowSpan(['abcd', 'ab', 'a'], 2, 3, 3)).toEqual([2, 4])
    expect(rowSpan(['abcd', 'ab', 'a'], 1, 1, 3)).toEqual([0, 2])
  })
})
