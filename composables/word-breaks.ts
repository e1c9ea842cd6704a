/** Word breaks in slot content: lines may break where a reader would, and nowhere else (scripts/text). */
import {
  cloneVNode,
  Comment,
  createTextVNode,
  Fragment,
  h,
  isVNode,
  Text,
  type VNode,
  type VNodeArrayChildren,
} from 'vue'
import { runsFromLeft } from '../scripts/text/direction.js'
import { unbroken } from '../scripts/text/pieces.js'
import { seamSpaces } from '../scripts/text/seams.js'
import { breakable, edgeBreaks, isPair, isSeam } from '../scripts/text/words.js'
import { nameOf, textOf } from './vnodes.js'

function textNodes(text: string, whole: string[]): VNode[] {
  const parts = breakable(text, whole)
  return parts.flatMap((part, index) =>
    index ? [lineBreak(parts[index - 1] as string, part), ...partNodes(part)] : partNodes(part),
  )
}

/**
 * A place where a line may break. Where a `<wbr>` stands, a browser puts no space between scripts (`text-autospace`)
 * and takes none from between two full-width marks (`text-spacing-trim`), so the element does.
 */
function lineBreak(before: string, after: string): VNode {
  const name = isSeam(before, after) ? 'dt-seam' : isPair(before, after) ? 'dt-trim' : undefined
  return name ? h('span', { class: name }, [h('wbr')]) : h('wbr')
}
const spacings = new Set<unknown>(['dt-seam', 'dt-trim'])
const isLineBreak = (node: VNode): boolean => node.type === 'wbr' || spacings.has(node.props?.class)

/** A text with the pieces that no line may break as elements of their own. */
function partNodes(text: string): VNode[] {
  const nodes: VNode[] = []
  let done = 0
  const plain = (to: number): void => {
    if (to > done) nodes.push(...spaced(text.slice(done, to)))
  }
  for (const [from, to] of unbroken(text)) {
    plain(from)
    const piece = text.slice(from, to)
    nodes.push(h('span', { class: 'dt-nobreak' }, seamSpaces(piece).length ? spaced(piece) : piece))
    done = to
  }
  plain(text.length)
  return nodes.length ? nodes : [createTextVNode(text)]
}

/** A text whose spaces between scripts are nearly as thin as those that the browser puts in (scripts/text/seams.ts). */
function spaced(text: string): VNode[] {
  const nodes: VNode[] = []
  let done = 0
  for (const at of seamSpaces(text)) {
    if (at > done) nodes.push(createTextVNode(text.slice(done, at)))
    nodes.push(h('span', { class: 'dt-space' }, ' '))
    done = at + 1
  }
  if (done < text.length) nodes.push(createTextVNode(text.slice(done)))
  return nodes
}

/** Elements in which nothing is changed. */
const asIs = new Set(['code', 'pre', 'svg', 'style'])

/** Code in a line: an option keeps its hyphens (`--flag`); nothing else is done to it. */
function codeNode(node: VNode): VNode {
  const { textContent, ...props } = node.props ?? {}
  const text: unknown = textContent ?? node.children
  if (typeof text !== 'string' || unbroken(text).length === 0) return node
  return keep(node, h('code', { ...props, key: node.key ?? undefined }, partNodes(text)))
}

/** Fewest characters that a last line of Chinese has. */
const leastTail = 4

/** How many characters a reader counts: punctuation and what is raised are no words. */
const lettersOf = (text: string): number => [...text].filter((char) => /[\p{L}\p{N}]/u.test(char)).length

/**
 * The same nodes without those breaks that would leave fewer than `leastTail` characters in a last line.
 * `least` is what is still wanted; elements inside lose their breaks, too.
 */
function keepTail(nodes: VNode[], least = leastTail): { nodes: VNode[]; wanted: number } {
  const kept: VNode[] = []
  let wanted = least
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index] as VNode
    if (isLineBreak(node) && wanted > 0) continue
    if (wanted > 0 && typeof node.type === 'string' && Array.isArray(node.children) && !asIs.has(node.type)) {
      const inner = keepTail(node.children as VNode[], wanted)
      node.children = inner.nodes
      wanted = inner.wanted
    } else if (nameOf(node) !== 'Cite') wanted -= lettersOf(textOf(node))
    kept.unshift(node)
  }
  return { nodes: kept, wanted }
}

type Slots = Record<string, (...args: unknown[]) => unknown>

