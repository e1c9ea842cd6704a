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
  it('shows the digits that were written, and groups them from five up', () => {
    for (const written of [
      '2024',
      '1.50',
      '33.333333',
      '0.000012345',
      '-1.5',
      '0',
      '-0',
      '+5',
      '007',
      '0x1F',
      '0o17',
    ])
      expect(formatNumber(written, 'en')).toBe(written)
    expect(formatNumber('12800', 'en')).toBe('12,800')
    expect(formatNumber('368640', 'en')).toBe('368,640')
    expect(formatNumber('.5', 'en')).toBe('0.5')
    expect(formatNumber('123456789012345678901234567890.10', 'en')).toBe(
      '123,456,789,012,345,678,901,234,567,890.10',
    )
  })

  it('keeps an exponent', () => {
    expect(formatNumber('6.02214076e23', 'en')).toBe('6.02214076E23')
    expect(formatNumber('-1.50e-9', 'en')).toBe('-1.50E-9')
    expect(formatNumber('1e+300', 'en')).toBe('1E300')
  })

  it('uses the signs of the locale', () => {
    expect(formatNumber('368640.50', 'de')).toBe('368.640,50')
    expect(formatNumber('1234567', 'hi')).toBe('12,34,567')
    expect(formatNumber('12345.5', 'ar-EG')).toBe('١٢٬٣٤٥٫٥')
    expect(formatNumber('-1.5', 'sv')).toBe('−1,5')
  })

  it('does as it is told', () => {
    expect(formatNumber('1024', 'en', { format: 'grouped' })).toBe('1,024')
    expect(formatNumber('1024', 'es', { format: 'grouped' })).toBe('1.024')
    expect(formatNumber('1234567', 'en', { format: 'plain' })).toBe('1234567')
    expect(formatNumber('33.333333', 'en', { digits: 3 })).toBe('33.3')
    expect(formatNumber('6.02214076e23', 'en', { digits: 4 })).toBe('6.022E23')
    expect(formatNumber('1099511627776', 'en', { format: 'compact' })).toBe('1.1T')
    expect(formatNumber('12345', 'en', { format: 'plain', digits: 2 })).toBe('12000')
  })
})

describe('fill', () => {
  it('fills known places only, and reads no property of the prototype', () => {
    expect(fill('{n} of {of} {constructor}', { n: 1, of: 2 })).toBe('1 of 2 {constructor}')
  })
})
