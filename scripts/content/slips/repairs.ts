/** Ways in which a line that YAML cannot read may have been meant. The first one that heals the file is told. */
import type { ProblemCode } from '../../problems/catalogue.js'
import { takeApart } from './line.js'
import { quoted, unquoted } from './quote.js'

export interface Repair {
  code: ProblemCode
  /** Lines as they were meant, by their number. The first one is the line that is told. */
  lines: Map<number, string>
  /** Number of the line that is told, and the 0-based place in it, as it is written. */
  line: number
  at: number
  message: string
  /** What to do, beside the corrected line. */
  advice?: string
}

/** All repairs that touch one line only. */
export function repairsOf(line: string, number: number): Repair[] {
  const one = (code: ProblemCode, meant: string, at: number, message: string, advice?: string): Repair => ({
    code,
    lines: new Map([[number, meant]]),
    line: number,
    at,
    message,
    ...(advice === undefined ? {} : { advice }),
  })
  const { lead, value, tail } = takeApart(line)
  const repairs: Repair[] = []

  const spaced = line.replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ').replace(/[\u200b\u2060\ufeff]/g, '')
  const odd = /[\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff]/.exec(line)
  if (odd) {
    const name = `U+${odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    const message = `A space that is none to YAML (${name}) stands where the line is structured.`
    repairs.push(one('odd-space', spaced, odd.index, message, 'type a plain space'))
  }

  const wide = /^(\s*(?:- +)*[\w.-]+)\s*：\s*/.exec(line)
  if (wide) {
    const meant = `${wide[1]}: ${line.slice(wide[0].length)}`
    const at = wide[1]?.length ?? 0
    repairs.push(one('wide-colon', meant, at, 'The colon after the key is a full-width one.'))
  }
  if (value && /[:-]/.test(lead)) repairs.push(...ofValue(value, lead, tail, one))
  else if (value) repairs.push(...ofBareText(line, one))
  return repairs
}

/** What is said of a quote that opens and never closes. */
export const neverClosed = (quote: string): string => `The quote (${quote}) that opens here is never closed.`

type One = (code: ProblemCode, meant: string, at: number, message: string, advice?: string) => Repair

/** The value of a key, or an item of a list. */
function ofValue(value: string, lead: string, tail: string, one: One): Repair[] {
  const first = value.charAt(0)
  const at = lead.length
  if (first === '"' || first === "'") return ofQuoted(value, lead, tail, one)
  const out: Repair[] = []
  if (first === '{' && !value.startsWith('{{')) out.push(...ofBraces(value, lead, tail, one))
  const whole = `${lead}${quoted(value)}${tail}`
  const mark = named(value)
  if (mark) {
    const message = `A text without quotes cannot start with ${mark}.`
    out.push(one('text-needs-quotes', whole, at, message))
  }
  const colon = /:(?:\s|$)/.exec(value)
  if (colon) {
    const curly = /[“”„«»‘’]/.test(value)
    const message = 'A colon with a space after it starts a new key: this text needs quotes.'
    const advice = curly ? 'YAML’s quotes are straight (") ' : undefined
    out.push(one('colon-in-text', whole, at + colon.index, message, advice?.trim()))
  }
  return out
}

/** What a text without quotes may not start with, as it is called in a message. */
function named(value: string): string | undefined {
  const two = value.slice(0, 2)
  if (two === '{{') return '`{{`'
  const first = value.charAt(0)
  if ('`@%*&!|>{[]},#'.includes(first)) return first === '`' ? 'a backtick' : `\`${first}\``
  return /^[-?:](\s|$)/.test(value) ? `\`${first}\` and a space` : undefined
}

function ofQuoted(value: string, lead: string, tail: string, one: One): Repair[] {
  const quote = value.charAt(0)
  const at = lead.length
  const out: Repair[] = []
  const whole = `${value}${tail}`.trimEnd()
  // The closing quote may stand behind a `#` that is no comment.
  const text = whole.endsWith(quote) && whole.length > 1 ? whole : value
  const rest = text === whole ? '' : tail
  const inner = text.indexOf(quote, 1)
  if (inner > 0 && inner < text.length - 1) {
    const closed = text.endsWith(quote)
    const meant = closed ? unquoted(text) : text
    out.push(
      one(
        'quote-in-quotes',
        `${lead}${quoted(meant)}${rest}`,
        at + inner,
        closed
          ? `The text in quotes holds the same quotes (${quote}): it ends here.`
          : `The text goes on after its closing quote (${quote}).`,
        closed && quote === "'" ? "or double the quote: ''" : undefined,
      ),
    )
  }
  const open = `${lead}${quoted(unquoted(value))}${tail}`
  out.push(one('unclosed-quote', open, at, neverClosed(quote)))
  return out
}

/** `{ en: 1 [a], zh: b: c }`: every text between the keys in quotes. */
function ofBraces(value: string, lead: string, tail: string, one: One): Repair[] {
  const closed = value.endsWith('}')
  const body = closed ? value.slice(1, -1) : value.slice(1)
  const starts = [...body.matchAll(/(?:^|,)\s*([\w.-]+):\s*/g)]
  if (starts.length === 0) return []
  let at = 0
  let [parts, changed] = ['', -1]
  for (const [index, start] of starts.entries()) {
    const from = start.index + start[0].length
    const to = starts[index + 1]?.index ?? body.length
    const text = body.slice(from, to)
    const bare = text.trim()
    const keep = bare === '' || /^(?:"[^"]*"|'(?:[^']|'')*'|[\w .-]+)$/.test(bare)
    if (!keep && changed < 0) changed = from + text.length - text.trimStart().length
    parts += body.slice(at, from) + (keep ? text : text.replace(bare, () => quoted(unquoted(bare))))
    at = to
  }
  const out: Repair[] = []
  if (!closed) {
    const meant = `${lead}${value} }${tail}`
    out.push(one('unclosed-bracket', meant, lead.length, 'The brace that opens here is never closed.'))
  }
  if (changed >= 0) {
    const quote = body.charAt(changed)
    const open = (quote === '"' || quote === "'") && !body.slice(changed + 1).includes(quote)
    const meant = `${lead}{${parts}${closed ? '}' : ' }'}${tail}`
    const message = open
      ? neverClosed(quote)
      : 'Between braces, a text that holds `, `, `: `, brackets, braces or quotes is put in quotes.'
    out.push(one(open ? 'unclosed-quote' : 'text-needs-quotes', meant, lead.length + 1 + changed, message))
  }
  return out
}

/** A line that should have a key and has none. */
function ofBareText(line: string, one: One): Repair[] {
  const out: Repair[] = []
  const tight = /^(\s*(?:- +)*)([A-Za-z_][\w.-]*):(?=\S)/.exec(line)
  if (tight) {
    const at = tight[0].length
    const meant = `${tight[0]} ${line.slice(at)}`
    out.push(one('missing-space', meant, at - 1, 'After the colon of a key stands a space.'))
  }
  const lone = /^(\s*(?:- +)*)([A-Za-z_][\w-]*)(?:\s+|$)/.exec(line)
  if (lone) {
    const at = (lone[1]?.length ?? 0) + (lone[2]?.length ?? 0)
    const meant = `${line.slice(0, at)}: ${line.slice(lone[0].length)}`.trimEnd()
    out.push(one('missing-colon', meant, at, `After the key \`${lone[2]}\` a colon is missing.`))
  }
  return out
}