/**
 * The same nodes with word breaks in their texts, in the slots of components, too. Elements whose text
 * got breaks are marked `dt-words`; code and drawings are left alone. `whole` are words never to be cut.
 * On a slide from the right (`rtl`), what runs from the left altogether is put into an isolate of its own.
 */
export function withWords(nodes: VNode[], whole: string[] = [], rtl = false): VNode[] {
  return nodes.flatMap((node): VNode[] => {
    if (node.type === Text && typeof node.children === 'string') return textNodes(node.children, whole)
    if (node.type === Fragment) return withWords(keepBlanks(node.children as VNodeArrayChildren), whole, rtl)
    if (typeof node.type !== 'string') return [withWordySlots(node, whole, rtl)]
    if (node.type === 'code') return [codeNode(node)]
    if (asIs.has(node.type)) return [node]
    const children =
      typeof node.children === 'string'
        ? textNodes(node.children, whole)
        : Array.isArray(node.children)
          ? withEdges(keepBlanks(node.children), whole, rtl)
          : undefined
    if (!children) return [node]
    const broken = children.some(isLineBreak)
    const kept = broken && blocks.has(node.type) ? keepTail(children).nodes : children
    const ends = rtl && isRun(node.type, kept) ? [h('span', { class: 'dt-ltr' }, kept)] : kept
    const props = {
      ...node.props,
      key: node.key ?? undefined,
      class: [node.props?.class, broken && 'dt-words'],
    }
    return [keep(node, h(node.type, broken ? props : { ...node.props, key: node.key ?? undefined }, ends))]
  })
}

/** The same of one element, whose text is a component's own: a label, a name. */
export const wordy = (node: VNode, whole: string[]): VNode => withWords([node], whole)[0] as VNode

/** Elements that stand on lines of their own: a `<wbr>` between two of them would be a box of a flex row. */
const blocks = new Set('li p ul ol dl dt dd div h1 h2 h3 h4 table thead tbody tr th td blockquote'.split(' '))

/** Elements that hold lines of text. */
const lines = new Set('p li dt dd h1 h2 h3 h4 th td'.split(' '))

/** Is it one text, and does it run from the left? Badges of a cell are found among its children only. */
const isRun = (type: string, children: VNode[]): boolean =>
  lines.has(type) &&
  !children.some((node) => blocks.has(nameOf(node)) || nameOf(node) === 'Modality') &&
  runsFromLeft(textOf(children))

/** The children of an element; a line may break where text and inline elements meet. */
function withEdges(nodes: VNode[], whole: string[], rtl: boolean): VNode[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1]
    const inline =
      before &&
      !(before.type === Text && node.type === Text) &&
      nameOf(node) !== 'Cite' &&
      ![node, before].some((one) => nameOf(one) === 'br' || blocks.has(nameOf(one)))
    const breaks = inline && edgeBreaks(textOf(before), textOf(node))
    const [first, ...rest] = withWords([node], whole, rtl)
    // Full-width punctuation has its own space behind it: a raised number moves up to it.
    const near = before && nameOf(node) === 'Cite' && /[。，、；：”’）》」』】]$/u.test(textOf(before))
    return [
      ...(breaks ? [lineBreak(textOf(before as VNode), textOf(node))] : []),
      ...(first ? [near ? cloneVNode(first, { class: 'dt-cite-near' }) : first] : []),
      ...rest,
    ]
  })
}

function withWordySlots(node: VNode, whole: string[], rtl: boolean): VNode {
  const slots = node.children
  if (!slots || typeof slots !== 'object' || Array.isArray(slots)) return node
  const wrapped: Slots = {}
  for (const [name, slot] of Object.entries(slots as Slots)) {
    if (typeof slot !== 'function') continue
    wrapped[name] = (...args) => withWords(keepBlanks([slot(...args)] as VNodeArrayChildren), whole, rtl)
  }
  return keep(node, h(node.type as never, { ...node.props, key: node.key ?? undefined }, wrapped))
}

/** What `h` does not copy. */
function keep(from: VNode, to: VNode): VNode {
  to.dirs = from.dirs
  to.ref = from.ref
  return to
}

/** Children as nodes, with the blanks between words kept. */
function keepBlanks(children: VNodeArrayChildren): VNode[] {
  return children.flatMap((child): VNode[] => {
    if (Array.isArray(child)) return keepBlanks(child)
    if (isVNode(child)) return child.type === Comment ? [] : [child]
    return typeof child === 'string' || typeof child === 'number' ? [createTextVNode(String(child))] : []
  })
}
