/** Nodes of a YAML document: where they hang, one by chance, copies. */
import { Alias, Document, isCollection, isMap, isScalar, Pair, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml'
import type { Dice } from '../../support/dice.js'

export type Node = Scalar | YAMLMap | YAMLSeq | Alias
export interface Slot {
  owner: YAMLMap | YAMLSeq
  at: number
  node: Node
}

/** Every node but the root, with where it hangs. */
export function slots(document: Document): Slot[] {
  const found: Slot[] = []
  const walk = (node: unknown): void => {
    if (!isCollection(node)) return
    node.items.forEach((item, at) => {
      const inner = (item instanceof Pair ? item.value : item) as Node | null
      if (!inner) return
      found.push({ owner: node as YAMLMap | YAMLSeq, at, node: inner })
      walk(inner)
    })
  }
  walk(document.contents)
  return found
}

export function put({ owner, at }: Slot, node: Node | null): void {
  if (isMap(owner)) (owner.items[at] as Pair).value = node
  else owner.items[at] = node
}

export type Change = (document: Document, dice: Dice) => void

export const any = (document: Document, dice: Dice): Slot | undefined => {
  const all = slots(document)
  return all.length ? dice.pick(all) : undefined
}
export const mapping = (document: Document, dice: Dice): YAMLMap | undefined => {
  const found: YAMLMap[] = []
  visit(document, { Map: (_, map) => void (map.items.length > 0 && found.push(map)) })
  return found.length ? dice.pick(found) : undefined
}
export const sequence = (document: Document, dice: Dice): YAMLSeq | undefined => {
  const found: YAMLSeq[] = []
  visit(document, { Seq: (_, seq) => void (seq.items.length > 0 && found.push(seq)) })
  return found.length ? dice.pick(found) : undefined
}
export const texts = (document: Document, dice: Dice): Scalar | undefined => {
  const found = slots(document).flatMap(({ node }) =>
    isScalar(node) && typeof node.value === 'string' ? [node] : [],
  )
  return found.length ? dice.pick(found) : undefined
}
/** A copy that is written out once more, with ids of its own where `fresh`; the node itself where it has no end. */
export function copyOf(document: Document, node: unknown, fresh: string | undefined): unknown {
  let value: unknown
  try {
    value = (node as Node).toJS(document)
  } catch {
    return node
  }
  const copy: unknown = document.createNode(value)
  if (fresh !== undefined && isMap(copy) && copy.has('id'))
    copy.set('id', `${String(copy.get('id'))}${fresh}`)
  return copy
}

export function slotsBelow(node: unknown): unknown[] {
  if (!isCollection(node)) return [node]
  return [node, ...node.items.flatMap((item) => slotsBelow(item instanceof Pair ? item.value : item))]
}
