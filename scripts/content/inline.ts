/**
 * The inline syntax: **strong**, *emphasis*, `code`, [label](https://…), [@source], [label](#term).
 * A backslash makes the next of these characters literal: \ * ` [ ] ( ) @ #. All else is literal. As in
 * Markdown, `**` and `*` open before and close after a character that is no white space; a single `*`
 * between two Latin letters or digits is literal (2*3). Code may be fenced by several backticks.
 * Everything runs in linear time.
 */
import type { Inline } from '../schema/inline.js'
import { backtickRuns, type CodeSpan } from './inline-code.js'
import { pairDelimiters, type Token } from './inline-emphasis.js'

export interface InlineError {
  /** UTF-16 offset in the text. */
  offset: number
  code: 'unclosed-strong' | 'unclosed-code' | 'bad-link' | 'bad-citation' | 'bad-click'
  message: string
}

export interface InlineResult {
  nodes: Inline[]
  errors: InlineError[]
}

const escapable = /[\\*`[\]()@#]/
const citation = /\[@([A-Za-z0-9][\w-]*)((?:\s*;\s*@[A-Za-z0-9][\w-]*)*)\s*\]/y

/** Parses inline text. What is wrong becomes literal text and an error; it never throws. */
export function parseInline(text: string): InlineResult {
  const errors: InlineError[] = []
  const code = backtickRuns(text)
  for (const offset of code.unclosed) {
    errors.push({ offset, code: 'unclosed-code', message: 'The backtick is never closed.' })
  }
  const context: Context = { text, errors, spans: code.spans, brackets: matchBrackets(text, code.spans) }
  const nodes = parseRange(context, 0, text.length, false)
  errors.sort((a, b) => a.offset - b.offset)
  return { nodes, errors }
}

interface Context {
  text: string
  errors: InlineError[]
  /** Code spans by the offset of their first backtick. */
  spans: Map<number, CodeSpan>
  /** Offset of the `]` for each `[` that has one. */
  brackets: Map<number, number>
}

function parseRange(context: Context, from: number, to: number, inLabel: boolean): Inline[] {
  const { text } = context
  const tokens: Token[] = []
  let plain = ''
  const flush = (): void => {
    if (plain) tokens.push({ type: 'node', node: { type: 'text', value: plain } })
    plain = ''
  }
  for (let at = from; at < to;) {
    const char = text.charAt(at)
    if (char === '\\' && at + 1 < to && escapable.test(text.charAt(at + 1))) {
      plain += text.charAt(at + 1)
      at += 2
      continue
    }
    const span = char === '`' ? context.spans.get(at) : undefined
    if (span && span.end <= to) {
      flush()
      tokens.push({ type: 'node', node: { type: 'code', value: span.value } })
      at = span.end
      continue
    }
    if (char === '*') {
      let end = at
      while (end < to && text.charAt(end) === '*') end++
      flush()
      tokens.push({ type: 'stars', offset: at, length: end - at, ...flanks(text, from, to, at, end) })
      at = end
      continue
    }
    const bracket = char === '[' && !inLabel ? parseBracket(context, at, to) : undefined
    if (bracket) {
      flush()
      for (const node of bracket.nodes) tokens.push({ type: 'node', node })
      at = bracket.end
      continue
    }
    plain += char
    at++
  }
  flush()
  return pairDelimiters(tokens, (offset) =>
    context.errors.push({ offset, code: 'unclosed-strong', message: 'The `**` has no other `**`.' }),
  )
}

const space = /^\s?$/u
const latin = /^[A-Za-z0-9]$/

function flanks(
  text: string,
  from: number,
  to: number,
  at: number,
  end: number,
): { opens: boolean; closes: boolean } {
  const before = at > from ? text.charAt(at - 1) : ''
  const after = end < to ? text.charAt(end) : ''
  if (end - at === 1 && latin.test(before) && latin.test(after)) return { opens: false, closes: false }
  return { opens: !space.test(after), closes: !space.test(before) }
}

/** A citation, link or term that starts at a `[`; nothing when it is a literal bracket. */
function parseBracket(
  context: Context,
  at: number,
  to: number,
): { nodes: Inline[]; end: number } | undefined {
  const { text, errors } = context
  const close = context.brackets.get(at)
  if (text.startsWith('[@', at)) {
    citation.lastIndex = at
    const match = citation.exec(text)
    if (match && citation.lastIndex <= to) {
      const ids = [match[1] ?? '', ...[...(match[2] ?? '').matchAll(/@([\w-]+)/g)].map((id) => id[1] ?? '')]
      return { nodes: ids.map((source) => ({ type: 'cite', source })), end: citation.lastIndex }
    }
    errors.push({ offset: at, code: 'bad-citation', message: 'A citation is written [@id] or [@id; @id].' })
    return undefined
  }
  if (close === undefined || close >= to || text.charAt(close + 1) !== '(') return undefined
  const target = linkTarget(text, close + 2, to)
  if (!target) return undefined
  const term = /^#([A-Za-z0-9][\w-]*)$/.exec(target.value)?.[1]
  const web = isWebAddress(target.value)
  if (term === undefined && !web) {
    // A bracket before a parenthesis with words is prose: f[x](see below).
    if (/\s/.test(target.value) && !/^[a-z][a-z0-9+.-]*:/i.test(target.value)) return undefined
    const message = `\`${target.value.slice(0, 60)}\` is neither a web address nor a term (#id).`
    errors.push({ offset: close + 2, code: 'bad-link', message })
    return undefined
  }
  const children = parseRange(context, at + 1, close, true)
  const node: Inline =
    term !== undefined ? { type: 'term', term, children } : { type: 'link', href: target.value, children }
  return { nodes: [node], end: target.end }
}

/** The target up to the `)` that closes it; parentheses inside must be balanced or escaped. */
function linkTarget(text: string, from: number, to: number): { value: string; end: number } | undefined {
  let value = ''
  let depth = 0
  for (let at = from; at < Math.min(to, from + 2048); at++) {
    const char = text.charAt(at)
    if (char === '\\' && escapable.test(text.charAt(at + 1))) value += text.charAt(++at)
    else if (char === ')' && depth === 0) return { value, end: at + 1 }
    else {
      if (char === '(') depth++
      if (char === ')') depth--
      value += char
    }
  }
  return undefined
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"\\]+$/i.test(text) && URL.canParse(text)
}

/** Matches brackets in one pass, skipping escapes and code. */
function matchBrackets(text: string, spans: Map<number, CodeSpan>): Map<number, number> {
  const matches = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\\') at++
    else if (char === '`') at = (spans.get(at)?.end ?? at + 1) - 1
    else if (char === '[') open.push(at)
    else if (char === ']') {
      const start = open.pop()
      if (start !== undefined) matches.set(start, at)
    }
  }
  return matches
}

/** Inline text that parses back to exactly `text`, without any mark-up. */
export function escapeInline(text: string): string {
  return text.replace(/[\\*`[\]]/g, '\\$&')
}

/** The words of inline nodes; citations are dropped, with the space before them where nothing needs it. */
export function inlineText(nodes: readonly Inline[]): string {
  let out = ''
  let dropped = false
  for (const node of nodes) {
    if (node.type === 'cite') {
      dropped = true
      continue
    }
    const part = node.type === 'text' || node.type === 'code' ? node.value : inlineText(node.children)
    if (dropped && /^[\s\p{P}]/u.test(part)) out = out.trimEnd()
    dropped = false
    out += part
  }
  return dropped ? out.trimEnd() : out
}
