/** The tiny model's way from a picture and a question to an answer. Pure: it runs at the build and in the page. */
import { layerForward, normed, type LayerTape } from './layer.js'
import {
  at,
  colours,
  palette,
  questionTokens,
  side,
  width,
  words,
  type Colour,
  type Question,
} from './shape.js'

/** Red, green and blue of each patch, row by row, from 0 to 1. */
export type Pixels = ArrayLike<number>

/** What a run leaves, for training. */
export interface Tape {
  /** Tokens of the picture, before those of the text. */
  seen: number
  /** All tokens. */
  length: number
  first: LayerTape
  second: LayerTape
  last: Float64Array
  scale: number
  probabilities: Float64Array
}

/** The colours of a picture as numbers. */
export const pixelsOf = (picture: readonly (readonly Colour[])[]): number[] =>
  picture.flatMap((line) => line.flatMap((colour) => [...palette[colour]]))

/** The vectors that enter the first layer: patches in order of reading, then the question's words. */
export function embed(
  numbers: ArrayLike<number>,
  pixels: Pixels | undefined,
  question: Question,
): Float64Array {
  const seen = pixels ? side * side : 0
  const text = questionTokens(question)
  const x = new Float64Array((seen + text.length) * width)
  for (let patch = 0; patch < seen; patch += 1) {
    const row = at('row') + Math.floor(patch / side) * width
    const column = at('column') + (patch % side) * width
    for (let i = 0; i < width; i += 1) {
      let sum = numbers[row + i]! + numbers[column + i]!
      for (let c = 0; c < 3; c += 1) sum += pixels![patch * 3 + c]! * numbers[at('patch') + c * width + i]!
      x[patch * width + i] = sum
    }
  }
  text.forEach((word, place) => {
    const vector = at('word') + words.indexOf(word) * width
    for (let i = 0; i < width; i += 1)
      x[(seen + place) * width + i] = numbers[vector + i]! + numbers[at('place') + place * width + i]!
  })
  return x
}

/** One run, with all that training needs. In layer 1 text reads text only: nothing is learnt otherwise. */
export function run(numbers: ArrayLike<number>, pixels: Pixels | undefined, question: Question): Tape {
  const x = embed(numbers, pixels, question)
  const length = x.length / width
  const seen = pixels ? side * side : 0
  const first = layerForward(numbers, '1', x, {
    from: 0,
    reads: (reader, read) => reader < seen || read >= seen,
  })
  const second = layerForward(numbers, '2', first.result, { from: length - 1, reads: () => true })
  const end = normed(second.result, 0)
  const probabilities = new Float64Array(colours.length)
  const answer = at('answer')
  for (let c = 0; c < colours.length; c += 1) {
    let sum = 0
    for (let i = 0; i < width; i += 1) sum += end.vector[i]! * numbers[answer + i * colours.length + c]!
    probabilities[c] = sum
  }
  softmax(probabilities)
  return { seen, length, first, second, last: end.vector, scale: end.scale, probabilities }
}

/** Numbers become shares that sum to 1. */
export function softmax(values: Float64Array): void {
  const most = Math.max(...values)
  let sum = 0
  for (let i = 0; i < values.length; i += 1) sum += values[i] = Math.exp(values[i]! - most)
  for (let i = 0; i < values.length; i += 1) values[i]! /= sum
}
