/** Edits of a YAML text that leave everything else as it is: comments, order, quotes, line ends. */
import { isMap, isScalar, type Pair, type ParsedNode, type Scalar, type YAMLMap } from 'yaml'

/** Puts `text` in the place of what stands from one offset to the other (UTF-16 units). */
export interface Edit {
  from: number
  to: number
  text: string
}

/** Applies edits that don't overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), source)
}

/** Where an entry of a mapping goes: its key, and the value as YAML, for a line that is indented by so many spaces. */
interface Entry {
  key: string
  value(indent: number): string
}

/** How far in its line an offset stands, from 0. */
export const columnOf = (source: string, offset: number): number =>
  offset - (source.lastIndexOf('\n', offset - 1) + 1)

/** Where the line of an offset ends, before what ends it. */
export const lineEnd = (source: string, offset: number): number => {
  const end = source.indexOf('\n', offset)
  const stop = end < 0 ? source.length : end
  return source[stop - 1] === '\r' && stop > offset ? stop - 1 : stop
}

const isBlock = (node: unknown): node is Scalar.Parsed =>
  isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')

/** Where the value of a mapping's last entry ends; lines after it that hold nothing are not part of it. */
function endOf(source: string, node: ParsedNode | null, key: ParsedNode): number {
  const end = node?.range[1] ?? key.range[1]
  if (!isBlock(node)) return lineEnd(source, end)
  return source.slice(0, end).trimEnd().length
}

/** Adds an entry at the end of a mapping. `undefined` where it has none yet. */
export function addEntry(source: string, map: YAMLMap.Parsed, entry: Entry): Edit | undefined {
  const pairs = map.items as Pair<ParsedNode, ParsedNode | null>[]
  const last = pairs.at(-1)
  const first = pairs[0]
  if (!last || !first) return undefined
  if (map.flow) {
    const at = last.value?.range[1] ?? last.key.range[1]
    return { from: at, to: at, text: `, ${entry.key}: ${entry.value(0)}` }
  }
  const nested = last.value && isMap(last.value) ? lastOf(source, last.value) : undefined
  const at = nested ?? endOf(source, last.value, last.key)
  const column = columnOf(source, first.key.range[0])
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  const text = `${newline}${' '.repeat(column)}${entry.key}: ${entry.value(column)}`
  return { from: at, to: at, text }
}

/** The end of the last entry of a mapping, however deep. */
function lastOf(source: string, map: YAMLMap.Parsed): number {
  if (map.flow) return lineEnd(source, map.range[1])
  const last = map.items.at(-1) as Pair<ParsedNode, ParsedNode | null> | undefined
  if (!last) return lineEnd(source, map.range[1])
  return last.value && isMap(last.value) ? lastOf(source, last.value) : endOf(source, last.value, last.key)
}

/**
 * A scalar as it is written, for another place: its further lines are moved as far as its first key is.
 *
 * @param column where the key stood under which it is written, or its own column in a list
 * @param to where the key stands under which it is put
 */
export function writtenAt(source: string, node: Scalar.Parsed, column: number, to: number): string {
  const [from, end] = node.range
  const written = isBlock(node) ? source.slice(from, end).trimEnd() : source.slice(from, end)
  const by = to - column
  return written.replace(/(\r?\n)([ \t]*)(?=[^\r\n])/g, (_, newline: string, space: string) =>
    by >= 0 ? newline + ' '.repeat(by) + space : newline + space.slice(Math.min(-by, space.length)),
  )
}

/**
 * Puts a mapping of languages in the place of a text that is common to all, with the same text for each.
 *
 * @param key the key that the text stands under; none in a list
 * @param flow whether it stands between braces or brackets
 */
export function splitText(
  source: string,
  node: Scalar.Parsed,
  key: ParsedNode | null,
  flow: boolean,
  languages: readonly string[],
): Edit {
  const [from, end] = node.range
  if (flow) {
    const written = source.slice(from, end)
    return { from, to: end, text: `{ ${languages.map((code) => `${code}: ${written}`).join(', ')} }` }
  }
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  const to = isBlock(node) ? source.slice(0, end).trimEnd().length : end
  const column = key ? columnOf(source, key.range[0]) : columnOf(source, from)
  const inner = key ? column + 2 : column
  // In a list, the lines of a text stand as far to the right as before: its dash is their parent.
  const parent = key ? column : Math.max(0, column - 2)
  const lines = languages.map((code) => `${code}: ${writtenAt(source, node, parent, inner)}`)
  const text = lines.join(newline + ' '.repeat(inner))
  const space = /[ \t]*$/.exec(source.slice(0, from))![0].length
  return key ? { from: from - space, to, text: newline + ' '.repeat(inner) + text } : { from, to, text }
}
