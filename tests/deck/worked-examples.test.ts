/** The flagship's worked examples are computed right: each number from the scores and vectors on its slide. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

interface Fact {
  id: string
  value: number
  arithmetic: string
}
const read = (name: string): string =>
  readFileSync(new URL(`../../content/llm-vs-lmm/${name}`, import.meta.url), 'utf8')
const { facts } = parse(read('facts-example.yaml')) as { facts: Fact[] }
const of = (prefix: string, but = ''): Fact[] => facts.filter(({ id }) => id.startsWith(prefix) && id !== but)

/** What a fact's arithmetic ends with: a power of e divided by the sum. */
const quotient = ({ arithmetic }: Fact): number[] =>
  /([\d.]+) ÷ ([\d.]+)$/.exec(arithmetic)!.slice(1).map(Number)

function expectSoftmax(shown: Fact[], scores: number[]): void {
  const powers = scores.map(Math.exp)
  const sum = powers.reduce((a, b) => a + b)
  for (const [at, fact] of shown.entries()) {
    expect(fact.value, fact.id).toBe(Math.round((powers[at]! / sum) * 1000) / 10)
    expect(quotient(fact), fact.id).toEqual([powers[at]!, sum].map((one) => Math.round(one * 1000) / 1000))
  }
  expect(Math.round(shown.reduce((all, { value }) => all + value, 0) * 10) / 10).toBe(100)
}

it.each([
  ['f_nt_', ''],
  ['f_ans_', 'f_ans_blind'],
])('the next token: softmax of the scores, %s', (prefix, but) => {
  const shown = of(prefix, but)
  expectSoftmax(
    shown,
    shown.map(({ arithmetic }) => Number(/^e\^(\d) ÷ Σ/.exec(arithmetic)![1])),
  )
})

it('attention: the query by each key, divided by the root of the dimension, then softmax', () => {
  const vector = (text: string): number[] => text.match(/\d+/g)!.map(Number)
  const slide = /q = \(([\d, ]+)\)/.exec(read('outline/02-llm.yaml'))!
  const query = vector(slide[1]!)
  const root = Math.sqrt(query.length)
  const scores = of('f_att_').map(({ arithmetic }) => {
    const [, key, dot, divisor, score] = /k = \(([\d, ]+)\): q·k = (\d+), ÷ (\d+) = (\d+);/.exec(arithmetic)!
    const product = vector(key!).reduce((sum, one, at) => sum + one * query[at]!, 0)
    expect([Number(dot), Number(divisor), Number(score)]).toEqual([product, root, product / root])
    return product / root
  })
  expectSoftmax(of('f_att_'), scores)
})

it('the photo has 24 × 24 patches of 14 pixels, and the last digit fills 2 × 3 of them', () => {
  const picture = read('pictures/meter-patches.svg')
  expect(/viewBox="0 0 336 336"/.test(picture)).toBe(true)
  const [lines] = /(?<=d=")(?:M\d+ 0v336M0 \d+h336)+(?=")/.exec(picture)!
  const places = (form: RegExp): number[] => [...lines.matchAll(form)].map(([, at]) => Number(at))
  const wanted = Array.from({ length: 23 }, (_, index) => (index + 1) * 14)
  expect(places(/M(\d+) 0v336/g)).toEqual(wanted)
  expect(places(/M0 (\d+)h336/g)).toEqual(wanted)
  const frame = /M(\d+) (\d+)h(\d+)v(\d+)h-/.exec(read('pictures/meter-close.svg'))!.slice(1).map(Number)
  expect(frame.map((one) => one / 14)).toEqual([15, 6, 2, 3])
})
