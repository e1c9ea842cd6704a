/** Pictures and questions by chance, from a seed. */
import { colours, palette, patches, side, type Question } from '../shape.js'

/** A picture with a question about it. */
export interface Example {
  pixels: Float64Array
  question: Question
  /** Index of the right colour. */
  right: number
}

/** How much a channel may differ from the palette's. */
const shade = 0.06

/** Six colours are equally likely on each patch, in shades; each patch is asked for equally often. */
export function example(random: () => number): Example {
  const chosen = Array.from({ length: patches }, () => Math.floor(random() * colours.length))
  const pixels = new Float64Array(patches * 3)
  chosen.forEach((colour, patch) => {
    palette[colours[colour]!].forEach((value, c) => {
      pixels[patch * 3 + c] = value + (random() * 2 - 1) * shade
    })
  })
  const asked = Math.floor(random() * patches)
  return {
    pixels,
    question: { row: Math.floor(asked / side) + 1, column: (asked % side) + 1 },
    right: chosen[asked]!,
  }
}
