/** Vue templates rendered into a tree of plain objects: Vue's own compiler and renderer, without a page. */
import { compile, createRenderer, defineComponent, h, type Component } from 'vue'

export interface Tree {
  tag: string
  attrs: Record<string, unknown>
  kids: Tree[]
  parent?: Tree
}

const element = (tag: string): Tree => ({ tag, attrs: {}, kids: [] })

/** Text nodes are objects while Vue works on them. */
interface TextNode extends Tree {
  tag: '#text'
  text: string
}
const textNode = (text: string): TextNode => ({ ...element('#text'), tag: '#text', text })

const renderer = createRenderer<Tree, Tree>({
  createElement: element,
  createText: textNode,
  createComment: () => element('#comment'),
  setText: (node, text) => void ((node as TextNode).text = text),
  setElementText: (node, text) => void (node.kids = [textNode(text)]),
  parentNode: (node) => node.parent ?? null,
  nextSibling: (node) => {
    const kids = node.parent?.kids ?? []
    return kids[kids.indexOf(node) + 1] ?? null
  },
  insert: (node, parent, anchor) => {
    node.parent = parent
    const at = anchor ? parent.kids.indexOf(anchor) : -1
    if (at < 0) parent.kids.push(node)
    else parent.kids.splice(at, 0, node)
  },
  remove: (node) => void node.parent?.kids.splice(node.parent.kids.indexOf(node), 1),
  patchProp: (node, key, _before, value) => {
    if (key === 'textContent') node.kids = [textNode(String(value ?? ''))]
    else node.attrs[key] = value
  },
})

/** A component that shows what it is given: its name and attributes on a `div` around its content. */
const stub = (name: string): Component =>
  defineComponent({
    inheritAttrs: false,
    setup: (_props, { attrs, slots }) => {
      return () => h('div', { 'data-component': name, ...attrs }, slots.default?.())
    },
  })

/**
 * Compiles and renders templates as Vue does, all at once: an application of its own for each would take most of the
 * time.
 *
 * @param components names of the components that they may use
 * @returns a tree for each
 * @throws Error for what Vue cannot compile, or warns of
 */
export function renderTrees(templates: readonly string[], components: readonly string[]): Tree[] {
  const template = templates.map((one) => `<root>${one}</root>`).join('')
  const root = element('root')
  const faults: unknown[] = []
  const render = compile(template, {
    hoistStatic: false,
    isCustomElement: (tag) => tag === 'root' || tag.startsWith('lucide-'),
    onError: (error) => faults.push(error),
  })
  const app = renderer.createApp({ render })
  app.config.warnHandler = (message) => faults.push(message)
  for (const name of components) app.component(name, stub(name))
  app.mount(root)
  if (faults.length) throw new Error(`Vue: ${faults.map(String).join('; ')}`)
  return children(root)
}

/** All text below a node, as `textContent` gives it. */
export function textOf(node: Tree | undefined): string | undefined {
  if (!node) return undefined
  if (node.tag === '#text') return (node as TextNode).text
  return node.kids.map(textOf).join('')
}

/** Elements below a node in order, those that a test wants. */
export function all(node: Tree | undefined, wanted: (node: Tree) => boolean): Tree[] {
  return (node?.kids ?? []).flatMap((kid) => [...(wanted(kid) ? [kid] : []), ...all(kid, wanted)])
}

/** Elements below a node that have one of the tags. */
export const tagged = (node: Tree | undefined, ...tags: string[]): Tree[] =>
  all(node, ({ tag }) => tags.includes(tag))

/** Components below a node, by name. */
export const made = (node: Tree | undefined, name: string): Tree[] =>
  all(node, ({ attrs }) => attrs['data-component'] === name)

/** Children of a node that are elements, without comments. */
export const children = (node: Tree | undefined): Tree[] =>
  (node?.kids ?? []).filter(({ tag }) => !tag.startsWith('#'))

/** Elements of a slide that stand in no component, list or quotation. */
export const outside = (node: Tree): Tree[] =>
  children(node).flatMap((kid) => {
    const holds = 'data-component' in kid.attrs || ['blockquote', 'li'].includes(kid.tag)
    return holds ? [] : [kid, ...outside(kid)]
  })
