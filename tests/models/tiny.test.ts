/** The tiny model's committed weights, run by another way than the deck's: plain lists, a token after the other. */
import { expect, it } from 'vitest'
import { learnt, figures } from '../../scripts/models/tiny/learnt.js'
import { ask, colours, type Colour } from '../../scripts/models/tiny/index.js'
import { run } from '../../scripts/models/tiny/forward.js'
import { palette, parameters, tensors, words } from '../../scripts/models/tiny/shape.js'
import { packed, unpacked } from '../../scripts/models/tiny/weights.js'
import { examSeed } from '../../scripts/models/tiny/training/accuracy.js'
import { backward } from '../../scripts/models/tiny/training/backward.js'
import { example } from '../../scripts/models/tiny/training/examples.js'
import { plan, start, train } from '../../scripts/models/tiny/training/train.js'
import { randomFrom } from '../../scripts/models/chance.js'

type Vector = number[]
type Matrix = Vector[]

/** The matrices by name, from the bytes of the file. */
const matrices: Record<string, Matrix> = {}
const bytes = Buffer.from(learnt.bytes, 'base64')
let next = 0
for (const [index, { name, rows, columns }] of tensors.entries()) {
  const row = (): Vector =>
    Array.from({ length: columns }, () => bytes.readInt8(next++) * learnt.scales[index]!)
  matrices[name] = Array.from({ length: rows }, row)
}
const of = (name: string): Matrix => matrices[name]!

const add = (a: Vector, b: Vector): Vector => a.map((one, i) => one + b[i]!)
const dot = (a: Vector, b: Vector): number => a.reduce((sum, one, i) => sum + one * b[i]!, 0)
const by = (x: Vector, matrix: Matrix): Vector => {
  const sum = new Array<number>(matrix[0]!.length).fill(0)
  x.forEach((one, i) => matrix[i]!.forEach((weight, j) => (sum[j]! += one * weight)))
  return sum
}
const norm = (x: Vector): Vector => x.map((one) => one / Math.sqrt(dot(x, x) / x.length + 1e-5))
const softmax = (scores: Vector): Vector => {
  const powers = scores.map(Math.exp)
  const sum = powers.reduce((a, b) => a + b)
  return powers.map((power) => power / sum)
}

/** What the last tokens of a sequence become in a layer, and what the very last one reads. */
function layer(name: string, tokens: Vector[], first: number, seen: (reader: number, at: number) => boolean) {
  const normed = tokens.map(norm)
  const keys = normed.map((x) => by(x, of(`${name}.key`)))
  const values = normed.map((x) => by(x, of(`${name}.value`)))
  let shares: Vector = []
  const results = tokens.slice(first).map((token, index) => {
    const reader = first + index
    const query = by(normed[reader]!, of(`${name}.query`))
    const scores = keys.map((key, at) =>
      at <= reader && seen(reader, at) ? dot(query, key) / Math.sqrt(32) : -Infinity,
    )
    shares = softmax(scores)
    const read = values.map((value, at) => value.map((one) => one * shares[at]!)).reduce(add)
    const middle = add(token, by(read, of(`${name}.mix`)))
    const inner = add(by(norm(middle), of(`${name}.in`)), of(`${name}.inBias`)[0]!)
    const out = by(
      inner.map((one) => Math.max(0, one)),
      of(`${name}.out`),
    )
    return add(middle, add(out, of(`${name}.outBias`)[0]!))
  })
  return { results, shares }
}

/** The shares of the colours, and what the last token reads in each layer. */
function answer(pixels: Matrix | undefined, row: number, column: number) {
  const patches = (pixels ?? []).map((rgb, at) =>
    add(by(rgb, of('patch')), add(of('row')[Math.floor(at / 4)]!, of('column')[at % 4]!)),
  )
  const asked = ['colour', 'row', String(row), 'column', String(column), '?']
  const text = asked.map((word, place) =>
    add(of('word')[words.indexOf(word as (typeof words)[number])]!, of('place')[place]!),
  )
  const isPatch = (at: number): boolean => at < patches.length
  const one = layer('1', [...patches, ...text], 0, (reader, at) => isPatch(reader) === isPatch(at))
  const two = layer('2', one.results, patches.length + 5, () => true)
  return { shares: softmax(by(norm(two.results[0]!), of('answer'))), reads: [one.shares, two.shares] }
}

