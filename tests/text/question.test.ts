import { describe, expect, it } from 'vitest'
import { stageHeight, stageWidth } from '../../scripts/text/headline.js'
import { lines } from '../../scripts/text/measure.js'
import { questionSizes } from '../../scripts/text/question.js'

const of = (options: string[], answer = 'Because.') => questionSizes(options, answer, stageHeight)

describe('options of a question', () => {
  it.each([
    ['numbers in one row', ['32', '576', '8,192'], 3],
    ['six words in two rows', ['a', 'b', 'c', 'd', 'e', 'f'], 3],
    ['four phrases in pairs', ['The length of the sequence', 'The width', 'The height', 'Its depth'], 2],
    [
      'three phrases below one another: no half row is empty',
      ['The length of the sequence', 'The width', 'Depth'],
      1,
    ],
    [
      'sentences below one another',
      ['One sentence that is longer than half of the stage, and goes on', 'b'],
      1,
    ],
  ])('%s', (_, options, perRow) => expect(of(options).perRow).toBe(perRow))

  it('stand below one another where a picture leaves them half the width', () => {
    const phrases = ['The length of the sequence', 'The width', 'The height', 'Its depth']
    const narrow = questionSizes(phrases, 'Because.', stageHeight, 560)
    expect([of(phrases).perRow, narrow.perRow]).toEqual([2, 1])
    expect(narrow.option).toBeLessThanOrEqual(of(phrases).option)
  })

  it.each([
    [['会，逐句更新', '不会，只是上下文变长'], 2],
    [['Yes, with every sentence', 'No, only the context grows'], 2],
  ])('leave room round bold words beside their letter and their sign: %j', (options, perRow) => {
    const found = of(options)
    expect(found.perRow).toBe(perRow)
    // Letter 48, sign 40, two gaps of 22, padding 52, border 4.
    const box = (stageWidth - 20) / 2 - 188
    for (const text of options)
      expect(lines(text, found.option * 1.08, box) * found.option * 1.3 + 28).toBeLessThan(
        stageHeight - found.answerHeight - 40,
      )
  })

  it('are as large as the room lets them, and leave the answer its own', () => {
    const short = of(['32', '576', '8,192'])
    expect(short.option).toBeGreaterThanOrEqual(72)
    const long = of(['32', '576', '8,192'], 'A sentence of an answer that goes on for a while. '.repeat(6))
    expect(long.answerHeight).toBeGreaterThan(short.answerHeight)
    expect(long.answerHeight).toBeLessThan(stageHeight * 0.45)
    expect(long.option).toBeLessThanOrEqual(short.option)
  })
})
