import { describe, expect, it } from 'vitest'
import { breakable, edgeBreaks } from '../../composables/words.js'

describe('word breaks', () => {
  it('keeps the text and breaks between words', () => {
    const text = '模型学习统一的表示，再预测下一个词元。'
    const parts = breakable(text)
    expect(parts.join('')).toBe(text)
    expect(parts.length).toBeGreaterThan(4)
    expect(parts.some((part) => part.includes('统一'))).toBe(true)
  })

  it('never lets a line begin with closing or end with opening punctuation', () => {
    const parts = breakable('《论文》说：“多模态（图像）”模型，很大。')
    for (const part of parts.slice(1)) expect(part).not.toMatch(/^[》：”）。，]/u)
    for (const part of parts.slice(0, -1)) expect(part).not.toMatch(/[《“（]$/u)
  })

  it('keeps the words that it is told to', () => {
    const parts = breakable('这里指多模态大模型而不是别的', ['多模态大模型'])
    expect(parts.some((part) => part.includes('多模态大模型'))).toBe(true)
  })

  it('leaves other scripts alone', () => {
    expect(breakable('A plain sentence.')).toEqual(['A plain sentence.'])
  })
})

describe('breaks between a text and an inline element', () => {
  it('are allowed between Chinese words, not before punctuation', () => {
    expect(edgeBreaks('预测下一个', '词元')).toBe(true)
    expect(edgeBreaks('词元', '。')).toBe(false)
    expect(edgeBreaks('“', '词元')).toBe(false)
    expect(edgeBreaks('a ', 'token')).toBe(false)
  })
})
