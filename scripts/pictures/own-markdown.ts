/** Markdown that is taken as it is (kind `slidev`): which files and hosts it names, and what would spill over. Pure. */
import { posix } from 'node:path'

/** A file that Markdown shows: its path as written, and where that stands. */
export interface FileReference {
  path: string
  start: number
  end: number
}

/** What would reach beyond the slide, and where it starts; UTF-16 offset. */
export interface Spill {
  what: 'fence' | 'comment'
  offset: number
}

interface Masked {
  /** As long as the Markdown: code and comments are blank. */
  text: string
  spill?: Spill
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** Blanks fenced code, code in a line and comments: what stands there is shown, or not at all. */
function masked(markdown: string): Masked {
  let open: { mark: string; offset: number } | undefined
  let offset = 0
  const lines = markdown.split('\n').map((line) => {
    const at = offset
    offset += line.length + 1
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (!open) {
      if (!mark) return line
      open = { mark, offset: at }
      return blank(line)
    }
    if (mark?.startsWith(open.mark) && line.trim() === mark) open = undefined
    return blank(line)
  })
  const text = lines
    .join('\n')
    .replace(/(`+)[^`\n]+\1/g, blank)
    .replace(/<!--[^]*?-->/g, blank)
  const comment = text.indexOf('<!--')
  if (comment >= 0) return { text, spill: { what: 'comment', offset: comment } }
  return open ? { text, spill: { what: 'fence', offset: open.offset } } : { text }
}

/** What would reach beyond the slide's end: a fence or a comment that nothing closes. */
export const spillOf = (markdown: string): Spill | undefined => masked(markdown).spill

const inMarkdown = /!\[[^\]\n]*\]\(\s*<?([^\s)>]+)/g
const inTags = /(?<![:\w-])(?:src|poster)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Every address that is loaded to be shown, in order. */
function addresses(markdown: string): FileReference[] {
  const { text } = masked(markdown)
  return [...text.matchAll(inMarkdown), ...text.matchAll(inTags)]
    .map((match) => {
      const path = match[1] ?? match[2] ?? ''
      const start = match.index + match[0].lastIndexOf(path)
      return { path, start, end: start + path.length }
    })
    .sort((a, b) => a.start - b.start)
}

/** Pictures, films and sounds of the deck that Markdown shows; addresses of the web, of data and from `/` are none. */
export const filesIn = (markdown: string): FileReference[] =>
  addresses(markdown).filter(({ path }) => path !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/|#|\{)/i.test(path))

/** Other hosts from which Markdown loads something to show it, each once: `https://host`, and where that stands. */
export function hostsIn(markdown: string): { host: string; start: number }[] {
  const found = new Map<string, number>()
  for (const { path, start } of addresses(markdown)) {
    const address = path.startsWith('//') ? `https:${path}` : path
    if (!/^https?:/i.test(address) || !URL.canParse(address)) continue
    const { origin } = new URL(address)
    if (!found.has(origin)) found.set(origin, start)
  }
  return [...found].map(([host, start]) => ({ host, start }))
}

/** The path of a file as seen from the deck's folder. @param from file of the Markdown there; none for a block */
export function pathFrom(from: string | undefined, path: string): string {
  const plain = path.replace(/[?#].*$/, '')
  const decoded = /%[\da-f]{2}/i.test(plain) ? safely(plain) : plain
  return posix.normalize(posix.join(from === undefined ? '.' : posix.dirname(from), decoded))
}

function safely(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/**
 * The Markdown with its files under other names.
 *
 * @param nameOf the new address of a file, by its path as written
 */
export function withFiles(markdown: string, nameOf: (path: string) => string): string {
  let done = 0
  let out = ''
  for (const { path, start, end } of filesIn(markdown)) {
    out += markdown.slice(done, start) + nameOf(path)
    done = end
  }
  return out + markdown.slice(done)
}

/** Does something come or change at a click? Where it does, it stands; UTF-16 offset. */
export function clickIn(markdown: string): number | undefined {
  const signs =
    /\bv-(?:click|clicks|after|switch|mark)\b|<V?-?(?:Clicks?|Switch|After)\b|^ {0,3}```[^\n]*\{[^}\n]*\|/m
  const found = signs.exec(markdown.replace(/<!--[^]*?-->/g, blank))
  return found?.index
}
