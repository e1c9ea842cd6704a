/** The tiny model, ready to be asked. */
import { run, pixelsOf } from './forward.js'
import { learnt } from './learnt.js'
import { colours, patches, type Colour, type Question } from './shape.js'
import { unpacked } from './weights.js'

export { colours, palette, parameters, questionTokens, side, type Colour, type Question } from './shape.js'
export { figures } from './learnt.js'

/** What the model answers. */
export interface Answer {
  /** Shares of the six colours, in the order of `colours`; they sum to 1. */
  probabilities: number[]
  /** The likeliest colour. */
  colour: Colour
  /** How the last token reads, by layer: shares of the patches (none without a picture) and of the question's tokens. */
  attention: { patches: number[]; words: number[] }[]
}

let numbers: Float64Array | undefined

/** Asks for the colour of a patch, with the picture or without it. */
export function ask(picture: readonly (readonly Colour[])[] | undefined, question: Question): Answer {
  numbers ??= unpacked(learnt)
  const tape = run(numbers, picture && pixelsOf(picture), question)
  const probabilities = [...tape.probabilities]
  const attention = [tape.first, tape.second].map(({ attention: shares }) => {
    const last = [...shares.subarray(shares.length - tape.length)]
    return { patches: last.slice(0, tape.seen), words: last.slice(tape.seen) }
  })
  const best = probabilities.indexOf(Math.max(...probabilities))
  return { probabilities, colour: colours[best]!, attention }
}

/** True where a picture has the model's size. */
export const isWhole = (picture: readonly (readonly unknown[])[]): boolean =>
  picture.flat().length === patches
