/** A layer of the tiny model: attention with one head, then a feed-forward layer, each with a norm before it. */
import { at, hidden, width } from './shape.js'

/** Who reads whom. Nobody reads what comes later. */
export interface Reading {
  /** First token whose result is wanted. */
  from: number
  reads(reader: number, read: number): boolean
}

/** What a run through a layer leaves, for training; vectors lie one after the other. */
export interface LayerTape {
  name: string
  from: number
  input: Float64Array
  /** Of every token: normed input, its scale, keys and values. */
  normed: Float64Array
  scales: Float64Array
  keys: Float64Array
  values: Float64Array
  /** Of every token from `from` on: query, shares of attention over all tokens, what it read, sum, … */
  queries: Float64Array
  attention: Float64Array
  read: Float64Array
  middle: Float64Array
  middleNormed: Float64Array
  middleScales: Float64Array
  inner: Float64Array
  result: Float64Array
}

const tiny = 1e-5

/** A vector at length 1 (root of the mean square), and what it was multiplied by. */
export function normed(x: Float64Array, token: number): { vector: Float64Array; scale: number } {
  const start = token * width
  let sum = 0
  for (let i = 0; i < width; i += 1) sum += x[start + i]! * x[start + i]!
  const scale = 1 / Math.sqrt(sum / width + tiny)
  const vector = new Float64Array(width)
  for (let i = 0; i < width; i += 1) vector[i] = x[start + i]! * scale
  return { vector, scale }
}

/** Adds vector × matrix (`rows` × `columns`, from `matrix` on) to `to`. */
export function times(
  numbers: ArrayLike<number>,
  matrix: number,
  rows: number,
  columns: number,
  x: Float64Array,
  start: number,
  to: Float64Array,
  target: number,
): void {
  for (let i = 0; i < rows; i += 1) {
    const value = x[start + i]!
    if (value === 0) continue
    const row = matrix + i * columns
    for (let j = 0; j < columns; j += 1) to[target + j]! += value * numbers[row + j]!
  }
}

/** Norms the vectors of all tokens. */
function normAll(x: Float64Array): { vectors: Float64Array; scales: Float64Array } {
  const length = x.length / width
  const vectors = new Float64Array(x.length)
  const scales = new Float64Array(length)
  for (let token = 0; token < length; token += 1) {
    const { vector, scale } = normed(x, token)
    vectors.set(vector, token * width)
    scales[token] = scale
  }
  return { vectors, scales }
}

/** Runs a layer on vectors of `width` numbers a token. */
export function layerForward(
  numbers: ArrayLike<number>,
  name: string,
  input: Float64Array,
  { from, reads }: Reading,
): LayerTape {
  const length = input.length / width
  const { vectors, scales } = normAll(input)
  const project = (part: string, first: number): Float64Array => {
    const to = new Float64Array((length - first) * width)
    for (let token = first; token < length; token += 1)
      times(numbers, at(`${name}.${part}`), width, width, vectors, token * width, to, (token - first) * width)
    return to
  }
  const keys = project('key', 0)
  const values = project('value', 0)
  const queries = project('query', from)
  const attention = new Float64Array((length - from) * length)
  const read = new Float64Array((length - from) * width)
  const middle = input.slice(from * width)
  for (let reader = from; reader < length; reader += 1) {
    const own = (reader - from) * width
    const shares = attention.subarray((reader - from) * length, (reader - from + 1) * length)
    attend(queries, own, keys, shares, reader, reads)
    for (let token = 0; token <= reader; token += 1) {
      const share = shares[token]!
      if (share === 0) continue
      for (let i = 0; i < width; i += 1) read[own + i]! += share * values[token * width + i]!
    }
    times(numbers, at(`${name}.mix`), width, width, read, own, middle, own)
  }
  const { vectors: middleNormed, scales: middleScales } = normAll(middle)
  const { inner, result } = feedForward(numbers, name, middle, middleNormed)
  return {
    ...{ name, from, input, normed: vectors, scales, keys, values, queries, attention, read },
    ...{ middle, middleNormed, middleScales, inner, result },
  }
}

/** Shares of attention of one reader over all tokens. */
function attend(
  queries: Float64Array,
  own: number,
  keys: Float64Array,
  shares: Float64Array,
  reader: number,
  reads: Reading['reads'],
): void {
  const scores: [token: number, score: number][] = []
  for (let token = 0; token <= reader; token += 1) {
    if (!reads(reader, token)) continue
    let sum = 0
    for (let i = 0; i < width; i += 1) sum += queries[own + i]! * keys[token * width + i]!
    scores.push([token, sum / Math.sqrt(width)])
  }
  const most = Math.max(...scores.map(([, score]) => score))
  let sum = 0
  for (const [token, score] of scores) sum += shares[token] = Math.exp(score - most)
  for (const [token] of scores) shares[token]! /= sum
}

/** The second half of a layer, token by token. */
function feedForward(
  numbers: ArrayLike<number>,
  name: string,
  middle: Float64Array,
  vectors: Float64Array,
): { inner: Float64Array; result: Float64Array } {
  const count = middle.length / width
  const inner = new Float64Array(count * hidden)
  const result = middle.slice()
  for (let token = 0; token < count; token += 1) {
    for (let i = 0; i < hidden; i += 1) inner[token * hidden + i] = numbers[at(`${name}.inBias`) + i]!
    times(numbers, at(`${name}.in`), width, hidden, vectors, token * width, inner, token * hidden)
    for (let i = token * hidden; i < (token + 1) * hidden; i += 1) if (inner[i]! < 0) inner[i] = 0
    for (let i = 0; i < width; i += 1) result[token * width + i]! += numbers[at(`${name}.outBias`) + i]!
    times(numbers, at(`${name}.out`), hidden, width, inner, token * hidden, result, token * width)
  }
  return { inner, result }
}
