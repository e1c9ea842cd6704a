import { describe, expect, it } from 'vitest'
import { columnBreak, ems, lines, twoColumns, widest, wordLines } from '../../scripts/text/measure.js'

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

it('breaks a list where the longer of two columns is the shortest', () => {
  expect([columnBreak([5, 1, 1, 1, 2]), twoColumns([5, 1, 1, 1, 2])]).toEqual([1, 5])
  expect([columnBreak([1, 1, 1, 1]), twoColumns([1, 1, 1, 1])]).toEqual([2, 2])
  expect([columnBreak([3]), twoColumns([3])]).toEqual([1, 3])
  expect([columnBreak([]), twoColumns([])]).toEqual([0, 0])
})
