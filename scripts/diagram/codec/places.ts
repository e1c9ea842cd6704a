/** Where rows and columns stand, as two lists of numbers and back. Pure. */
import type { Places } from '../layout/types.js'
import type { GraphMarks } from './vocabulary.js'

/** Places as numbers, with the number of stages before their rows: each strip of rows begins with its top, its bottom and how many rows it has. */
export function placeMarks(places: Places | undefined): Pick<GraphMarks, 'columns' | 'rows'> {
  if (!places) return {}
  const { columns, density, order, head, bottom, strips } = places
  return {
    columns: columns.flat(),
    rows: [
      density,
      order.length,
      ...order,
      head,
      bottom,
      ...strips.flatMap((one) => [one.top, one.bottom, one.rows.length, ...one.rows.flat()]),
    ],
  }
}

/** Places that marks tell; undefined where they tell none, or do not add up. */
export function readPlaces({ columns, rows }: Pick<GraphMarks, 'columns' | 'rows'>): Places | undefined {
  if (!columns || !rows || columns.length % 2 !== 0) return undefined
  const [density, count, ...numbers] = rows
  const order = numbers.slice(0, count)
  const [head, bottom, ...rest] = numbers.slice(count)
  if (bottom === undefined || order.length !== count) return undefined
  const strips: Places['strips'] = []
  for (let at = 0; at < rest.length;) {
    const [top, end, count] = rest.slice(at, at + 3)
    const own = count === undefined ? [] : pairs(rest.slice(at + 3, at + 3 + 2 * count))
    if (count === undefined || own.length !== count) return undefined
    strips.push({ top: top!, bottom: end!, rows: own })
    at += 3 + 2 * count
  }
  return { columns: pairs(columns), density: density!, order, head: head!, bottom, strips }
}

function pairs(numbers: number[]): [number, number][] {
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, at) => [
    numbers[2 * at]!,
    numbers[2 * at + 1]!,
  ])
}
