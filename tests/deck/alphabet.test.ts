import { describe, expect, it } from 'vitest'
import { byLetter, letterOf } from '../../scripts/deck/alphabet.js'

const sorted = (words: string[], tag: string) =>
  byLetter(words, (word) => word, tag).map((word) => `${letterOf(word, tag) ?? ''} ${word}`)

describe('words in the order in which they are looked up', () => {
  it('are by sound in Chinese, with Latin words under their letters', () => {
    expect(
      sorted(['注意力', '词元', 'CLIP', '采样', '大语言模型', '嵌入', 'KV 缓存', '3D 词元'], 'zh-CN'),
    ).toEqual(['# 3D 词元', 'C 采样', 'C 词元', 'C CLIP', 'D 大语言模型', 'K KV 缓存', 'Q 嵌入', 'Z 注意力'])
  })

  it.each([
    ['de', 'A Anker|A Äther|O Öl|S ß-Zeichen|Z Zug'],
    ['es', 'A árbol|N nube|Ñ ñandú|O oca'],
    ['fr', 'C ça|E école|Œ œuf|Z zéro'],
    ['pt', 'A água|C código|O órgão'],
    ['ru', 'Е ёж|Е ель|И ива|Й йод|Т токен|C CLIP'],
    ['ar', 'ا آلة|ا ألف|ب الباب|ت تاج|ت التكميم|م المقياس'],
    ['ko', 'ㄱ 가중치|ㄱ 꼬리|ㅇ 임베딩|ㅌ 토큰|ㅎ 학습|C CLIP'],
    ['ja', 'C CLIP|あ アテンション|か ガウス|か かたち|た トークン|ま もじ|わ ん'],
    ['el', 'Α άλφα|Β βήμα'],
    ['he', 'א אות|ב בית'],
  ])('are by the letters of the language: %s', (tag, wanted) => {
    const rows = wanted.split('|')
    const words = rows.map((row) => row.slice(row.indexOf(' ') + 1))
    expect(sorted(words.reverse(), tag)).toEqual(rows)
  })

  it.each([
    ...Object.entries({
      A: '阿安奥',
      B: '八百不',
      C: '擦采词从',
      D: '搭大对',
      E: '俄而',
      F: '发法分',
      G: '旮高过',
      H: '哈还混',
      J: '机句卷',
      K: '卡可扩',
      L: '拉零路逻',
      M: '妈码模目',
      N: '拿内女',
      O: '哦偶',
      P: '趴批普',
      Q: '七嵌权',
      R: '然人软',
      S: '撒三数算',
      T: '他提图推',
      W: '挖文无',
      X: '西线序',
      Y: '压语远',
      Z: '杂准组',
    }),
  ])('%s: %s', (letter, words) => {
    expect([...words].map((word) => letterOf(word, 'zh-CN'))).toEqual([...words].map(() => letter))
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
    expect(letterOf('電子', 'ja')).toBeUndefined()
    expect(sorted(['電子', 'わ', 'AI'], 'ja')).toEqual(['A AI', 'わ わ', ' 電子'])
    expect(letterOf('คำ', 'th')).toBeUndefined()
  })
})
