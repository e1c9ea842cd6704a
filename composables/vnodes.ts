/** Slot content as data: components read their children's props and texts, so nothing measures the DOM. */
import { Comment, Fragment, isVNode, Text, type VNode, type VNodeArrayChildren } from 'vue'

type Slot = ((...args: never[]) => unknown) | undefined

/** The nodes of a slot without fragments, comments and blank text. */
export function flat(nodes: unknown): VNode[] {
  const list = Array.isArray(nodes) ? nodes : [nodes]
  return list.flatMap((node): VNode[] => {
    if (Array.isArray(node)) return flat(node)
    if (!isVNode(node) || node.type === Comment) return []
    if (node.type === Fragment) return flat(node.children)
    if (node.type === Text && typeof node.children === 'string' && !node.children.trim()) return []
    return [node]
  })
}

/** The nodes of a component's default slot. */
export const slotNodes = (slot: Slot): VNode[] => (slot ? flat(slot()) : [])

/** The children of a node: of an element, or of a component's default slot. */
export function childrenOf(node: VNode): VNode[] {
  const children = node.children
  if (Array.isArray(children)) return flat(children)
  if (children && typeof children === 'object' && 'default' in children)
    return slotNodes((children as { default: Slot }).default)
  return []
}

/** What stands in an element, with the blanks between words, to be put into another. */
export function contentOf(node: VNode): string | VNodeArrayChildren {
  const { children } = node
  return typeof children === 'string' || Array.isArray(children) ? children : []
}

/** A component's name, or the tag of an element. */
export function nameOf(node: VNode): string {
  if (typeof node.type === 'string') return node.type
  const type = node.type as { name?: string; __name?: string }
  return type.name ?? type.__name ?? ''
}

/** A prop as written, in camel or kebab case. `<X mark>` arrives as an empty string. */
export function prop(node: VNode, key: string): string | undefined {
  const value =
    (node.props ?? {})[key] ?? (node.props ?? {})[key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)]
  return value === undefined || value === null || value === false
    ? undefined
    : value === true
      ? ''
      : String(value)
}

/** The text that a node shows. Texts given by `v-text` count, too. */
export function textOf(node: VNode | VNode[]): string {
  if (Array.isArray(node)) return node.map(textOf).join(' ')
  if (typeof node.children === 'string') return node.children
  if (node.type === 'br') return '\n'
  // A citation's number takes room, too.
  if (nameOf(node) === 'Cite') return `.${prop(node, 'n') ?? ''}`
  const told = node.props?.textContent
  if (typeof told === 'string') return told
  return childrenOf(node).map(textOf).join('')
}

/** All nodes of that name, at any depth of elements. */
export function find(nodes: VNode[], name: string): VNode[] {
  return nodes.flatMap((node) => (nameOf(node) === name ? [node] : find(childrenOf(node), name)))
}
