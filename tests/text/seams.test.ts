import { describe, expect, it } from 'vitest'
import { seamCut, seamGap, seamRuns, seamSpaces, withSeams } from '../../scripts/text/seams.js'

describe('the space between scripts', () => {
  it('is one kind: put in where there is none, cut where there is one', () => {
    expect(seamRuns('用 LLM版，2021年')).toEqual([
      { text: '用 ', move: 0 },
      { text: 'LLM', move: seamCut },
      { text: '版，2021', move: seamGap },
      { text: '年', move: seamGap },
    ])
    expect(seamRuns('LLM (4)')).toEqual([{ text: 'LLM (4)', move: 0 }])
  })

  it('keeps the text as it is written', () => {
    for (const text of ['用 LLM版', ' LLM 的 ', '', 'a b', '词 元', '  ', '5 月 28 日'])
      expect(
        seamRuns(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text)
  })

  it('is known by its place, at the edge of a bold word, too; a space between words is another', () => {
    expect(seamSpaces('用 LLM 的 two words')).toEqual([1, 5, 7])
    expect(seamSpaces('加上 ')).toEqual([2])
    expect(seamSpaces(' 版')).toEqual([0])
    expect(seamSpaces('two words 、 / 词 ， a')).toEqual([])
    // A per cent sign belongs to its number.
    expect(seamSpaces('升到 88% 的差距')).toEqual([2, 6])
  })

  it('is measured as it is drawn', () => {
    const measure = withSeams((text, { size }) => [...text].length * size)
    expect(measure('词L', { size: 16, weight: 400 })).toBe(34)
    expect(measure('词 L', { size: 32, weight: 400 })).toBe(93)
    expect(measure('two words', { size: 10, weight: 400 })).toBe(90)
  })
})
