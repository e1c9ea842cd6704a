/** Counts of the smallest language model, against a count by hand and one by another way. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countNext, scoreOf, tokensIn } from '../../scripts/models/counting.js'
import { candidates } from '../../scripts/models/sampling.js'

it('takes Chinese characters, words, numbers and marks for tokens', () => {
  expect(tokensIn('一张图 takes 2,880 tokens, GPT-4’s.')).toEqual(
    ['一', '张', '图', 'takes', '2,880', 'tokens', ',', 'GPT-4’s', '.'], //
  )
})

it('counts what came after the last tokens, in each text by itself', () => {
  const texts = ['a cat sees a dog', 'a cat', 'sees a cat']
  expect(countNext(texts, 'it sees a')).toEqual([
    {
      length: 0,
      next: [
        { text: 'a', count: 4 },
        { text: 'cat', count: 3 },
        { text: 'sees', count: 2 },
        { text: 'dog', count: 1 },
      ],
    },
    {
      length: 1,
      next: [
        { text: 'cat', count: 3 },
        { text: 'dog', count: 1 },
      ],
    },
    {
      length: 2,
      next: [
        { text: 'dog', count: 1 },
        { text: 'cat', count: 1 },
      ],
    },
  ])
  expect(countNext(texts, 'horse')).toHaveLength(1)
  expect(countNext([], 'horse')).toEqual([])
})

it('gives shares that are parts of all, as taking every place one by one does', () => {
  const word = fc.constantFrom('a', 'b', 'c')
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), text, (texts, before) => {
      for (const { length, next } of countNext(texts, before)) {
        const end = ` ${before.split(' ').slice(-length).join(' ')} `
        const shares = candidates(
          next.map(({ count }) => scoreOf(count)),
          { temperature: 1, topP: 1 },
        )
        // Each place where the end stands with something behind it.
        const places = texts.flatMap((one) => {
          const words = one.split(' ').filter(Boolean)
          return words.flatMap((after, at) => {
            const back = at < length ? '' : ` ${words.slice(at - length, at).join(' ')} `
            return length === 0 || back === end ? [after] : []
          })
        })
        for (const [at, { text: one, count }] of next.entries()) {
          const times = places.filter((place) => place === one).length
          expect(count).toBe(times)
          expect(shares[at]!.share).toBeCloseTo(times / places.length, 9)
        }
      }
    }),
  )
})
