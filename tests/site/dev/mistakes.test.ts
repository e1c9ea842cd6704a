/** What the pages of `dev` are told of the content's mistakes. */
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../scripts/problems/problem.js'
import { MistakeBoard, mistakesOf } from '../../../scripts/site/dev/mistakes.js'
import { ofDeck } from '../../../scripts/site/dev-server.js'
import { wordsOf } from '../../../scripts/locale/load.js'

const problem = (line: number, more: Partial<Problem> = {}): Problem => ({
  ...{ code: 'unknown-key', file: 'a.yaml', line, column: 2, message: 'm', severity: 'error' },
  ...more,
})
const zh = { strings: wordsOf('zh')!, tag: 'zh-CN', dir: 'ltr' as const }

describe('mistakes', () => {
  it('are the errors, in reading order, with all that the terminal says', () => {
    const told = mistakesOf([
      problem(9),
      problem(3, { frame: 'f', expected: 'e', hint: 'h' }),
      problem(1, { severity: 'warning' }),
    ])
    expect(told).toEqual([
      { place: 'a.yaml:3:2', code: 'unknown-key', message: 'm', frame: 'f', expected: 'e', hint: 'h' },
      { place: 'a.yaml:9:2', code: 'unknown-key', message: 'm' },
    ])
  })

  it('are news once, in the deck’s language, and gone when all is well', () => {
    const board = new MistakeBoard()
    expect(board.put([], zh)).toBe(false)
    expect(board.put(mistakesOf([problem(1)]), zh)).toBe(true)
    expect(board.put(mistakesOf([problem(1)]), zh)).toBe(false)
    expect(board.now()).toMatchObject({ version: 1, tag: 'zh-CN', words: { title: '这样还不能显示' } })
    expect(board.put([], zh)).toBe(true)
    expect(board.now()).toMatchObject({ version: 2, mistakes: [] })
  })
})

describe('settings of a deck', () => {
  it('are what the head matter has before its first slide', () => {
    const head = { title: 't', diptych: { deck: 'd' } }
    expect(ofDeck({ ...head, layout: 'cover', art: { a: 1 } })).toEqual(head)
    expect(ofDeck({ title: 't', layout: 'cover' })).toEqual({ title: 't', layout: 'cover' })
  })
})
