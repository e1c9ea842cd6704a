/** Repairs that need more than one line: indentation, block texts, and what opens on an earlier line. */
import { Lexer } from 'yaml'
import { takeApart } from './line.js'
import { quoted, unquoted } from './quote.js'
import { neverClosed, type Repair } from './repairs.js'

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0
const isFilled = (line: string | undefined): boolean => line !== undefined && /^\s*[^\s#]/.test(line)

/** Tabs before the first word of lines: all of them at once, by the width that heals. */
export function tabRepairs(lines: readonly string[]): Repair[] {
  const found = lines.flatMap((line, index) => (/^ *\t/.test(line) ? [index + 1] : []))
  const first = found[0]
  if (first === undefined) return []
  const more = found.length > 1 ? ` So do ${found.length - 1} more lines.` : ''
  return [2, 4, 8, 1].map((width) => ({
    code: 'tab-indent',
    lines: new Map(
      found.map((number) => [
        number,
        (lines[number - 1] ?? '').replace(/^[ \t]+/, (lead) => lead.replaceAll('\t', ' '.repeat(width))),
      ]),
    ),
    line: first,
    at: (lines[first - 1] ?? '').indexOf('\t'),
    message: `The line is indented with a tab.${more}`,
    advice: 'indent with spaces',
  }))
}

/** A line that stands a little too far to the left or to the right. */
export function indentRepairs(lines: readonly string[], number: number): Repair[] {
  const line = lines[number - 1]
  if (line === undefined || !isFilled(line)) return []
  const own = indentOf(line)
  const widths = new Set<number>()
  for (let at = number - 2; at >= 0 && widths.size < 4; at--) {
    const other = lines[at]
    if (!isFilled(other) || other === undefined) continue
    widths.add(indentOf(other))
    // A key may continue the item that a dash has opened.
    const dash = /^ *(?:- +)+/.exec(other)
    if (dash) widths.add(dash[0].length)
  }
  const near = [...widths].filter((width) => width !== own)
  near.sort((a, b) => Math.abs(a - own) - Math.abs(b - own))
  return near.map((width) => ({
    code: 'bad-indent',
    lines: new Map([[number, ' '.repeat(width) + line.slice(own)]]),
    line: number,
    at: own,
    message: `The line is indented by ${own} ${own === 1 ? 'space' : 'spaces'}, which fits none of the lines before it.`,
    advice: `indent it by ${width}`,
  }))
}

/** The lines below `key: |`, which stand too far to the left. */
export function blockTextRepairs(lines: readonly string[], number: number): Repair[] {
  let head = number - 1
  while (head > 0 && !/[|>][+-]?\d?[ \t]*$/.test(lines[head - 1] ?? '')) {
    if (isFilled(lines[head - 1]) && head < number - 1) return []
    head--
  }
  const header = lines[head - 1]
  if (header === undefined || head < 1) return []
  const width = (/^ *(?:- +)*/.exec(header)?.[0].length ?? 0) + 2
  const meant = new Map<number, string>()
  for (let at = head; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    if (indentOf(line) >= width || (meant.size > 0 && /^\s*(?:- +)?[\w.-]+:(\s|$)/.test(line))) break
    meant.set(at + 1, ' '.repeat(width) + line.trimStart())
  }
  const first = [...meant.keys()][0]
  if (first === undefined) return []
  return [
    {
      code: 'bad-indent',
      lines: meant,
      line: first,
      at: indentOf(lines[first - 1] ?? ''),
      message: `The text below the \`${/[|>]/.exec(takeApart(header).value)?.[0] ?? '|'}\` of line ${head} must be indented deeper than its key.`,
    },
  ]
}

/** A backslash in double quotes: the line in single ones, where nothing else in it needs the double ones. */
export function escapeRepairs(line: string, number: number, at: number, message: string): Repair[] {
  const single = line.replace(/"((?:[^"\\]|\\.)*)"/g, (whole, inner: string) =>
    inner.includes('\\') ? `'${inner.replaceAll("'", "''")}'` : whole,
  )
  const doubled = line.replace(/\\(?![\\"nt/])/g, '\\\\')
  const advice = 'a backslash is written twice, or the text stands in single quotes'
  return [single, doubled].map((meant) => ({
    code: 'bad-escape',
    lines: new Map([[number, meant]]),
    line: number,
    at,
    message,
    advice,
  }))
}

/** A comment within a text that goes on in the next line: the text in quotes. */
export function commentRepairs(lines: readonly string[], number: number): Repair[] {
  for (let at = number - 1; at > Math.max(0, number - 3); at--) {
    const line = lines[at - 1] ?? ''
    const hash = line.search(/\s#/)
    if (hash < 0 || line.slice(0, hash).trim() === '') continue
    const meant = line.replace(/\s#/g, ' ＃')
    const message = 'A `#` after a space starts a comment: the text ends here.'
    const advice = 'put the whole text in quotes, from its first line to its last'
    return [
      { code: 'text-needs-quotes', lines: new Map([[at, meant]]), line: at, at: hash + 1, message, advice },
    ]
  }
  return []
}

interface Opened {
  at: number
  kind: string
}

/** Quotes that span lines, and brackets still open, before an offset; the nearest first. */
function opened(text: string, before: number): Opened[] {
  const quotes: Opened[] = []
  const stack: Opened[] = []
  let at = 0
  for (const token of new Lexer().lex(text)) {
    // These stand for structure; they have no letters of their own.
    if (token === '\x02' || token === '\x18' || token === '\x1f') continue
    if (at > before) break
    const kind = token.charAt(0)
    if ((kind === '"' || kind === "'") && token.includes('\n')) quotes.push({ at, kind })
    if (token === '{' || token === '[') stack.push({ at, kind })
    if (token === '}' || token === ']') stack.pop()
    at += token.length
  }
  return [...quotes.reverse().slice(0, 2), ...stack.reverse().slice(0, 2)]
}

/** What opens on an earlier line and isn’t closed there. */
export function openRepairs(
  text: string,
  lines: readonly string[],
  before: number,
  placeAt: (offset: number) => { line: number; column: number },
): Repair[] {
  return opened(text, before).flatMap(({ at, kind }): Repair[] => {
    const { line: number, column } = placeAt(at)
    const line = lines[number - 1] ?? ''
    const base = { line: number, at: column - 1 }
    if (kind === '"' || kind === "'") {
      const head = line.slice(0, column - 1)
      const message = neverClosed(kind)
      const brace = /\s*[}\]]+\s*$/.exec(line)
      const bodies = [line.slice(column - 1).trimEnd()]
      if (brace) bodies.unshift(line.slice(column - 1, brace.index))
      return bodies.map((body) => {
        const tail = line.slice(column - 1 + body.length)
        const meant = `${head}${quoted(unquoted(body))}${tail}`
        return { code: 'unclosed-quote', ...base, lines: new Map([[number, meant]]), message }
      })
    }
    const close = kind === '{' ? '}' : ']'
    const name = kind === '{' ? 'brace' : 'bracket'
    const message = `The ${name} that opens here is never closed.`
    const meant = `${line.trimEnd()}${kind === '{' ? ' ' : ''}${close}`
    return [{ code: 'unclosed-bracket', ...base, lines: new Map([[number, meant]]), message }]
  })
}
