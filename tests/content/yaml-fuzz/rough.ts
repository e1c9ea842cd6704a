/** Changes after which hardly a deck is whole. */
import { Alias, Pair, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml'
import {
  any,
  type Change,
  copyOf,
  mapping,
  type Node,
  put,
  sequence,
  type Slot,
  slots,
  slotsBelow,
} from './nodes.js'
import { oddKeys, oddValue } from './odd.js'

/** What mostly breaks it. */
export const rough: Record<string, Change> = {
  value: (document, dice) => {
    const slot = any(document, dice)
    if (slot) put(slot, document.createNode(oddValue(dice)) as Node)
  },
  key: (document, dice) => {
    const map = mapping(document, dice)
    if (!map) return
    const pair = dice.pick(map.items)
    pair.key = dice.chance(0.15)
      ? document.createNode(dice.pick([[1], { a: 1 }, null, true, 12, 0.5]))
      : new Scalar(dice.pick(oddKeys))
  },
  twice: (document, dice) => {
    const map = mapping(document, dice)
    if (map) map.items.push(dice.pick(map.items))
  },
  everythingTwice: (document) => {
    // Twice the doubling of every level is more than anything could write.
    if (slots(document).length > 1000) return
    const found = new Set<YAMLMap | YAMLSeq>()
    // Each level doubles what lies in it: what is nested deeper stays as it is.
    visit(document, {
      Collection: (_, node, above) => void (above.length < 18 && found.add(node as YAMLMap | YAMLSeq)),
    })
    for (const { items } of found) items.push(...(items.slice(0, 50) as never[]))
  },
  swap: (document, dice) => {
    const one = any(document, dice)
    const two = any(document, dice)
    if (!one || !two) return
    const inside = (outer: Slot, inner: Slot): boolean =>
      slotsBelow(outer.node).some((node) => node === inner.node)
    if (inside(one, two) || inside(two, one)) return
    put(one, two.node)
    put(two, one.node)
  },
  wrap: (document, dice) => {
    const slot = any(document, dice)
    if (!slot) return
    const wrapped = dice.chance(0.5) ? new YAMLSeq() : new YAMLMap()
    if (wrapped instanceof YAMLSeq) wrapped.items.push(slot.node)
    else wrapped.items.push(new Pair(new Scalar(dice.pick(oddKeys)), slot.node))
    put(slot, wrapped as Node)
  },
  tag: (document, dice) => {
    const slot = any(document, dice)
    if (slot && !(slot.node instanceof Alias))
      slot.node.tag = dice.pick([
        '!x',
        '!!binary',
        '!!set',
        '!!omap',
        '!!str',
        '!!int',
        '!!float',
        '!!null',
        '!!map',
        '!',
      ])
  },
  merge: (document, dice) => {
    const from = mapping(document, dice)
    const map = mapping(document, dice)
    if (!from || !map) return
    from.anchor ??= 'm1'
    map.items.push(new Pair(new Scalar('<<'), document.createAlias(from, from.anchor)))
  },
  loop: (document, dice) => {
    const map = mapping(document, dice)
    if (!map) return
    map.anchor ??= 'l1'
    map.items.push(
      new Pair(new Scalar(dice.pick(['a', 'text', 'points'])), document.createAlias(map, map.anchor)),
    )
  },
  bomb: (document, dice) => {
    const map = mapping(document, dice)
    if (!map) return
    let last: YAMLSeq | Alias = document.createNode(['x', 'x']) as YAMLSeq
    for (let n = 0; n < dice.pick([3, 20]); n++) {
      const list = new YAMLSeq()
      if (last instanceof YAMLSeq) last.anchor = `b${n}`
      const anchor = `b${n}`
      list.items.push(
        last,
        document.createAlias(last as YAMLSeq, anchor),
        document.createAlias(last as YAMLSeq, anchor),
      )
      last = list
    }
    map.items.push(new Pair(new Scalar('points'), last))
  },
  blowUp: (document, dice) => {
    const seq = sequence(document, dice)
    if (!seq) return
    const item = dice.pick(seq.items)
    const fresh = dice.chance(0.7)
    const times = dice.pick([30, 120])
    for (let n = 0; n < times; n++) seq.items.push(copyOf(document, item, fresh ? `-${n}` : undefined))
  },
}
