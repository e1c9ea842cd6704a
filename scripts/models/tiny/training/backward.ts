/** The way back through the tiny model: how each of its numbers would have to change for a better answer. */
import type { Pixels, Tape } from '../forward.js'
import type { LayerTape } from '../layer.js'
import { at, colours, hidden, questionTokens, side, width, words, type Question } from '../shape.js'

/** Adds the gradients of a product: of its vector to `dx`, of its matrix to `slopes`. */
function timesBack(
  numbers: ArrayLike<number>,
  slopes: Float64Array,
  matrix: number,
  rows: number,
  columns: number,
  x: Float64Array,
  start: number,
  dy: Float64Array,
  target: number,
  dx: Float64Array,
): void {
  for (let i = 0; i < rows; i += 1) {
    const row = matrix + i * columns
    const value = x[start + i]!
    let sum = 0
    for (let j = 0; j < columns; j += 1) {
      const slope = dy[target + j]!
      sum += slope * numbers[row + j]!
      slopes[row + j]! += value * slope
    }
    dx[start + i]! += sum
  }
}

/** Adds the gradient of a norm's input to `dx`. */
function normBack(
  vector: Float64Array,
  start: number,
  scale: number,
  dy: Float64Array,
  dx: Float64Array,
  target: number,
): void {
  let along = 0
  for (let i = 0; i < width; i += 1) along += dy[start + i]! * vector[start + i]!
  along /= width
  for (let i = 0; i < width; i += 1) dx[target + i]! += scale * (dy[start + i]! - vector[start + i]! * along)
}

/** Back through a layer: from the gradient of its result (`dy`, of tokens from `from` on) to that of its input. */
function layerBack(
  numbers: ArrayLike<number>,
  slopes: Float64Array,
  tape: LayerTape,
  dy: Float64Array,
): Float64Array {
  const { name, from, input } = tape
  const length = input.length / width
  const back = (
    part: string,
    rows: number,
    columns: number,
    ...rest: [Float64Array, number, Float64Array, number, Float64Array]
  ) => timesBack(numbers, slopes, at(`${name}.${part}`), rows, columns, ...rest)
  const dMiddle = feedForwardBack(slopes, tape, dy, back)
  const dInput = new Float64Array(input.length)
  dInput.set(dMiddle, from * width)
  const dRead = new Float64Array(dMiddle.length)
  const dQueries = new Float64Array(dMiddle.length)
  const dKeys = new Float64Array(input.length)
  const dValues = new Float64Array(input.length)
  for (let reader = from; reader < length; reader += 1) {
    const own = (reader - from) * width
    back('mix', width, width, tape.read, own, dMiddle, own, dRead)
    attendBack(tape, reader, dRead, dQueries, dKeys, dValues)
  }
  const dNormed = new Float64Array(input.length)
  for (let token = 0; token < length; token += 1) {
    const start = token * width
    back('key', width, width, tape.normed, start, dKeys, start, dNormed)
    back('value', width, width, tape.normed, start, dValues, start, dNormed)
  }
  const queried = tape.normed.subarray(from * width)
  const dQueried = dNormed.subarray(from * width)
  for (let start = 0; start < dQueries.length; start += width)
    back('query', width, width, queried, start, dQueries, start, dQueried)
  for (let token = 0; token < length; token += 1)
    normBack(tape.normed, token * width, tape.scales[token]!, dNormed, dInput, token * width)
  return dInput
}

type Back = (
  part: string,
  rows: number,
  columns: number,
  ...rest: [Float64Array, number, Float64Array, number, Float64Array]
) => void

/** Back through a layer's second half. */
function feedForwardBack(slopes: Float64Array, tape: LayerTape, dy: Float64Array, back: Back): Float64Array {
  const { name, middle, middleNormed, middleScales, inner } = tape
  const dMiddle = dy.slice()
  const dInner = new Float64Array(inner.length)
  const dNormed = new Float64Array(middle.length)
  for (let token = 0; token < middle.length / width; token += 1) {
    const own = token * width
    for (let i = 0; i < width; i += 1) slopes[at(`${name}.outBias`) + i]! += dy[own + i]!
    back('out', hidden, width, inner, token * hidden, dy, own, dInner)
    for (let i = 0; i < hidden; i += 1) {
      const place = token * hidden + i
      if (inner[place] === 0) dInner[place] = 0
      slopes[at(`${name}.inBias`) + i]! += dInner[place]!
    }
    back('in', width, hidden, middleNormed, own, dInner, token * hidden, dNormed)
    normBack(middleNormed, own, middleScales[token]!, dNormed, dMiddle, own)
  }
  return dMiddle
}

/** Back through one reader's attention. */
function attendBack(
  { from, attention, queries, keys, values, input }: LayerTape,
  reader: number,
  dRead: Float64Array,
  dQueries: Float64Array,
  dKeys: Float64Array,
  dValues: Float64Array,
): void {
  const length = input.length / width
  const own = (reader - from) * width
  const shares = attention.subarray((reader - from) * length, (reader - from + 1) * length)
  const dShares = new Float64Array(length)
  let mean = 0
  for (let token = 0; token <= reader; token += 1) {
    const share = shares[token]!
    if (share === 0) continue
    let sum = 0
    for (let i = 0; i < width; i += 1) {
      sum += dRead[own + i]! * values[token * width + i]!
      dValues[token * width + i]! += share * dRead[own + i]!
    }
    dShares[token] = sum
    mean += share * sum
  }
  for (let token = 0; token <= reader; token += 1) {
    const slope = (shares[token]! * (dShares[token]! - mean)) / Math.sqrt(width)
    if (slope === 0) continue
    for (let i = 0; i < width; i += 1) {
      dQueries[own + i]! += slope * keys[token * width + i]!
      dKeys[token * width + i]! += slope * queries[own + i]!
    }
  }
}

/** Adds the gradient of one answer's loss (the logarithm of the right colour's share, negative) to `slopes`. */
export function backward(
  numbers: ArrayLike<number>,
  slopes: Float64Array,
  tape: Tape,
  pixels: Pixels | undefined,
  question: Question,
  right: number,
): void {
  const dLogits = tape.probabilities.slice()
  dLogits[right]! -= 1
  const dLast = new Float64Array(width)
  timesBack(numbers, slopes, at('answer'), width, colours.length, tape.last, 0, dLogits, 0, dLast)
  const dResult = new Float64Array(width)
  normBack(tape.last, 0, tape.scale, dLast, dResult, 0)
  const dFirst = layerBack(numbers, slopes, tape.second, dResult)
  embedBack(slopes, layerBack(numbers, slopes, tape.first, dFirst), tape.seen, pixels, question)
}

/** From the vectors that enter the first layer to the numbers that they were made of. */
function embedBack(
  slopes: Float64Array,
  dx: Float64Array,
  seen: number,
  pixels: Pixels | undefined,
  question: Question,
): void {
  const add = (target: number, token: number, factor = 1): void => {
    for (let i = 0; i < width; i += 1) slopes[target + i]! += factor * dx[token * width + i]!
  }
  for (let patch = 0; patch < seen; patch += 1) {
    add(at('row') + Math.floor(patch / side) * width, patch)
    add(at('column') + (patch % side) * width, patch)
    for (let c = 0; c < 3; c += 1) add(at('patch') + c * width, patch, pixels![patch * 3 + c]!)
  }
  questionTokens(question).forEach((word, place) => {
    add(at('word') + words.indexOf(word) * width, seen + place)
    add(at('place') + place * width, seen + place)
  })
}
