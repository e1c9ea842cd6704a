/** From a path of a value to its place in the file. */
import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml'
import { type Spot, spotAt } from '../problems/reporter.js'
import { keyText } from './key-text.js'
import { sourceOffset } from './offsets.js'
import { rewritten } from './rewrite.js'
import type { YamlFile } from './yaml.js'

export type Path = readonly (string | number)[]

interface Found {
  node: ParsedNode | null
  /** The key that the node stands under, where its parent is a mapping. */
  key: ParsedNode | null
  /** Does it stand between braces or brackets? */
  flow: boolean
}

/** The node at a path, or the nearest one above it (`exact` tells which). */
export function findNode(file: YamlFile, path: Path): Found & { exact: boolean } {
  let found: Found = { node: file.root, key: null, flow: false }
  for (const step of path) {
    const next = stepDown(file, found, step)
    if (!next) return { ...found, exact: false }
    found = next
  }
  return { ...found, exact: true }
}

function stepDown(file: YamlFile, { node, flow }: Found, step: string | number): Found | undefined {
  const target = targetOf(file, node)
  if (isMap(target)) {
    const pairs = target.items as Pair<ParsedNode, ParsedNode | null>[]
    const pair = pairs.find((item) => keyText(item.key, file.source) === String(step))
    return pair && { node: pair.value, key: pair.key, flow: flow || target.flow === true }
  }
  if (isSeq(target)) {
    const item = target.items[Number(step)] as ParsedNode | undefined
    return item && { node: item, key: null, flow: flow || target.flow === true }
  }
  return undefined
}

/** What an alias stands for; any other node itself. */
export const targetOf = (file: YamlFile, node: ParsedNode | null): ParsedNode | null =>
  isAlias(node) ? (file.aliases.of(node) ?? null) : node

const startOf = (found: Found): number => found.node?.range[0] ?? found.key?.range[0] ?? 0

/** Where the value at a path stands; its nearest parent where it is missing. */
export function valueSpot(file: YamlFile, path: Path): Spot {
  const found = findNode(file, path)
  return found.exact ? spotAt(file.source, valueStart(found)) : spotAt(file.source, ownStart(found))
}

/** An empty value (`key:`) has no place of its own: its key's. */
function valueStart(found: Found): number {
  const range = found.node?.range
  if (range && range[0] === range[1] && found.key) return found.key.range[0]
  return startOf(found)
}

/** Where the thing at a path starts: its key in a mapping, else the item itself. */
const ownStart = (found: Found): number => found.key?.range[0] ?? startOf(found)

/** Where the key of a path stands; for list items the item, for the top the file's start. */
export function keySpot(file: YamlFile, path: Path): Spot {
  return spotAt(file.source, ownStart(findNode(file, path)))
}

/** Where a character of the text at a path stands. */
export function textSpot(file: YamlFile, path: Path, index: number): Spot {
  const { node, exact } = findNode(file, path)
  if (!exact || !node) return keySpot(file, path)
  const target = isAlias(node) ? (file.aliases.of(node) ?? node) : node
  return spotAt(file.source, sourceOffset(file.source.text, target, index))
}

/** A scalar as it is written in the file (`1e3`, not 1000); nothing for what is no scalar. */
export function writtenAt(file: YamlFile, path: Path): string | undefined {
  const { node, exact } = findNode(file, path)
  const target = isAlias(node) ? file.aliases.of(node) : node
  if (!exact || !isScalar(target) || !target.range) return undefined
  return file.source.text.slice(target.range[0], target.range[1])
}

/**
 * Is what is wrong at a path told already, by a key that is wrong?
 * @param lacking the problem is that something is missing in the mapping at the path
 */
export function toldAbove(file: YamlFile, path: Path, lacking: boolean): boolean {
  if (file.broken.size === 0) return false
  for (let length = 0; length <= path.length; length++) {
    const { node, exact } = findNode(file, path.slice(0, length))
    const how = exact && node ? file.broken.get(node) : undefined
    if (how === 'ruined' || (how && lacking && length === path.length)) return true
  }
  return false
}

/** A scalar’s line, trimmed, with another text in the place of its own; nothing for what is no scalar of one line. */
export function lineWith(file: YamlFile, path: Path, text: string): string | undefined {
  const { node, exact } = findNode(file, path)
  if (!exact || !isScalar(node) || !node.range) return undefined
  const [from, to] = node.range
  return file.source.text.slice(from, to).includes('\n') ? undefined : rewritten(file.source, from, to, text)
}

/** The comment that cuts a text without quotes off in its own line: where its `#` stands, in characters of the file. */
export function cutBy(file: YamlFile, path: Path): { spot: Spot; meant: string } | undefined {
  const { node, exact } = findNode(file, path)
  if (!exact || !isScalar(node) || node.type !== 'PLAIN' || !node.range) return undefined
  const [from, to] = node.range
  const { text } = file.source
  const line = text.indexOf('\n', to)
  const rest = text.slice(to, line < 0 ? text.length : line).trimEnd()
  // A comment proper has a space after its sign.
  const comment = /^[ \t]+(?=#(?:[^\s#]|\s*\d))/.exec(rest)
  if (!comment) return undefined
  const spot = spotAt(file.source, to + comment[0].length)
  return { spot, meant: rewritten(file.source, from, to + rest.length) }
}

/** A list, or a mapping without braces, in one line: where it starts, and the line with all of it as a quoted text. */
export function mappingAsText(file: YamlFile, path: Path): { spot: Spot; meant: string } | undefined {
  const { node, exact } = findNode(file, path)
  if (!exact || !(isSeq(node) || isMap(node)) || !node.range) return undefined
  if (isMap(node) && node.flow) return undefined
  const [from, to] = node.range
  if (file.source.text.slice(from, to).trimEnd().includes('\n')) return undefined
  return { spot: spotAt(file.source, from), meant: rewritten(file.source, from, to) }
}