const best = (shares: Vector): number => shares.indexOf(Math.max(...shares))
const inThrees = (list: ArrayLike<number>): Matrix =>
  Array.from({ length: list.length / 3 }, (_, at) => [0, 1, 2].map((c) => list[at * 3 + c]!))

it('is right as often as its file says, and blind no more often than by guessing', () => {
  const random = randomFrom(examSeed)
  const blind = new Map<string, number>()
  let [seeing, guessed] = [0, 0]
  for (let i = 0; i < figures.examined; i++) {
    const { pixels, question, right } = example(random)
    const { row, column } = question
    if (best(answer(inThrees(pixels), row, column).shares) === right) seeing++
    const key = `${row} ${column}`
    if (!blind.has(key)) blind.set(key, best(answer(undefined, row, column).shares))
    if (blind.get(key) === right) guessed++
  }
  expect(seeing / figures.examined).toBe(figures.rightSeeing)
  expect(guessed / figures.examined).toBe(figures.rightBlind)
  expect(figures.rightSeeing).toBeGreaterThan(0.99)
  expect(Math.abs(figures.rightBlind - 1 / 6)).toBeLessThan(0.03)
  expect([figures.parameters, bytes.length, next]).toEqual([parameters, parameters, parameters])
})

it('answers in a deck what the other way answers, and reads what that reads', () => {
  const random = randomFrom(7)
  for (let i = 0; i < 20; i++) {
    const picture = Array.from({ length: 4 }, () =>
      Array.from({ length: 4 }, (): Colour => colours[Math.floor(random() * 6)]!),
    )
    const [row, column] = [Math.floor(random() * 4) + 1, Math.floor(random() * 4) + 1]
    const pixels = picture.flat().map((colour) => [...palette[colour]])
    for (const given of [picture, undefined]) {
      const other = answer(given && pixels, row, column)
      const own = ask(given, { row, column })
      own.probabilities.forEach((one, at) => expect(one).toBeCloseTo(other.shares[at]!, 9))
      own.attention.forEach(({ patches, words: text }, at) => {
        const reads = other.reads[at]!
        expect(patches.length + text.length).toBe(reads.length)
        ;[...patches, ...text].forEach((one, index) => expect(one).toBeCloseTo(reads[index]!, 9))
      })
      if (given) expect(own.colour).toBe(picture[row - 1]![column - 1])
    }
  }
})

it('goes the way back as small steps of each number do', () => {
  const numbers = start(1)
  const random = randomFrom(2)
  const { pixels, question, right } = example(random)
  for (const given of [pixels, undefined]) {
    const slopes = new Float64Array(parameters)
    backward(numbers, slopes, run(numbers, given, question), given, question, right)
    const loss = (): number => -Math.log(run(numbers, given, question).probabilities[right]!)
    for (const { name, rows, columns, at } of tensors) {
      const i = at + Math.floor(random() * rows * columns)
      const kept = numbers[i]!
      const [up, down] = [1e-5, -1e-5].map((step) => {
        numbers[i] = kept + step
        return loss()
      })
      numbers[i] = kept
      expect(slopes[i], name).toBeCloseTo((up! - down!) / 2e-5, 6)
    }
  }
})

it('learns the same from the same seed, and other things from another', () => {
  const short = { ...plan, steps: 2, batch: 4 }
  const once = train(short)
  expect(train(short)).toEqual(once)
  expect(train({ ...short, seed: 19 })).not.toEqual(once)
})

it('is kept in bytes that stand for numbers', () => {
  expect(packed(unpacked(learnt)).bytes).toBe(learnt.bytes)
  expect(() => unpacked({ ...learnt, bytes: btoa('short') })).toThrow('5 weights')
})
