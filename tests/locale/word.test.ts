import { describe, expect, it } from 'vitest'
import { wordOf } from '../../scripts/locale/word.js'

const words = { plain: 'Page {n} of {total}', 'few.one': '{n} thing', 'few.other': '{n} things' }

describe('a word of the interface', () => {
  it('has its values filled in', () => {
    expect(wordOf(words, 'plain', { n: 2, total: 3 })).toBe('Page 2 of 3')
    expect(wordOf(words, 'plain', { n: 2 })).toBe('Page 2 of {total}')
  })

  it('has the form of its number, by the rules of the language', () => {
    expect([1, 2].map((n) => wordOf(words, 'few', { n }, 'en'))).toEqual(['1 thing', '2 things'])
    expect(wordOf(words, 'few', { n: 1 }, 'zh-CN')).toBe('1 things')
    expect(wordOf(words, 'plain', { n: 1 }, 'en')).toBe('Page 1 of {total}')
  })

  it('has no English one in its place', () => {
    expect(() => wordOf(words, 'describe.more')).toThrow('no word “describe.more”')
  })
})
