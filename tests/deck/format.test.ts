import { describe, expect, it } from 'vitest'
import { fill, formatDate, formatNumber } from '../../scripts/deck/format.js'

describe('formatDate', () => {
  it('writes a date to its precision', () => {
    expect(formatDate('2017', 'zh-CN')).toBe('2017年')
    expect(formatDate('2017-06', 'zh-CN')).toBe('2017年6月')
    expect(formatDate('2017-06-12', 'zh-CN')).toBe('2017年6月12日')
    expect(formatDate('2017-06-12', 'en')).toBe('June 12, 2017')
    expect(formatDate('2017', 'en')).toBe('2017')
    expect(formatDate('0079-08', 'en')).toContain('79')
  })
})

describe('formatNumber', () => {
  it('uses the separators of the locale', () => {
    expect(formatNumber(368640, 'en')).toBe('368,640')
    expect(formatNumber(368640.5, 'de')).toBe('368.640,5')
  })

  it('shows no number as nothing that is something, nor one that is longer than a slide', () => {
    expect(formatNumber(0.00012345, 'en')).toBe('0.0001235')
    expect(formatNumber(0.05, 'en')).toBe('0.05')
    expect(formatNumber(-1.5e-9, 'en')).toBe('-1.5E-9')
    expect(formatNumber(1e300, 'en')).toBe('1E300')
    expect(formatNumber(123456789012345, 'en')).toBe('123,456,789,012,345')
    expect(formatNumber(-0, 'en')).toBe('0')
  })
})

describe('fill', () => {
  it('fills known places only, and reads no property of the prototype', () => {
    expect(fill('{n} of {of} {constructor}', { n: 1, of: 2 })).toBe('1 of 2 {constructor}')
  })
})
