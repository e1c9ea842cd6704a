/**
 * Damages YAML files by their structure: types swapped, keys dropped, renamed and doubled, nodes moved, anchors,
 * tags and merge keys put in, lists blown up, odd texts. The same number gives the same files.
 */
import {
  Alias,
  Document,
  isCollection,
  isMap,
  isScalar,
  Pair,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  YAMLSeq,
} from 'yaml'
import { nastyStrings } from '../../fidelity/strings.js'

/** A small generator of numbers (mulberry32): 0 ≤ x < 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

class Dice {
  constructor(readonly next: () => number) {}
  below(n: number): number {
    return Math.floor(this.next() * n)
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }
  chance(p: number): boolean {
    return this.next() < p
  }
}

type Node = Scalar | YAMLMap | YAMLSeq | Alias
interface Slot {
  owner: YAMLMap | YAMLSeq
  at: number
  node: Node
}

/** Every node but the root, with where it hangs. */
function slots(document: Document): Slot[] {
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

function put({ owner, at }: Slot, node: Node | null): void {
  if (isMap(owner)) (owner.items[at] as Pair).value = node
  else owner.items[at] = node
}

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '<<',
  'id',
  'en',
  'zh',
  'kind',
]
const oddKeys = [
  ...names,
  'ÿ',
  'e\u0301',
  '词',
  '👩‍🚀',
  'a b',
  '-x',
  '.',
  '0',
  '1e3',
  '',
  ' ',
  '“id”',
  'id\u200b',
  '\u202eid',
]
const oddTexts = [
  ...[
    '',
    ' ',
    '\n',
    '\u200b',
    '\ufeff',
    '\u202e right to left',
    'e\u0301',
    '👩‍👩‍👧‍👦',
    '\ud800',
    '\0',
    '\x1b[31m',
    '\u2028',
  ],
  ...[
    'yes',
    'no',
    'on',
    'null',
    '~',
    'true',
    '1:30',
    '2024-02-30',
    '0x1F',
    '1_000',
    '.inf',
    '.nan',
    '-0',
    '1e999',
  ],
  ...[
    '#1',
    'C# is #1',
    'a: b',
    '- a',
    '? a',
    '& a',
    '*a',
    '!a',
    '%a',
    '@a',
    '`a',
    '| a',
    '> a',
    '{{ a }}',
    '[a',
  ],
  ...[
    '**',
    '*',
    '`',
    '[@',
    '[@none]',
    '[x](#none)',
    '[x](javascript:alert(1))',
    '[click]',
    '[click:0]',
    '---',
  ],
  ...[
    '../../etc/passwd',
    'C:\\x',
    'a/b',
    '%2e%2e',
    '中文，句号。',
    'שלום',
    'العربية',
    '한국어',
    '🚂',
    '≥ ≤ ∑',
  ],
]

function oddValue(dice: Dice): unknown {
  const deep = (depth: number): unknown => {
    let value: unknown = 'deep'
    for (let n = 0; n < depth; n++) value = dice.chance(0.5) ? [value] : { a: value }
    return value
  }
  return dice.pick<() => unknown>([
    () => null,
    () => dice.chance(0.5),
    () => dice.pick([0, -1, 1.5, 1e21, 1e308, -0, NaN, Infinity, 10_000_000, 2 ** 53, 2024]),
    () => dice.pick(oddTexts),
    () => dice.pick(oddTexts),
    () => dice.pick(nastyStrings),
    () => [],
    () => ({}),
    () => [[]],
    () => ({ en: dice.pick(nastyStrings), zh: dice.pick(oddTexts) }),
    () => [dice.pick(oddTexts), dice.pick(nastyStrings)],
    () => ({ [dice.pick(oddKeys)]: dice.pick(oddTexts) }),
    () => deep(dice.pick([3, 47, 60, 400])),
    () => dice.pick(['a', '词', 'word ', '👩‍🚀', '\u0301', 'ab-']).repeat(dice.pick([60, 500, 5000])),
    () => Array.from({ length: dice.pick([13, 60, 300]) }, (_, n) => (dice.chance(0.5) ? n : `x${n}`)),
    () => Object.fromEntries(Array.from({ length: dice.pick([5, 200]) }, (_, n) => [`k${n}`, n])),
  ])()
}

