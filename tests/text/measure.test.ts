import { describe, expect, it } from 'vitest'
import { ems, lines, widest, wordLines } from '../../scripts/text/measure.js'

describe('room of a text', () => {
  it('counts the lines of Chinese that breaks between words only', () => {
    // A line of six and a half characters holds one word of three and an 与, no second word.
    const text = '编码器与连接器与分词器与信息技术'
    expect(wordLines(text, 20, 20 * 6.5)).toBe(4)
    expect(lines(text, 20, 20 * 6.5)).toBe(3)
    expect(wordLines(text, 20, 20 * 17)).toBe(1)
  })

  it('keeps a number with its unit', () => {
    expect(widest('a 28 kB a word')).toBeCloseTo(ems('28 kB'))
  })

  it('counts the little space between scripts', () => {
    const room = (text: string): number => (ems(text) * 20 + 2) / 0.98
    expect(wordLines('数据与图像与声音', 20, room('数据与图像与声音'))).toBe(1)
    expect(wordLines('数据GPT图像GPT声音', 20, room('数据GPT图像GPT声音'))).toBe(2)
  })
})
