/** Inline trees as markdown. */
import { collapse } from '../text/white-space.js'
import type { Inline } from '../schema/inline.js'
import { emptyTag, openTag } from './attribute.js'
import { encodeText } from './escape.js'
import type { TextContext } from './text-context.js'
import { linkTarget } from './link.js'
import { vueText } from './vue-text.js'

export interface InlineContext extends TextContext {
  /** Number of a source by id; a citation of another one is left out. */
  numbers: ReadonlyMap<string, number>
}

/**
 * An inline tree (or a plain text) as one line of markdown.
 *
 * @returns source without leading or trailing white space; empty for an empty text
 */
export function renderInline(content: Inline[] | string, context: InlineContext): string {
  const nodes = trim(
    merge(typeof content === 'string' ? [{ type: 'text', value: collapse(content) }] : content),
  )
  const dollars = context.dollars || countDollars(nodes) > 1
  return guardStart(renderNodes(nodes, { ...context, dollars }), context)
}

/** The words of an inline tree, for titles and attributes. Citations are left out. */
export function plainText(content: Inline[] | string): string {
  if (typeof content === 'string') return collapse(content).trim()
  const words = (nodes: Inline[]): string =>
    nodes
      .map((node) => ('children' in node ? words(node.children) : 'value' in node ? node.value : ''))
      .join('')
  return collapse(words(content)).trim()
}

function renderNodes(nodes: Inline[], context: InlineContext): string {
  const parts = nodes.map((node, index) =>
    renderNode(node, {
      ...context,
      start: !!context.start && index === 0,
      headingEnd: !!context.headingEnd && index === nodes.length - 1,
    }),
  )
  let out = ''
  parts.forEach((part, index) => {
    const node = nodes[index]!
    if (node.type === 'strong' || node.type === 'emphasis') {
      out += delimited(node.type, part, out, parts[index + 1] ?? '')
    } else if (node.type === 'cite' && context.area !== 'note') {
      // A raised number follows its word at once; a space before it would let it start a line.
      out = out.replace(/ $/, '') + part
    } else out += part
  })
  return out
}

function renderNode(node: Inline, context: InlineContext): string {
  switch (node.type) {
    case 'text':
      return renderLines(node.value, context)
    case 'code':
      return renderCode(node.value, context)
    case 'strong':
    case 'emphasis':
      return renderNodes(node.children, { ...context, start: false, headingEnd: false })
    case 'cut':
    case 'put': {
      const tag = node.type === 'cut' ? 'del' : 'ins'
      return `<${tag}>${renderNodes(node.children, { ...context, start: false, headingEnd: false })}</${tag}>`
    }
    case 'link':
      return `[${renderNodes(node.children, { ...context, start: false, headingEnd: false, label: true })}](${linkTarget(node.href)})`
    case 'term': {
      // In the notes it is plain text, which may begin its line.
      if (context.area === 'note') return renderNodes(node.children, context)
      const inner = { ...context, start: false, headingEnd: false }
      return `${openTag('Term', { id: node.term })}${renderNodes(node.children, inner)}</Term>`
    }
    case 'cite':
      return renderCite(node.source, context)
  }
}

function renderCite(source: string, context: InlineContext): string {
  const n = context.numbers.get(source)
  if (n === undefined) return ''
  return context.area === 'note' ? `\\[${n}]` : emptyTag('Cite', { n: String(n), id: source })
}

/** A text with its line ends as breaks, on one line of source: nothing in it can be taken for a block. */
function renderLines(text: string, context: InlineContext): string {
  const lines = text.split('\n')
  return lines
    .map((line, index) => {
      const [first, last] = [index === 0, index === lines.length - 1]
      const lead = first ? '' : (/^\s+/.exec(line)?.[0] ?? '').replaceAll('\t', '    ')
      const words = collapse(first ? line : line.trimStart()).replace(last ? /$^/ : / $/, '')
      const where = { ...context, start: !!context.start && first, headingEnd: !!context.headingEnd && last }
      // What is moved in (the items below an item, in notes) stays so.
      return '&nbsp;'.repeat(lead.length) + encodeText(words, where)
    })
    .join('<br> ')
}

