/** How often the tiny model is right, on pictures that it was not trained on. */
import { run } from '../forward.js'
import { randomFrom } from '../../chance.js'
import { example } from './examples.js'

/** Questions asked, and the seed of their pictures. */
export const examined = 2000
export const examSeed = 20260

/** Share of right answers, from 0 to 1, with the pictures or without. */
export function accuracy(numbers: ArrayLike<number>, seeing: boolean): number {
  const random = randomFrom(examSeed)
  let right = 0
  for (let i = 0; i < examined; i += 1) {
    const one = example(random)
    const { probabilities } = run(numbers, seeing ? one.pixels : undefined, one.question)
    if (probabilities.indexOf(Math.max(...probabilities)) === one.right) right += 1
  }
  return right / examined
}
