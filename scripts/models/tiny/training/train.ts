/** Learns the tiny model's numbers from examples by chance: the same seed gives the same numbers. */
import { run } from '../forward.js'
import { parameters, tensors } from '../shape.js'
import { backward } from './backward.js'
import { randomFrom } from '../../chance.js'
import { example } from './examples.js'

export interface Plan {
  seed: number
  steps: number
  /** Examples a step. */
  batch: number
  /** Length of the longest step. */
  rate: number
  /** Of so many examples the picture is withheld. */
  blind: number
}

export const plan: Plan = { seed: 18, steps: 2000, batch: 64, rate: 3e-3, blind: 0.2 }

/** The numbers before the training. */
export function start(seed: number): Float64Array {
  const random = randomFrom(seed)
  const numbers = new Float64Array(parameters)
  for (const { name, rows, columns, at } of tensors) {
    if (name.endsWith('Bias')) continue
    const spread = /^[12]|answer/.test(name) ? Math.sqrt(1 / rows) : name === 'patch' ? 1 : 0.5
    for (let i = at; i < at + rows * columns; i += 1) {
      // Box and Muller's way to normally distributed numbers.
      const distance = Math.sqrt(-2 * Math.log(1 - random()))
      numbers[i] = spread * distance * Math.cos(2 * Math.PI * random())
    }
  }
  return numbers
}

const momentum = 0.9
const scaling = 0.99
const warmUp = 100

/** Trains (Adam; the rate rises, then falls along a cosine); `told` hears the mean loss of each hundred steps. */
export function train(
  { seed, steps, batch, rate, blind }: Plan,
  told: (step: number, loss: number) => void = () => {},
): Float64Array {
  const numbers = start(seed)
  const random = randomFrom(seed + 1)
  const mean = new Float64Array(parameters)
  const square = new Float64Array(parameters)
  let loss = 0
  for (let step = 1; step <= steps; step += 1) {
    const slopes = new Float64Array(parameters)
    for (let i = 0; i < batch; i += 1) {
      const { pixels, question, right } = example(random)
      const given = random() < blind ? undefined : pixels
      const tape = run(numbers, given, question)
      if (given) loss -= Math.log(tape.probabilities[right]!) / (batch * 100 * (1 - blind))
      backward(numbers, slopes, tape, given, question, right)
    }
    const now =
      rate *
      Math.min(1, step / warmUp) *
      (0.5 + 0.5 * Math.cos((Math.PI * Math.max(0, step - warmUp)) / Math.max(1, steps - warmUp)))
    for (let i = 0; i < parameters; i += 1) {
      const slope = slopes[i]! / batch
      mean[i] = momentum * mean[i]! + (1 - momentum) * slope
      square[i] = scaling * square[i]! + (1 - scaling) * slope * slope
      const middle = mean[i]! / (1 - momentum ** step)
      numbers[i]! -= (now * middle) / (Math.sqrt(square[i]! / (1 - scaling ** step)) + 1e-8)
    }
    if (step % 100 === 0) {
      told(step, loss)
      loss = 0
    }
  }
  return numbers
}
