/** The tiny model's numbers as they are kept: a byte each, with a scale a tensor. */
import { parameters, tensors } from './shape.js'

/** What `npm run train:tiny` writes. */
export interface Weights {
  /** What a step of a byte means, by tensor in the order of `shape.ts`. */
  scales: readonly number[]
  /** A signed byte for each number, in base 64. */
  bytes: string
}

const steps = 127

/** Rounds numbers to signed bytes. */
export function packed(numbers: ArrayLike<number>): Weights {
  const bytes = new Uint8Array(parameters)
  const scales = tensors.map(({ rows, columns, at }) => {
    let most = 0
    for (let i = at; i < at + rows * columns; i += 1) most = Math.max(most, Math.abs(numbers[i]!))
    const scale = Number((most / steps).toPrecision(9)) || 1
    for (let i = at; i < at + rows * columns; i += 1) bytes[i] = Math.round(numbers[i]! / scale)
    return scale
  })
  return { scales, bytes: btoa(String.fromCharCode(...bytes)) }
}

/** The numbers that the bytes stand for. */
export function unpacked({ scales, bytes }: Weights): Float64Array {
  const text = atob(bytes)
  if (text.length !== parameters) throw new Error(`${text.length} weights, not ${parameters}`)
  const signed = Int8Array.from(text, (char) => char.charCodeAt(0))
  const numbers = new Float64Array(parameters)
  tensors.forEach(({ rows, columns, at }, index) => {
    for (let i = at; i < at + rows * columns; i += 1) numbers[i] = signed[i]! * scales[index]!
  })
  return numbers
}
