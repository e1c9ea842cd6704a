/** YAML nodes to plain values: aliases with a limit, no tags, no merge keys, no odd keys. */
import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import { type Reporter, type Spot, spotAt } from '../problems/reporter.js'
import type { SourceText } from '../problems/text.js'
import type { Aliases } from './aliases.js'
import { checkString } from './characters.js'
import { meantPair, rewritten } from './rewrite.js'

const maxDepth = 48
/** Values that aliases may add to a file. */
const maxAliased = 5000
const plainTags = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((tag) => `tag:yaml.org,2002:${tag}`),
)
/** Setting it changes what an object is; every other word, `constructor` too, is a key like others. */
const forbidden = '__proto__'

class Stop extends Error {}

export interface Converted {
  value: unknown
  /**
   * Mappings in which a key was told to be wrong: what they lack may stand under it (`lacking`), or nothing in
   * them is what was meant (`ruined`).
   */
  broken: Map<ParsedNode, 'lacking' | 'ruined'>
}

/**
 * The plain value of a document.
 * @returns nothing when it must not be used at all (alias bombs and loops, bottomless nesting)
 */
export function convert(
  aliases: Aliases,
  root: ParsedNode,
  source: SourceText,
  reporter: Reporter,
): Converted | undefined {
  const broken: Converted['broken'] = new Map()
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
      const target = aliases.of(node)
      if (!target) {
        usable = false
        reporter.report(
          'unknown-alias',
          spot(node),
          `There is no anchor \`&${node.source}\` before this alias.`,
          {
            hint: `quote a text that starts with \`*\`: write: ${rewritten(source, node.range[0], node.range[1])}`,
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
      if (typeof node.value === 'string' && !via) {
        checkString(node, source, reporter)
        checkAnchor(node)
      }
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
        if (!doubleBrace(node)) {
          broken.set(node, 'lacking')
          reporter.report('bad-key', keySpot, 'A key must be a word.', {
            hint: 'quote it if it is meant as text',
          })
        }
      } else if (key === '<<') {
        broken.set(node, 'lacking')
        reporter.report('merge-key', keySpot, 'Merge keys (`<<`) are not part of YAML 1.2.', {
          hint: 'write the keys out',
        })
      } else if (node.flow && pair.value === null) {
        // `{ en: 1,024 tokens }` is a number and a key of its own: one mistake, told once.
        if (broken.get(node) !== 'ruined') reportBareKey(node, key, keySpot)
        broken.set(node, 'ruined')
      } else if (key === forbidden) {
        reporter.report('forbidden-key', keySpot, `The key \`${key}\` is not allowed.`)
      } else if (first.has(key)) {
        const { line } = source.placeAt(first.get(key) ?? 0)
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

  function reportBareKey(node: ParsedNode, key: string, at: Spot): void {
    const [from, to] = node.range
    const tight = /^([A-Za-z][\w-]*):(?=\S)/.exec(key)
    const meant = tight
      ? rewritten(
          source,
          from,
          to,
          source.text.slice(from, to).replace(key, `${tight[0]} ${key.slice(tight[0].length)}`),
        )
      : meantPair(source, from)
    const advice = tight
      ? 'after the colon of a key stands a space'
      : 'a comma inside of `{ }` starts a new key: quote a text that has one'
    const hint = meant === undefined ? advice : `${advice}; write: ${meant}`
    reporter.report('bare-key', at, `\`${key}\` has no value.`, { expected: 'a colon and a value', hint })
  }

  /** `{{ x }}` is a mapping whose key is a mapping; the author means a text. */
  function doubleBrace(node: ParsedNode): boolean {
    const [from, to] = node.range
    if (!source.text.startsWith('{{', from)) return false
    if (broken.has(node)) return true
    broken.set(node, 'ruined')
    const message = 'A text without quotes cannot start with `{{`.'
    reporter.report('text-needs-quotes', spot(node), message, {
      hint: `write: ${rewritten(source, from, to)}`,
    })
    return true
  }

  /** `&co is fine` names the text `is fine` for aliases; without any, the word was meant as text. */
  function checkAnchor(node: ParsedNode): void {
    const name = 'anchor' in node ? node.anchor : undefined
    if (name === undefined || aliases.used.has(node)) return
    const at = source.text.lastIndexOf(`&${name}`, node.range[0])
    if (at < 0) return
    reporter.report('swallowed-word', spotAt(source, at), `\`&${name}\` is not read as text.`, {
      hint: `quote a text that starts with \`&\`: write: ${rewritten(source, at, node.range[1])}`,
    })
  }

  function checkTag(node: ParsedNode): void {
    const tag = node.tag
    if (tag === undefined || plainTags.has(tag)) return
    const at = source.text.lastIndexOf('!', node.range[0])
    const text = isScalar(node) && node.range[1] > at
    reporter.report('custom-tag', spotAt(source, at), `The tag \`${tag}\` is not allowed in content.`, {
      hint: text
        ? `remove the tag; a text that starts with \`!\` is quoted: write: ${rewritten(source, at, node.range[1])}`
        : 'remove the tag',
    })
  }

  try {
    const result = value(root, 0, undefined)
    return usable ? { value: result, broken } : undefined
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
