/** Speaker notes: paragraphs of inline text with click markers. */
import type { Inline } from '../schema/inline.js'
import { type InlineError, parseInline } from './inline.js'

export interface NotesResult {
  /** `click` is the click at which a paragraph is said; 0 = on entering the slide. */
  paragraphs: { click: number; text: Inline[] }[]
  errors: InlineError[]
}

const marker = /(?<!\\)\[\s*click\b([^\]]*)\]/gi

/**
 * Parses notes. Paragraphs are separated by blank lines; `[click]` starts what is said at the next
 * click, `[click:n]` goes on by n clicks. Offsets of errors count from the start of the text.
 */
export function parseNotes(text: string): NotesResult {
  const paragraphs: NotesResult['paragraphs'] = []
  const errors: InlineError[] = []
  let click = 0
  for (const block of blocks(text)) {
    let from = 0
    for (const match of block.text.matchAll(marker)) {
      const step = /^\[click(?::([1-9]\d?))?\]$/.exec(match[0])
      if (!step) {
        const message = `\`${match[0].slice(0, 40)}\` is no click marker.`
        errors.push({ offset: block.offset + match.index, code: 'bad-click', message })
        continue
      }
      add(block.text.slice(from, match.index), block.offset + from)
      click += Number(step[1] ?? 1)
      from = match.index + match[0].length
    }
    add(block.text.slice(from), block.offset + from)
  }

  function add(part: string, offset: number): void {
    const lead = /^\s*/.exec(part)?.[0].length ?? 0
    const body = part.trim()
    if (body === '') return
    const parsed = parseInline(body)
    paragraphs.push({ click, text: parsed.nodes })
    for (const error of parsed.errors) errors.push({ ...error, offset: offset + lead + error.offset })
  }
  return { paragraphs, errors }
}

/** Paragraphs with their offsets. */
function blocks(text: string): { text: string; offset: number }[] {
  const out: { text: string; offset: number }[] = []
  let offset = 0
  for (const match of text.matchAll(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/g)) {
    out.push({ text: text.slice(offset, match.index), offset })
    offset = match.index + match[0].length
  }
  out.push({ text: text.slice(offset), offset })
  return out
}
