import { expect, it } from 'vitest'
import { preferred } from '../../../scripts/present/serve/language.js'

it('a listener gets the language that his browser asks for, of those that there are', () => {
  const of = (accepted: string | undefined, ...codes: string[]) => preferred(accepted, codes)
  expect(of('de-CH,de;q=0.9,en;q=0.8', 'zh', 'en')).toBe('en')
  expect(of('zh-CN,zh;q=0.9,en;q=0.8', 'en', 'zh')).toBe('zh')
  expect(of('en;q=0.5, zh-TW', 'en', 'zh', 'zh-TW')).toBe('zh-TW')
  expect(of('zh-HK', 'en', 'zh-TW')).toBe('zh-TW')
  expect(of('en;q=0, ja', 'en')).toBeUndefined()
  for (const none of [undefined, '', '*', ';;q=,', 'xx'.repeat(9999)])
    expect(of(none, 'en', 'zh')).toBeUndefined()
})
