import { describe, expect, it } from 'vitest'
import { byLetter, letterOf } from '../../scripts/deck/alphabet.js'

const sorted = (words: string[], tag: string) =>
  byLetter(words, (word) => word, tag).map((word) => `${letterOf(word, tag) ?? ''} ${word}`)

describe('words in the order in which they are looked up', () => {
  it('are by sound in Chinese, with Latin words under their letters', () => {
    expect(sorted(['注意力', '词元', 'CLIP', '采样', '大语言模型', '嵌入', 'KV 缓存', '3D 词元'], 'zh-CN')).toEqual([
      '# 3D 词元',
      'C 采样',
      'C 词元',
      'C CLIP',
      'D 大语言模型',
      'K KV 缓存',
      'Q 嵌入',
      'Z 注意力',
    ])
  })

  it('are by letter else, accents and case aside', () => {
    expect(sorted(['Token', 'élan', 'Embedding', 'autoregression'], 'en')).toEqual([
      'A autoregression',
      'E élan',
      'E Embedding',
      'T Token',
    ])
  })

  it('have no letters where a script is not ordered by them', () => {
    expect(letterOf('詞元', 'zh-TW')).toBeUndefined()
    expect(letterOf('نموذج', 'ar')).toBeUndefined()
  })
})
