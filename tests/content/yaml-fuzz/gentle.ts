/** Small changes of a document. */
import { Alias, isCollection, Scalar } from 'yaml'
import { nastyStrings } from '../../fidelity/strings.js'
import { any, type Change, copyOf, mapping, type Node, put, sequence, slots, texts } from './nodes.js'
import { oddTexts } from './odd.js'

/** What mostly leaves a deck whole: these find what only planning and building stumble over. */
export const gentle: Record<string, Change> = {
  text: (document, dice) => {
    const node = texts(document, dice)
    if (node) node.value = dice.pick(dice.chance(0.7) ? nastyStrings : oddTexts)
  },
  longText: (document, dice) => {
    const node = texts(document, dice)
    if (node) node.value = `${String(node.value)} `.repeat(dice.pick([3, 10, 40]))
  },
  drop: (document, dice) => {
    const map = mapping(document, dice)
    map?.items.splice(dice.between(0, map.items.length - 1), 1)
  },
  dropItem: (document, dice) => {
    const seq = sequence(document, dice)
    seq?.items.splice(dice.between(0, seq.items.length - 1), 1)
  },
  repeat: (document, dice) => {
    const seq = sequence(document, dice)
    if (!seq) return
    const item = dice.pick(seq.items)
    const times = dice.pick([1, 3, 12])
    for (let n = 0; n < times; n++) seq.items.push(copyOf(document, item, `-${n}`))
  },
  order: (document, dice) => {
    const seq = sequence(document, dice)
    seq?.items.sort(() => (dice.chance(0.5) ? -1 : 1))
  },
  alias: (document, dice) => {
    const from = any(document, dice)
    const to = any(document, dice)
    if (!from || !to || from.node instanceof Alias || from.node.anchor) return
    from.node.anchor = 'a1'
    put(to, document.createAlias(from.node as Scalar, 'a1'))
  },
  flow: (document, dice) => {
    const slot = any(document, dice)
    if (slot && isCollection(slot.node)) slot.node.flow = !slot.node.flow
  },
  style: (document, dice) => {
    const node = texts(document, dice)
    if (node)
      node.type = dice.pick(['BLOCK_FOLDED', 'BLOCK_LITERAL', 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'])
  },
  languages: (document, dice) => {
    const node = texts(document, dice)
    const slot = slots(document).find((one) => one.node === node)
    if (slot && node) put(slot, document.createNode({ en: node.value, zh: dice.pick(nastyStrings) }) as Node)
  },
}
