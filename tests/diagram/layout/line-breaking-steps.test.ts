/** Lines are broken in linear time: characters that are looked at are counted, never seconds. */
import { afterEach, expect, it, vi } from 'vitest'
import { breakable } from '../../../scripts/text/words.js'
import { widest, wordLines } from '../../../scripts/text/measure.js'
import { longestPiece, pieces, splitLabel, wrap } from '../../../scripts/diagram/layout/line-breaking.js'
import type { Measure } from '../../../scripts/text/types.js'

let looked = 0
const measure: Measure = (text, { size }) => {
  looked += text.length
  return [...text].length * size
}
const style = { size: 16, weight: 400 } as const

afterEach(() => vi.restoreAllMocks())

/** How many characters a piece of work looks at, with patterns or with the measure. */
function charactersOf(work: () => unknown): number {
  looked = 0
  const { test } = RegExp.prototype
  vi.spyOn(RegExp.prototype, 'test').mockImplementation(function (this: RegExp, text: string) {
    looked += text.length
    return test.call(this, text)
  })
  work()
  vi.restoreAllMocks()
  return looked
}

const works: [string, (text: string) => unknown][] = [
  ['pieces', pieces],
  ['wrap', (text) => wrap(text, 180, style, measure)],
  ['longestPiece', (text) => longestPiece(text, style, measure)],
  ['splitLabel', (text) => splitLabel(text)],
  ['breakable', (text) => breakable(text)],
  ['wordLines', (text) => wordLines(text, 20, 500)],
  ['widest', widest],
]
const texts = [
  '语言模型的分布式计算',
  '语，言。',
  '。',
  'a',
  'word ',
  '(a',
  '24 × 24 ',
  'ab-',
  '$',
  '语a',
  '(语)',
]

it.each(works)('%s looks at twice the characters of twice the text', (_name, work) => {
  for (const part of texts) {
    const of = (length: number): number =>
      charactersOf(() => work(part.repeat(Math.ceil(length / part.length))))
    const [once, twice] = [of(2000), of(4000)]
    expect(twice, part).toBeLessThan(2.3 * once + 100)
  }
})
