/**
 * What the tiny model is made of: a picture of 4 × 4 patches, a question of six tokens, two layers, one answer. All its
 * numbers lie in one list; `tensors` tells where each part of it stands.
 */

/** Rows and columns of the picture. */
export const side = 4
/** Length of a vector. */
export const width = 32
/** Length of a feed-forward layer's inner vector. */
export const hidden = 64

/** What the model may answer, with the red, green and blue (0 to 1) of such a patch. */
export const palette = {
  red: [0.86, 0.16, 0.16],
  orange: [0.96, 0.55, 0.1],
  yellow: [0.96, 0.85, 0.2],
  green: [0.15, 0.65, 0.35],
  blue: [0.12, 0.4, 0.8],
  purple: [0.5, 0.2, 0.6],
} as const

export type Colour = keyof typeof palette
export const colours = Object.keys(palette) as Colour[]

/** The text tokens that the model knows. */
export const words = ['colour', 'row', 'column', '?', '1', '2', '3', '4'] as const
export type Word = (typeof words)[number]

/** Place of a patch, counted from 1. */
export interface Question {
  row: number
  column: number
}

/** The question as the model reads it: “colour row 2 column 3 ?”. */
export const questionTokens = ({ row, column }: Question): Word[] => [
  'colour',
  'row',
  String(row) as Word,
  'column',
  String(column) as Word,
  '?',
]

export const patches = side * side
export const textLength = 6

/** A layer's parts. */
const layer = (name: string) =>
  [
    [`${name}.query`, width, width],
    [`${name}.key`, width, width],
    [`${name}.value`, width, width],
    [`${name}.mix`, width, width],
    [`${name}.in`, width, hidden],
    [`${name}.inBias`, 1, hidden],
    [`${name}.out`, hidden, width],
    [`${name}.outBias`, 1, width],
  ] as const

const parts: (readonly [name: string, rows: number, columns: number])[] = [
  ['word', words.length, width],
  ['place', textLength, width],
  ['patch', 3, width],
  ['row', side, width],
  ['column', side, width],
  ...layer('1'),
  ...layer('2'),
  ['answer', width, colours.length],
]

/** A matrix, row by row, from `at` on. */
export interface Tensor {
  name: string
  rows: number
  columns: number
  at: number
}

let next = 0
export const tensors: Tensor[] = parts.map(([name, rows, columns]) => {
  const at = next
  next += rows * columns
  return { name, rows, columns, at }
})

/** Numbers that the model has learnt. */
export const parameters = next

const byName = new Map(tensors.map((tensor) => [tensor.name, tensor]))

/** Where a part starts; throws where there is none of that name. */
export function at(name: string): number {
  const found = byName.get(name)
  if (!found) throw new Error(`no tensor ${name}`)
  return found.at
}
