import { describe, expect, it } from 'vitest'
import { stageHeight, stageWidth } from '../../scripts/text/headline.js'
import { lines } from '../../scripts/text/measure.js'
import { questionSizes } from '../../scripts/text/question.js'

const of = (options: string[], answer = 'Because.') => questionSizes(options, answer, stageHeight)

describe('options of a question', () => {
  const phrases = ['The length of the sequence', 'The width', 'The height', 'Its depth']

  it('stand below one another, so that a letter is always at the same place; many in pairs', () => {
    for (const options of [['32', '576', '8,192'], phrases, ['会，逐句更新', '不会，只是上下文变长']])
      expect(of(options).perRow).toBe(1)
    expect(of(['a', 'b', 'c', 'd', 'e', 'f']).perRow).toBe(2)
  })

  it('have one size on every slide, numbers too', () => {
    expect(of(phrases)).toMatchObject({ option: 30, answer: 24 })
    expect(of(['32', '576', '8,192'])).toMatchObject({ option: 30, answer: 24 })
    expect(of(['a', 'b'])).toMatchObject({ option: 30 })
    expect(questionSizes(phrases, 'Because.', stageHeight, 400).option).toBeLessThanOrEqual(30)
  })

  it('are as high as their words and some air need, and no higher', () => {
    const { option, height } = of(['a', 'b'])
    expect(height).toBeLessThanOrEqual(option * 3.4)
    const many = of(['a', 'b', 'c', 'd', 'e'])
    expect(5 * (many.height + 16) + many.answerHeight).toBeLessThan(stageHeight)
  })

  it.each([
    [['会，逐句更新', '不会，只是上下文变长']],
    [['Yes, with every sentence', 'No, only the context grows']],
  ])('leave room round bold words beside their letter and their sign: %j', (options) => {
    const found = of(options)
    // Letter 48, sign 40, two gaps of 22, padding 52, border 4.
    for (const text of options)
      expect(lines(text, found.option * 1.08, stageWidth - 188) * found.option * 1.3 + 24).toBeLessThan(
        found.height,
      )
  })

  it('leave the answer its own room', () => {
    const short = of(['32', '576', '8,192'])
    const long = of(['32', '576', '8,192'], 'A sentence of an answer that goes on for a while. '.repeat(6))
    expect(long.answerHeight).toBeGreaterThan(short.answerHeight)
    expect(long.answerHeight).toBeLessThan(stageHeight * 0.45)
    expect(long.option).toBeLessThanOrEqual(short.option)
  })
})
