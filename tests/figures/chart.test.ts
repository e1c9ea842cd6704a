import { describe, expect, it } from 'vitest'
import {
  barEnd,
  decades,
  linear,
  logarithmic,
  logTicks,
  shares,
  squares,
  tickText,
} from '../../scripts/figures/chart/scales.js'
import type { Bar } from '../../scripts/figures/chart/bar.js'
import { followsNumber, labelWidth, unitBelow, valueWidth } from '../../scripts/figures/chart/room.js'

describe('chart scales', () => {
  it('draws bars in proportion', () => {
    expect(linear(25, 100)).toBe(25)
    expect(linear(5, 0)).toBe(0)
  })

  it('spans the powers of ten around the values and shows the smallest', () => {
    const span = decades([204, 368640])
    expect(span).toEqual([2, 6])
    expect(logarithmic(1000, span)).toBeCloseTo(25)
    expect(decades([10, 100])).toEqual([1, 2])
    expect(decades([1])).toEqual([0, 1])
    expect(logarithmic(0, span)).toBe(0)
    expect(logTicks(span).map(({ power }) => power)).toEqual([2, 3, 4, 5, 6])
    expect(logTicks([0, 20]).length).toBeLessThanOrEqual(8)
  })

  it('ends bars of per cents at a hundred', () => {
    expect(barEnd([95.7, 51.26], true)).toBe(100)
    expect(barEnd([95.7, 51.26], false)).toBe(95.7)
    expect(barEnd([240, 80], true)).toBe(240)
  })

  it('writes ticks as numbers where all of them can be read', () => {
    expect(tickText(5, [2, 6], 'en')).toBe('100,000')
    expect(tickText(-2, [-2, 1], 'en')).toBe('0.01')
    expect(tickText(5, [2, 9], 'en')).toBeUndefined()
  })

  it('reads shares as per cent or as parts of one', () => {
    expect(shares([0.31], '%')).toEqual([0.31])
    expect(shares([0.25, 0.75], undefined)).toEqual([25, 75])
  })

  it('fills as many squares as the rounded sum', () => {
    expect(squares([33.4, 33.3, 33.3])).toEqual([34, 33, 33])
    expect(squares([42.9])).toEqual([43])
  })
})

describe('room of a chart’s rows', () => {
  const bar = (text: string, unit: string, label = 'Label'): Bar => ({
    value: Number(text),
    ...{ text, label, unit, highlight: false },
  })

  it('has a short unit that all share behind each number, and different units below', () => {
    const [short, long, mixed] = [
      [bar('1', 'GB'), bar('2', 'GB')],
      [bar('1', 'gigabytes'), bar('2', 'gigabytes')],
      [bar('1', 'GB'), bar('2', 'MB')],
    ]
    expect([short, long, mixed].map((bars) => followsNumber(bars!))).toEqual([true, false, false])
    expect([short, long, mixed].map((bars) => unitBelow(bars!))).toEqual([false, false, true])
  })

  it('grows with the widest value and label, within bounds', () => {
    const bars = [bar('1', 'GB'), bar('2000', 'GB', 'A somewhat longer label')]
    expect(valueWidth(bars, true)).toBeGreaterThan(valueWidth(bars, false))
    expect(valueWidth(bars, false)).toBeGreaterThan(valueWidth(bars.slice(0, 1), false))
    expect(valueWidth([bar('1'.repeat(99), '')], false)).toBe(260)
    expect(labelWidth([bar('1', '', 'x')])).toBe(120)
    expect(labelWidth(bars)).toBeGreaterThan(120)
    expect(labelWidth([bar('1', '', 'word '.repeat(30))])).toBe(320)
  })
})
