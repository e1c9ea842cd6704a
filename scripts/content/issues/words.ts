/** How problems of values name a value, its place and its number of items. */
import type { Path } from '../nodes.js'

export function describe(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : quote(value)
}

export const quote = (value: unknown): string =>
  `\`${shorten(typeof value === 'string' ? value : JSON.stringify(value))}\``
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

export function count(value: unknown): string {
  const length = Array.isArray(value) ? value.length : 0
  return length === 0 ? 'no items' : length === 1 ? 'one item' : `${length} items`
}

export function nameOf(path: Path): string {
  const key = path.at(-1)
  if (key === undefined) return 'The file'
  return typeof key === 'number' ? `item ${key + 1} of \`${String(path.at(-2))}\`` : `\`${key}\``
}
