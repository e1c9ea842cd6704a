/** The bill: its numbers against those of sums done another way, and against what the sources of the talk give. */
import { describe, expect, it } from 'vitest'
import {
  bytesPerToken,
  bytesText,
  costText,
  percentText,
  shapeText,
  sumText,
  tokensFor,
  totalTokens,
  type Amount,
  type Rule,
} from '../../scripts/figures/bill.js'

const amount = (id: string, per = 1): Amount => ({ id, label: id, per, most: 60, step: 1, chosen: 1 })
const [words, images, audio, video] = [
  amount('words', 1000),
  amount('images'),
  amount('audio', 60),
  amount('video', 60),
] as const
const amounts = [words, images, audio, video]
const gemini3: Rule = { name: 'Gemini 3', each: { words: [1], images: [1120], audio: [25], video: [70, 25] } }
const llava: Rule = { name: 'LLaVA-1.5', each: { words: [1], images: [576] } }
const llama3 = { name: 'Llama 3 8B', layers: 32, heads: 8, size: 128, bytes: 2 }
const llava7 = { name: 'LLaVA-1.5-7B', layers: 32, heads: 32, size: 128, bytes: 2 }

/** One token after the other, second by second. */
function counted(counts: number[]): number {
  let tokens = 0
  for (let n = 0; n < counts[0]! * 1000; n++) tokens++
  for (let n = 0; n < counts[1]!; n++) tokens += 1120
  for (let second = 0; second < counts[2]! * 60; second++) tokens += 25
  for (let second = 0; second < counts[3]! * 60; second++) tokens += 70 + 25
  return tokens
}

/** A cache filled number by number: keys and values of each head in each layer. */
function filled({ layers, heads, size, bytes }: typeof llama3, tokens: number): number {
  let sum = 0
  for (let layer = 0; layer < layers; layer++)
    for (let head = 0; head < heads; head++)
      for (const what of ['keys', 'values']) sum += what ? size * bytes : 0
  return sum * tokens
}

describe('tokens', () => {
  it('are those that counting gives', () => {
    for (const counts of [
      [2, 5, 10, 10],
      [0, 0, 0, 0],
      [50, 1, 0, 60],
      [1, 50, 60, 3],
    ])
      expect(totalTokens(gemini3, amounts, counts)).toBe(counted(counts))
  })

  it('are what the talk says elsewhere: an hour of video, an image', () => {
    expect(tokensFor(gemini3, video, 60)).toBe(342_000)
    expect(tokensFor({ name: '', each: { video: [263] } }, video, 60)).toBe(946_800)
    expect(tokensFor(llava, images, 5)).toBe(2880)
  })

  it('are none of what a rule does not take, ids of every object included', () => {
    expect(tokensFor(llava, video, 3)).toBeUndefined()
    expect(tokensFor(llava, amount('constructor'), 3)).toBeUndefined()
    expect(totalTokens(llava, amounts, [2, 5, 10, 10])).toBe(2000 + 2880)
  })

  it('have a sum that is right', () => {
    expect(sumText(gemini3, words, 2, 'en')).toBe('2 × 1,000')
    expect(sumText(gemini3, images, 5, 'en')).toBe('5 × 1,120')
    expect(sumText(gemini3, video, 10, 'en')).toBe('10 × 60 × (70 + 25)')
    for (const one of amounts) {
      const sum = sumText(gemini3, one, 7, 'en').replaceAll(',', '').replaceAll('×', '*')
      expect(Function(`return ${sum}`)()).toBe(tokensFor(gemini3, one, 7))
    }
  })
})

describe('what they take', () => {
  it('is the cache that filling gives, 72 and 288 MiB for an image of 576', () => {
    for (const shape of [llama3, llava7])
      for (const tokens of [1, 576, 79_600]) expect(bytesPerToken(shape) * tokens).toBe(filled(shape, tokens))
    expect(bytesText(bytesPerToken(llama3), 'en')).toBe('128 KiB')
    expect(bytesText(bytesPerToken(llava7), 'en')).toBe('512 KiB')
    expect(bytesText(bytesPerToken(llama3) * 576, 'en')).toBe('72 MiB')
    expect(bytesText(bytesPerToken(llava7) * 576, 'en')).toBe('288 MiB')
    expect(shapeText(llama3, 'en')).toBe('2 × 32 × 8 × 128 × 2')
  })

  it('is written in three figures', () => {
    expect(bytesText(0, 'en')).toBe('0 B')
    expect(bytesText(1023, 'en')).toBe('1,023 B')
    expect(bytesText(1024 ** 3 * 9.7168, 'en')).toBe('9.72 GiB')
    expect(bytesText(1024 ** 3 * 38.867, 'en')).toBe('38.9 GiB')
    expect(percentText(0.0796, 'en')).toBe('8%')
    expect(percentText(0.00034, 'en')).toBe('0.034%')
    expect(percentText(1.234, 'en')).toBe('123%')
  })

  it('costs what a million costs', () => {
    const price = { million: 2.5, currency: 'USD', date: '2026-09-19' }
    expect(costText(2_000_000, price, 'en-US')).toBe('$5')
    expect(costText(79_600, price, 'en-US')).toBe('$0.199')
  })
})
