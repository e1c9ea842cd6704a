/** Temperature and top-p, computed another way: with powers of shares, and by trying sets. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { candidates, drawn } from '../../scripts/models/sampling.js'
import { randomFrom } from '../../scripts/models/chance.js'

const scores = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 1, maxLength: 9 })
const setting = {
  temperature: fc.double({ min: 0.1, max: 2, noNaN: true }),
  topP: fc.double({ min: 0.05, max: 1, noNaN: true }),
}

it('is a softmax at temperature 1: the slide’s 4, 3, 1, 0', () => {
  const shares = candidates([4, 3, 1, 0], { temperature: 1, topP: 1 })
  expect(shares.map(({ share }) => Math.round(share * 1000) / 10)).toEqual([69.6, 25.6, 3.5, 1.3])
  expect(shares.every(({ kept, chance, share }) => kept && Math.abs(chance - share) < 1e-12)).toBe(true)
})

it('raises shares to the power of 1 ÷ temperature', () => {
  fc.assert(
    fc.property(scores, setting.temperature, (list, temperature) => {
      const plain = candidates(list, { temperature: 1, topP: 1 }).map(({ share }) => share)
      const powers = plain.map((share) => share ** (1 / temperature))
      const sum = powers.reduce((a, b) => a + b)
      const found = candidates(list, { temperature, topP: 1 })
      found.forEach(({ share }, at) => expect(share).toBeCloseTo(powers[at]! / sum, 6))
    }),
  )
})

it('keeps the smallest set of the likeliest that reaches top-p', () => {
  fc.assert(
    fc.property(scores, setting.temperature, setting.topP, (list, temperature, topP) => {
      const found = candidates(list, { temperature, topP })
      const kept = found.filter((one) => one.kept)
      const sum = (all: typeof found): number => all.reduce((total, { share }) => total + share, 0)
      const least = Math.min(...kept.map(({ share }) => share))
      expect(sum(kept)).toBeGreaterThan(topP - 1e-9)
      expect(sum(kept) - least).toBeLessThan(topP + 1e-9)
      for (const { kept: is, share, chance } of found) {
        if (!is) expect([share <= least, chance]).toEqual([true, 0])
        else expect(chance).toBeCloseTo(share / sum(kept), 9)
      }
    }),
  )
})

it('draws each as often as its chance says, and none that is left out', () => {
  const list = candidates([4, 3, 1, 0], { temperature: 1, topP: 0.96 })
  const random = randomFrom(5)
  const counts = [0, 0, 0, 0]
  for (let i = 0; i < 20_000; i++) counts[drawn(list, random())]!++
  expect(counts[3]).toBe(0)
  list.forEach(({ chance }, at) => expect(counts[at]! / 20_000).toBeCloseTo(chance, 1.7))
  expect(drawn(list, 0.9999999999999999)).toBe(2)
})