/** A code span where markdown can hold the code, else a `<code>` element. */
function renderCode(value: string, context: InlineContext): string {
  const code = collapse(value)
  if (code === '') return ''
  const plain = !/[`$|\\]|[-:]\(|\{monaco|v-drag|<|^ | $|[\u0000-\u001f\u007f-\u009f]/i.test(code)
  const click = context.area === 'note' && /\[click|->/i.test(code)
  if (plain && !click) return `\`${code}\``
  if (context.area !== 'note') return vueText(code, 'code')
  return `<code>${encodeText(code, { ...context, start: false, headingEnd: false, dollars: true })}</code>`
}

// As markdown-it sees them; what is not a letter, digit or white space counts as punctuation.
const isSpace = (char: string): boolean => char === '' || /^[\s]$/u.test(char)
const isWord = (char: string): boolean => /^[\p{L}\p{N}\p{M}]$/u.test(char)
const last = (text: string): string => [...text.slice(-2)].at(-1) ?? ''
const first = (text: string): string => [...text.slice(0, 2)][0] ?? ''

/** `**inner**`, or `<strong>` where the flanking rules of CommonMark would not see the markers. */
function delimited(type: 'strong' | 'emphasis', inner: string, before: string, after: string): string {
  if (inner === '') return ''
  const marker = type === 'strong' ? '**' : '*'
  const open = isWord(first(inner)) || (!isSpace(first(inner)) && isSpace(last(before)))
  const close = isWord(last(inner)) || (!isSpace(last(inner)) && isSpace(first(after)))
  const touching = [last(before), first(inner), last(inner), first(after)].includes('*')
  if (open && close && !touching) return `${marker}${inner}${marker}`
  const tag = type === 'strong' ? 'strong' : 'em'
  return `<${tag}>${inner}</${tag}>`
}

/** A line that begins with a component is taken as an HTML block; a `<span>` around the tag keeps it text. */
function guardStart(line: string, context: InlineContext): string {
  if (!context.start || context.area !== 'body') return line
  const component = /^<(?:[A-Z][A-Za-z]*)\b[^>]*?(?:\/>|>.*?<\/[A-Z][A-Za-z]*>)/s.exec(line)
  if (component) return `<span>${component[0]}</span>${line.slice(component[0].length)}`
  return /^<[^>]*>$/.test(line) ? `<span>${line}</span>` : line
}

function merge(nodes: Inline[]): Inline[] {
  const out: Inline[] = []
  for (const node of nodes) {
    const previous = out.at(-1)
    if (node.type === 'text' && previous?.type === 'text') {
      out[out.length - 1] = { type: 'text', value: previous.value + node.value }
    } else if (node.type === 'text') out.push(node)
    else if ('children' in node) out.push({ ...node, children: merge(node.children) })
    else out.push(node)
  }
  return out.filter((node) => node.type !== 'text' || node.value !== '')
}

function trim(nodes: Inline[]): Inline[] {
  const head = nodes[0]
  if (head?.type === 'text') nodes = [{ ...head, value: head.value.replace(/^\s+/, '') }, ...nodes.slice(1)]
  const tail = nodes.at(-1)
  if (tail?.type === 'text')
    nodes = [...nodes.slice(0, -1), { ...tail, value: tail.value.replace(/\s+$/, '') }]
  return nodes.filter((node) => node.type !== 'text' || node.value !== '')
}

function countDollars(nodes: Inline[]): number {
  return nodes.reduce(
    (sum, node) =>
      sum +
      ('children' in node
        ? countDollars(node.children)
        : 'value' in node
          ? node.value.split('$').length - 1
          : 0),
    0,
  )
}
