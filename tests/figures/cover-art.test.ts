import { describe, expect, it } from 'vitest'
import { phrasesIn, rowsOf } from '../../scripts/figures/cover-art.js'

const ems = (word: string): number => word.length

describe('the words of the cover', () => {
  it('are phrases, without their punctuation', () => {
    expect(phrasesIn('From A to B\nFour inputs, one row.')).toEqual([
      ['From', 'A', 'to', 'B'],
      ['Four', 'inputs'],
      ['one', 'row'],
    ])
    expect(phrasesIn('四种输入，同一个主干')).toHaveLength(2)
    expect(phrasesIn('GPT-4.5 counts 1,000')).toEqual([['GPT-4.5', 'counts', '1,000']])
  })

  const room = { width: 5, gap: 1, most: () => 2 }
  const wide = (word: string, size: number) => word.length * size

  it('never stop in the middle of a phrase where a whole one fits', () => {
    const phrases = [['ab', 'cd'], ['a', 'very', 'long', 'phrase', 'indeed'], ['ef']]
    expect(rowsOf(phrases, [1], room, ems)).toEqual({ rows: [['ab', 'cd'], ['ef']], size: 1 })
  })

  it('are set smaller where that makes room for all of them', () => {
    expect(rowsOf([['ab'], ['cde', 'fgh']], [2, 1], { ...room, width: 7 }, wide)).toEqual({
      rows: [['ab', 'cde'], ['fgh']],
      size: 1,
    })
  })

  it('are the beginning of the first phrase and a sign that it goes on where none fits', () => {
    expect(rowsOf([['abcde', 'abcde', 'abcde']], [1], room, ems)).toEqual({
      rows: [['abcde'], ['…']],
      size: 1,
    })
  })
})
