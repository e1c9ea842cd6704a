/** Changes of a built page by what an HTML parser finds in it: a value may hold any character, `>` as well. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export interface Found {
  tag: string
  attributes: Record<string, string>
  /** Where it stands in the text, with its tags. */
  start: number
  end: number
  /** Where what it holds starts and ends. */
  innerStart: number
  innerEnd: number
}

/** Every element whose tags stand in the text, in order. Pure. */
export function elements(html: string): Found[] {
  const found: Found[] = []
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node) {
      const at = node.sourceCodeLocation
      if (at?.startTag)
        found.push({
          tag: node.tagName,
          attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
          start: at.startOffset,
          end: at.endOffset,
          innerStart: at.startTag.endOffset,
          innerEnd: at.endTag?.startOffset ?? at.endOffset,
        })
    }
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html, { sourceCodeLocationInfo: true }))
  return found
}

/** The first element of a kind. @throws where there is none: the page is not one of Slidev's */
export function one(all: Found[], what: string, is: (element: Found) => boolean): Found {
  const found = all.find(is)
  if (!found) throw new Error(`The built page has no ${what}.`)
  return found
}

export interface Edit {
  start: number
  end: number
  text: string
}

/** Takes an element out, with the white space before it. Pure. */
export function without(html: string, { start, end }: Found): Edit {
  return { start: html.slice(0, start).trimEnd().length, end, text: '' }
}

/** Puts text in at a place. */
export const insert = (at: number, text: string): Edit => ({ start: at, end: at, text })

/** Carries edits out; those at one place in the order given. They may not overlap. Pure. */
export function edited(html: string, edits: Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(html.slice(at, start), text)
    at = Math.max(at, end)
  }
  return parts.join('') + html.slice(at)
}

/** The script that starts a built deck. */
export const isEntry = ({ tag, attributes }: Found): boolean =>
  tag === 'script' && attributes['type'] === 'module' && attributes['src'] !== undefined

export const isLink = (rel: string) => (element: Found) =>
  element.tag === 'link' && element.attributes['rel'] === rel

/** What Slidev's own page says of a deck, escaped once too often in part; postprocess.ts says it itself. */
export const isTold = ({
  tag,
  attributes: { property = '', name = '', 'http-equiv': equiv },
}: Found): boolean =>
  tag === 'meta' &&
  (/^(og:title|og:description|slidev:.*)$/.test(property) ||
    /^(description|author|keywords)$/.test(name) ||
    equiv?.toLowerCase() === 'content-type')
