/** From an offset in a scalar's value to the offset in the file: escapes, folding and indentation undone. */
import { isScalar, type ParsedNode } from 'yaml'

/**
 * Where in the file the character at `index` of a text scalar stands.
 * @param index UTF-16 offset in the scalar's value; its length gives the end
 * @returns offset in the file; the scalar's start where the two cannot be matched
 */
export function sourceOffset(text: string, node: ParsedNode, index: number): number {
  const start = node.range[0]
  if (!isScalar(node) || typeof node.value !== 'string') return start
  const end = node.range[1]
  const quote = text[start]
  switch (node.type) {
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE':
      return (
        match(text, start + 1, end, node.value, index, quote === '"' ? doubleQuoted : singleQuoted) ?? start
      )
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return inBlock(text, start, end, node.value, index) ?? start
    default:
      return match(text, start, end, node.value, index, () => undefined) ?? start
  }
}

/** Reads an escape at an offset: its length in the file and its value. */
type Escape = (text: string, at: number) => { length: number; value: string } | undefined

const singleQuoted: Escape = (text, at) => (text.startsWith("''", at) ? { length: 2, value: "'" } : undefined)

const short: Record<string, string> = {
  ...{ '0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
  ...{
    N: '\u0085',
    _: '\u00a0',
    L: '\u2028',
    P: '\u2029',
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t',
  },
}

const doubleQuoted: Escape = (text, at) => {
  if (text[at] !== '\\') return undefined
  const hex = /^\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8}))/i.exec(text.slice(at, at + 10))
  if (hex) {
    const point = parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '0', 16)
    return { length: hex[0].length, value: point > 0x10ffff ? '' : String.fromCodePoint(point) }
  }
  const broken = /^\\\r?\n[ \t]*/.exec(text.slice(at, at + 1000))
  if (broken) return { length: broken[0].length, value: '' }
  const value = short[text[at + 1] ?? '']
  return value === undefined ? undefined : { length: 2, value }
}

/** Walks value and file side by side; white space may differ where lines were folded. */
function match(
  text: string,
  from: number,
  end: number,
  value: string,
  index: number,
  escape: Escape,
): number | undefined {
  let at = from
  let seen = 0
  while (seen < index) {
    const escaped = escape(text, at)
    const char = value[seen] ?? ''
    if (escaped) {
      if (seen + escaped.value.length > index) return at
      at += escaped.length
      seen += escaped.value.length
    } else if (isBreak(text, at)) {
      const fold = foldedBreak(text, at, end)
      if (value.slice(seen, seen + fold.value.length) !== fold.value) return undefined
      if (seen + fold.value.length > index) return at
      at = fold.end
      seen += fold.value.length
    } else if (text[at] === char) {
      at++
      seen++
    } else return undefined
    if (at > end) return undefined
  }
  // An escaped line break stands for nothing: the character comes after it.
  for (let next = escape(text, at); next?.value === ''; next = escape(text, at)) at += next.length
  return at
}

/** A line break, perhaps after spaces that folding drops. */
const isBreak = (text: string, at: number): boolean => /^[ \t]*\r?\n/.test(text.slice(at, at + 200))

function foldedBreak(text: string, at: number, end: number): { end: number; value: string } {
  const space = /^[ \t\r\n]*/.exec(text.slice(at, end))?.[0] ?? ''
  const breaks = space.split('\n').length - 1
  return { end: at + space.length, value: breaks === 1 ? ' ' : '\n'.repeat(breaks - 1) }
}

/** Block scalars: the header line, then lines whose indentation is not part of the value. */
function inBlock(text: string, start: number, end: number, value: string, index: number): number | undefined {
  const headerEnd = text.indexOf('\n', start)
  if (headerEnd < 0) return undefined
  const lines = linesOf(text, headerEnd + 1, end)
  const indent = indentOf(lines, text.slice(start, headerEnd), value)
  if (indent === undefined) return undefined
  let seen = 0
  for (const { at, line } of lines) {
    const body = line.slice(indent)
    // Folding may have turned a line break into a space, or dropped it.
    while (!value.startsWith(body, seen) && isFold(value, seen)) seen++
    if (!value.startsWith(body, seen)) return undefined
    const stop = seen + body.length
    // A character after the line's end may be the folded break itself, or stand in the next line.
    if (index < stop || (index === stop && /^\s?$/.test(value.charAt(index))))
      return at + Math.min(indent, line.length) + Math.max(0, index - seen)
    seen = isFold(value, stop) ? stop + 1 : stop
  }
  return undefined
}

interface Line {
  /** Offset of its start in the file. */
  at: number
  /** Its text, without its line break. */
  line: string
}

/** The lines of a block scalar; the first one also where the scalar ends at its start. */
function linesOf(text: string, from: number, end: number): Line[] {
  const lines: Line[] = []
  for (let at = from; at < end || (at === end && lines.length === 0);) {
    const next = text.indexOf('\n', at)
    const stop = next < 0 ? text.length : next
    lines.push({ at, line: text.slice(at, stop).replace(/\r$/, '') })
    if (next < 0) break
    at = next + 1
  }
  return lines
}

/** How far a block scalar is indented; nothing where no line has a text. */
function indentOf(lines: readonly Line[], header: string, value: string): number | undefined {
  const filled = lines.find(({ line }) => line.trim() !== '')
  if (!filled) return undefined
  // With an explicit indicator the value's own first line tells how much of the lead belongs to it.
  const own = /[1-9]/.test(header) ? leadOf(value.replace(/^\n+/, '')) : 0
  return leadOf(filled.line) - own
}

const leadOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0
const isFold = (value: string, at: number): boolean => /[ \n]/.test(value.charAt(at))
