/** Files as parsers of their formats read them, to be compared with what was written. */
import { runInNewContext } from 'node:vm'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { SaxesParser } from 'saxes'

/** Marks of direction that rows put around a text. */
export const unmarked = (text: string): string => text.replace(/[\u202c\u2066-\u2069]/gu, '')
export const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim()

export type Node = string | { tag: string; attributes: Record<string, string>; kids: Node[] }

/** What a page says, without elements that only keep a line from breaking, or let it. */
export function treeOf(node: Tree.Node): Node[] {
  if ('value' in node) return [unmarked(node.value)]
  if (!('childNodes' in node)) return 'data' in node ? [`<!--${node.data}-->`] : []
  const kids = joined(node.childNodes.flatMap(treeOf))
  if (!('tagName' in node)) return kids
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, unmarked(value)]))
  if (
    node.tagName === 'wbr' ||
    (node.tagName === 'span' && ['nb', 'clause'].includes(attributes['class'] ?? ''))
  )
    return kids
  return [{ tag: node.tagName, attributes, kids }]
}

const joined = (nodes: Node[]): Node[] =>
  nodes.reduce<Node[]>((all, node) => {
    const last = all.at(-1)
    if (node === '') return all
    if (typeof node === 'string' && typeof last === 'string') return [...all.slice(0, -1), last + node]
    return [...all, node]
  }, [])

/** The elements of XML, read strictly. */
export function xmlOf(text: string): unknown[] {
  const found: unknown[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    found.push([name, Object.entries(attributes).map(([key, { value }]) => [key, unmarked(value)])])
  })
  parser.on('text', (value) => found.push(unmarked(value)))
  parser.write(text.replace(/^<\?xpacket.*$/gm, '')).close()
  return found
}

/** Puts a hostile text where a calm one stands, in everything that was read. */
export function put<T>(value: T, text: string): T {
  const into = (one: unknown): unknown => {
    if (typeof one === 'string')
      return one.replace(/calm(q\d+q)/g, (_all, mark: string) => unmarked(text) + mark)
    if (Array.isArray(one)) return one.map(into)
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, into(inner)]))
    return one
  }
  return into(value) as T
}

export const withoutTurns = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')

type Element = Exclude<Node, string>
export const find = (nodes: Node[], is: (element: Element) => boolean): Element[] =>
  nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...(is(node) ? [node] : []), ...find(node.kids, is)],
  )
/** Elements and names of attributes, without what they hold. */
export const shapeOf = (nodes: Node[]): unknown =>
  nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [[node.tag, Object.keys(node.attributes), shapeOf(node.kids)]],
  )
export const treePolicies = (nodes: Node[]): string[] =>
  find(nodes, ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy').map(
    ({ attributes }) => attributes['content'] ?? '',
  )

/** The addresses that a worker keeps, as a browser resolves them. */
export function keptFiles(worker: string): string[] {
  const kept: string[] = []
  const scope = 'https://a.example/deck/'
  const listeners: Record<string, (event: unknown) => void> = {}
  const addAll = (files: string[]) => kept.push(...files.map((file) => new URL(file, scope).href))
  runInNewContext(worker, {
    self: {
      registration: { scope },
      addEventListener: (name: string, run: (event: unknown) => void) => (listeners[name] = run),
    },
    caches: { open: () => ({ then: (run: (open: unknown) => unknown) => (run({ addAll }), { then() {} }) }) },
  })
  listeners['install']!({ waitUntil: () => undefined })
  return kept
}