type Change = (document: Document, dice: Dice) => void
const any = (document: Document, dice: Dice): Slot | undefined => {
  const all = slots(document)
  return all.length ? dice.pick(all) : undefined
}
const mapping = (document: Document, dice: Dice): YAMLMap | undefined => {
  const found: YAMLMap[] = []
  visit(document, { Map: (_, map) => void (map.items.length > 0 && found.push(map)) })
  return found.length ? dice.pick(found) : undefined
}
const sequence = (document: Document, dice: Dice): YAMLSeq | undefined => {
  const found: YAMLSeq[] = []
  visit(document, { Seq: (_, seq) => void (seq.items.length > 0 && found.push(seq)) })
  return found.length ? dice.pick(found) : undefined
}
const texts = (document: Document, dice: Dice): Scalar | undefined => {
  const found = slots(document).flatMap(({ node }) =>
    isScalar(node) && typeof node.value === 'string' ? [node] : [],
  )
  return found.length ? dice.pick(found) : undefined
}
/** A copy that is written out once more, with ids of its own where `fresh`; the node itself where it has no end. */
function copyOf(document: Document, node: unknown, fresh: string | undefined): unknown {
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

/** What mostly leaves a deck whole: these find what only planning and building stumble over. */
const gentle: Record<string, Change> = {
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
    map?.items.splice(dice.below(map.items.length), 1)
  },
  dropItem: (document, dice) => {
    const seq = sequence(document, dice)
    seq?.items.splice(dice.below(seq.items.length), 1)
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
    seq?.items.sort(() => dice.next() - 0.5)
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

/** What mostly breaks it. */
const rough: Record<string, Change> = {
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

function slotsBelow(node: unknown): unknown[] {
  if (!isCollection(node)) return [node]
  return [node, ...node.items.flatMap((item) => slotsBelow(item instanceof Pair ? item.value : item))]
}

/** What is done to the text when the structure is written down. */
const scratches: ((text: string, dice: Dice) => string)[] = [
  (text, dice) => text.slice(0, dice.below(text.length + 1)),
  (text) => `${text}\n---\n${text}`,
  (text) => `%YAML 1.1\n---\n${text}`,
  (text) => `--- !x\n${text}`,
  (text) => `${text}...\n`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => `\ufeff${text}`,
  (text, dice) => text.replaceAll('  ', dice.pick(['\t', '\u00a0\u00a0', '\u3000'])),
  (text, dice) => {
    const at = dice.below(text.length + 1)
    return `${text.slice(0, at)}${dice.pick(['"', "'", '{', '}', '[', ']', ':', '#', '- ', '\n', '\t', '&a ', '*a ', '\0', '|', '\u00a0'])}${text.slice(at)}`
  },
  (text, dice) => {
    const lines = text.split('\n')
    const at = dice.below(lines.length)
    lines[at] = dice.pick([' ', '  ', '\t', '- ', '# ', '"']) + (lines[at] ?? '')
    return lines.join('\n')
  },
  (text, dice) => {
    const lines = text.split('\n')
    lines.splice(
      dice.below(lines.length),
      0,
      dice.pick(['? a', ': b', 'x', '- x', '"', '{{ x }}', '&a', '<<: {}', '}']),
    )
    return lines.join('\n')
  },
]

export interface Damaged {
  files: Record<string, string>
  /** What was done, for a failure’s message. */
  done: string[]
}

/**
 * One damaged deck.
 *
 * @param sources text of the sound deck’s files, by name
 * @param seed any whole number
 */
export function damage(sources: Record<string, string>, seed: number): Damaged {
  const dice = new Dice(random(seed))
  const files: Record<string, string> = { ...sources }
  const done: string[] = []
  const documents = new Map(Object.entries(sources).map(([name, text]) => [name, parseDocument(text)]))
  const mild = dice.chance(0.5)
  const pool = Object.entries(mild ? gentle : { ...gentle, ...rough })
  const times = 1 + dice.below(mild ? 6 : 3)
  for (let n = 0; n < times; n++) {
    const name = dice.pick([...documents.keys()])
    const [what, change] = dice.pick(pool)
    change(documents.get(name) as Document, dice)
    done.push(`${what} in ${name}`)
    files[name] = written(documents.get(name) as Document)
  }
  if (!mild && dice.chance(0.25)) {
    const name = dice.pick(Object.keys(files))
    const at = dice.below(scratches.length)
    files[name] = scratches[at]?.(files[name] ?? '', dice) ?? ''
    done.push(`scratch ${at} in ${name}`)
  }
  return { files, done }
}

/** The document as text; one that the library refuses to write (a loop of aliases, say) as JSON-like text. */
function written(document: Document): string {
  try {
    return document.toString({ lineWidth: 0, verifyAliasOrder: false })
  } catch {
    document.errors = []
    return 'deck: &a [*a]\n'
  }
}
