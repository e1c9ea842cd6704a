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

  it('never stop in the middle of a phrase where a whole one fits', () => {
    const rows = rowsOf([['ab', 'cd'], ['a', 'very', 'long', 'phrase', 'indeed'], ['ef']], 2, 5, ems, 1)
    expect(rows).toEqual([['ab', 'cd'], ['ef']])
  })

  it('are the beginning of the first phrase where none fits', () => {
    expect(rowsOf([['abcde', 'abcde', 'abcde']], 2, 5, ems, 1)).toEqual([['abcde'], ['abcde']])
  })
})
