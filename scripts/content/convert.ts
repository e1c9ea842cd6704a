/** YAML nodes to plain values: aliases with a limit, no tags, no merge keys, no odd keys. */
import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import { type Reporter, type Spot, spotAt } from '../problems/reporter.js'
import type { SourceText } from '../problems/text.js'
import { checkString } from './characters.js'

const maxDepth = 48
/** Values that aliases may add to a file. */
const maxAliased = 5000
const plainTags = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((tag) => `tag:yaml.org,2002:${tag}`),
)
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

class Stop extends Error {}

/**
 * The plain value of a document.
 * @returns nothing when it must not be used at all (alias bombs and loops, bottomless nesting)
 */
export function convert(
  document: Document.Parsed,
  root: ParsedNode,
  source: SourceText,
  reporter: Reporter,
): { value: unknown } | undefined {
  const open = new Set<unknown>()
  let aliased = 0
  let usable = true

  const spot = (node: { range?: [number, number, number] | null } | null): Spot =>
    spotAt(source, node?.range?.[0] ?? 0)

  function stop(
    code: 'alias-loop' | 'too-many-aliases' | 'too-deep',
    node: ParsedNode,
    message: string,
    hint: string,
  ): never {
    reporter.report(code, spot(node), message, { hint })
    throw new Stop()
  }

  function value(node: ParsedNode | null, depth: number, via: ParsedNode | undefined): unknown {
    if (!node) return null
    if (via && ++aliased > maxAliased) {
      stop(
        'too-many-aliases',
        via,
        'Aliases multiply the content beyond all measure.',
        'write the values out',
      )
    }
    if (depth > maxDepth)
      stop('too-deep', node, `Values are nested more than ${maxDepth} deep.`, 'flatten the value')
    if (isAlias(node)) {
      const target = node.resolve(document) as ParsedNode | undefined
      if (!target) {
        usable = false
        reporter.report(
          'unknown-alias',
          spot(node),
          `There is no anchor \`&${node.source}\` before this alias.`,
          {
            hint: 'quote the value if it is meant as text',
          },
        )
        return null
      }
      if (open.has(target)) {
        stop(
          'alias-loop',
          node,
          `The alias \`*${node.source}\` stands inside the value that it names.`,
          'write it out',
        )
      }
      return value(target, depth + 1, via ?? node)
    }
    checkTag(node)
    if (isScalar(node)) {
      if (typeof node.value === 'string' && !via) checkString(node, source, reporter)
      return node.value
    }
    open.add(node)
    const result = isSeq(node)
      ? node.items.map((item) => value(item as ParsedNode, depth + 1, via))
      : mapping(node, depth, via)
    open.delete(node)
    return result
  }

  function mapping(node: ParsedNode, depth: number, via: ParsedNode | undefined): Record<string, unknown> {
    const result: Record<string, unknown> = {}
    const first = new Map<string, number>()
    if (!isMap(node)) return result
    for (const pair of node.items) {
      const key = keyText(pair.key as ParsedNode | null, source)
      const keySpot = spot((pair.key ?? node) as ParsedNode)
      const content = value(pair.value as ParsedNode | null, depth + 1, via)
      if (key === undefined) {
        reporter.report('bad-key', keySpot, 'A key must be a word.', {
          hint: 'quote it if it is meant as text',
        })
      } else if (key === '<<') {
        reporter.report('merge-key', keySpot, 'Merge keys (`<<`) are not part of YAML 1.2.', {
          hint: 'write the keys out',
        })
      } else if (node.flow && pair.value === null) {
        // `{ en: 1,024 tokens }` is a number and a key of its own.
        reporter.report('bare-key', keySpot, `\`${key}\` has no value.`, {
          expected: 'a colon and a value',
          hint: 'a comma inside of `{ }` starts a new key: quote a text that has one',
        })
      } else if (forbidden.has(key)) {
        reporter.report('forbidden-key', keySpot, `The key \`${key}\` is not allowed.`)
      } else if (first.has(key)) {
        const line = source.placeAt(first.get(key) ?? 0).line
        reporter.report('duplicate-key', keySpot, `The key \`${key}\` already stands in line ${line}.`, {
          hint: 'remove one of them',
        })
      } else {
        first.set(key, (pair.key as ParsedNode).range[0])
        if (isScalar(pair.key) && typeof pair.key.value === 'string' && !via) {
          checkString(pair.key as ParsedNode, source, reporter)
        }
        result[key] = content
      }
    }
    return result
  }

  function checkTag(node: ParsedNode): void {
    const tag = node.tag
    if (tag === undefined || plainTags.has(tag)) return
    const at = source.text.lastIndexOf('!', node.range[0])
    reporter.report('custom-tag', spotAt(source, at), `The tag \`${tag}\` is not allowed in content.`, {
      hint: 'remove the tag',
    })
  }

  try {
    const result = value(root, 0, undefined)
    return usable ? { value: result } : undefined
  } catch (error) {
    if (error instanceof Stop) return undefined
    throw error
  }
}

/** A key as text: numbers as they are written; nothing for what is no word. */
export function keyText(key: ParsedNode | null, source: SourceText): string | undefined {
  if (!isScalar(key)) return undefined
  if (typeof key.value === 'string') return key.value === '' ? undefined : key.value
  if (typeof key.value === 'number' && key.range) return source.text.slice(key.range[0], key.range[1])
  return undefined
}
