/** Where lines of a drawing may break. */
import { expect, it } from 'vitest'
import { pieces } from '../../../scripts/diagram/layout/line-breaking.js'

it.each([
  ['12 层，1.17 亿参数', ['12 层，', '1.17 亿', '参数']],
  ['30 s of sound', ['30 s ', 'of ', 'sound']],
  ['A 400 M model', ['A ', '400 M ', 'model']],
  ['48 kB a word', ['48 kB ', 'a ', 'word']],
  ['3 models', ['3 ', 'models']],
  ['LLaVA-1.5：665K 条', ['LLaVA-1.5：', '665K 条']],
  ['奖励模型 1', ['奖励', '模型 1']],
])('a number stays with what it counts: %s', (text, parts) => {
  expect(pieces(text)).toEqual(parts)
})

it('the last character of a Chinese word stays with it', () => {
  expect(pieces('线性层 + softmax')).toEqual(['线性层 ', '+ softmax'])
})

it('a run of katakana is one word, as far as a box has room', () => {
  expect(pieces('次のトークンを読む')).toContain('トークン')
})

it.each([
  ['Decoder blocks × N', ['Decoder ', 'blocks ', '× N']],
  ['y = Xβ + Zb + ε', ['y = Xβ ', '+ Zb ', '+ ε']],
  ['Embedding + position', ['Embedding ', '+ position']],
])('an operator leads a line, and stays with what it works on: %s', (text, parts) => {
  expect(pieces(text)).toEqual(parts)
})
