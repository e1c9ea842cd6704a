/** Bars that run: the scale is round and not too slow, and each bar ends when its own time has passed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationText, lasts, paceOf, reached, runUnits } from '../../scripts/figures/chart/run.js'

describe('what a second stands for', () => {
  it.each([
    [[5.4, 2.8, 0.32], 'seconds', 1, 'seconds'],
    [[15, 1], 'seconds', 1, 'seconds'],
    [[900, 40], 'milliseconds', 1, 'seconds'],
    [[0], 'hours', 1, 'seconds'],
    [[120, 5], 'milliseconds', 20, 'milliseconds'],
    [[16], 'seconds', 2, 'seconds'],
    [[90], 'seconds', 10, 'seconds'],
    [[5], 'minutes', 30, 'seconds'],
    [[7, 8], 'hours', 1, 'hours'],
    [[365], 'days', 50, 'days'],
    [[10], 'days', 1, 'days'],
  ] as const)('%j %s: %d %s', (values, unit, amount, named) => {
    expect(paceOf(values, unit)).toMatchObject({ amount, unit: named })
  })

  it('lasts long enough to be seen and not longer than can be waited for', () => {
    const value = fc.double({ min: 0.01, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...runUnits),
        (all, unit) => {
          const pace = paceOf(all, unit)
          const time = lasts(all, unit, pace)
          expect(time).toBeLessThanOrEqual(15_000 + 1e-6)
          // Nothing is told slower than a millisecond a second.
          if (pace.factor > 0.001) expect(time).toBeGreaterThanOrEqual(500)
        },
      ),
    )
  })
})

describe('at a moment', () => {
  const values = [5.4, 2.8, 0.32]
  const pace = paceOf(values, 'seconds')
  it.each([
    [0, [0, 0, 0]],
    [319, [0.319, 0.319, 0.319]],
    [320, [0.32, 0.32, 0.32]],
    [2000, [2, 2, 0.32]],
    [5400, [5.4, 2.8, 0.32]],
    [1e9, [5.4, 2.8, 0.32]],
    [-5, [0, 0, 0]],
  ])('%d ms', (elapsed, expected) => {
    reached(values, 'seconds', pace, elapsed).forEach((one, at) => expect(one).toBeCloseTo(expected[at]!, 9))
  })

  it('is told by the scale where a second is more', () => {
    const hours = [8, 1]
    expect(reached(hours, 'hours', paceOf(hours, 'hours'), 2500)).toEqual([2.5, 1])
  })
})

it('says durations in the language of the slide', () => {
  expect(durationText(10, 'minutes', 'en-GB')).toBe('10 minutes')
  expect(durationText(10, 'minutes', 'zh-CN')).toBe('10分钟')
  expect(durationText(2.34, 'seconds', 'en-GB', 1)).toBe('2.3 seconds')
})
