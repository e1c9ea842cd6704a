import { describe, expect, it } from 'vitest'
import { keptWords } from '../../scripts/deck/kept-words.js'
import { breakable } from '../../scripts/text/words.js'

const zh = { code: 'zh', tag: 'zh-CN', codes: ['zh', 'en'] }
const cutBy = (text: string, words: string[]) => breakable(text, words).slice(1)

describe('words that no line cuts', () => {
  it.each([
    ['这些模型能够提供准确和高质量的预测', '高质量'],
    ['用四亿级以上的图文对，前一段冻结', '图文'],
    ['这是受显存带宽限制的一步', '带宽'],
    ['最后选文档库读时少取', '文档'],
  ])('%s: %s', (text, word) => {
    // Without the dictionary a line would be broken in it: else the case shows nothing.
    expect(breakable(text).some((part) => part.includes(word))).toBe(false)
    expect(cutBy(text, keptWords([text], zh)).length).toBeGreaterThan(2)
    expect(breakable(text, keptWords([text], zh)).some((part) => part.includes(word))).toBe(true)
  })

  it('a short label of the deck is one of them, a longer one is not', () => {
    const labels = {
      stages: [{ label: { zh: '图文对', en: 'Pairs' } }, { label: { zh: '文本输出', en: 'Text' } }],
    }
    expect(keptWords(labels, zh)).toContain('图文对')
    expect(keptWords(labels, zh)).not.toContain('文本输出')
    expect(keptWords(labels, { ...zh, code: 'en', tag: 'en' })).toEqual([])
  })

  it('are those of one language, and of no notes', () => {
    const texts = { a: { zh: '高质量', en: '文档' }, notes: { zh: '图文对' } }
    expect(keptWords({ ...texts, b: '准确和高质量的' }, zh)).toEqual(['高质量'])
    expect(keptWords(texts, { ...zh, code: 'en', tag: 'en' })).toEqual([])
    expect(keptWords(['准确和高质量的'], { code: 'ja', tag: 'ja', codes: ['ja'] })).toEqual([])
  })
})
