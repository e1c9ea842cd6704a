/** YAML nodes to plain values: aliases with a limit, no tags, no merge keys, no odd keys. */
import { type Alias, isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import type { ProblemCode } from '../problems/catalogue.js'
import { type Reporter, type Spot, spotAt } from '../problems/reporter.js'
import type { SourceText } from '../problems/text.js'
import type { Aliases } from './aliases.js'
import { checkString } from './characters.js'
import { keyText } from './key-text.js'
import * as tell from './wrong-nodes.js'

const maxDepth = 48
/** Values that aliases may add to a file. */
const maxAliased = 5000
/** Setting it changes what an object is; every other word, `constructor` too, is a key like others. */
const forbidden = '__proto__'

/** Nothing of the document must be used; why is told. */
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
  const converter = new Converter(aliases, source, reporter)
  try {
    const value = converter.value(root, { depth: 0, via: undefined })
    return converter.usable ? { value, broken: converter.broken } : undefined
  } catch (error) {
    if (error instanceof Stop) return undefined
    throw error
  }
}

/** Where a node stands: how deep, and the alias that it is read by, if any. */
interface Position {
  depth: number
  via: ParsedNode | undefined
}

class Converter {
  readonly broken: Converted['broken'] = new Map()
  usable = true
  /** Nodes that the one at hand is in. */
  private readonly open = new Set<unknown>()
  private aliased = 0

  constructor(
    private readonly aliases: Aliases,
    private readonly source: SourceText,
    private readonly reporter: Reporter,
  ) {}

  value(node: ParsedNode | null, at: Position): unknown {
    if (!node) return null
    if (at.via && ++this.aliased > maxAliased) {
      const message = 'Aliases multiply the content beyond all measure.'
      this.stop('too-many-aliases', at.via, message, 'write the values out')
    }
    if (at.depth > maxDepth)
      this.stop('too-deep', node, `Values are nested more than ${maxDepth} deep.`, 'flatten the value')
    if (isAlias(node)) return this.aliasValue(node, at)
    tell.checkTag(node, this.source, this.reporter)
    if (isScalar(node)) {
      if (typeof node.value === 'string' && !at.via) {
        checkString(node, this.source, this.reporter)
        tell.checkAnchor(node, this.aliases, this.source, this.reporter)
      }
      return node.value
    }
    this.open.add(node)
    const inner = { depth: at.depth + 1, via: at.via }
    const result = isSeq(node)
      ? node.items.map((item) => this.value(item as ParsedNode, inner))
      : this.mapping(node as YAMLMap.Parsed, inner)
    this.open.delete(node)
    return result
  }

  private aliasValue(node: Alias.Parsed, { depth, via }: Position): unknown {
    const target = this.aliases.of(node)
    if (!target) {
      this.usable = false
      tell.unknownAlias(node, this.source, this.reporter)
      return null
    }
    if (this.open.has(target)) {
      const message = `The alias \`*${node.source}\` stands inside the value that it names.`
      this.stop('alias-loop', node, message, 'write it out')
    }
    return this.value(target, { depth: depth + 1, via: via ?? node })
  }

  /** @param inner position of what stands in it */
  private mapping(node: YAMLMap.Parsed, inner: Position): Record<string, unknown> {
    const result: Record<string, unknown> = {}
    if (!isMap(node)) return result
    const first = new Map<string, number>()
    for (const pair of node.items) {
      const content = this.value(pair.value, inner)
      const key = this.keyOf(node, pair, first)
      if (key === undefined) continue
      first.set(key, pair.key.range[0])
      if (isScalar(pair.key) && typeof pair.key.value === 'string' && !inner.via)
        checkString(pair.key, this.source, this.reporter)
      result[key] = content
    }
    return result
  }

  /**
   * The key of a pair; nothing, and a problem, for one that is wrong.
   * @param first where the keys before it stand
   */
  private keyOf(node: YAMLMap.Parsed, pair: Pair<ParsedNode, ParsedNode | null>, first: Map<string, number>) {
    const key = keyText(pair.key, this.source)
    const spot = this.spot(pair.key ?? node)
    const report = (code: ProblemCode, message: string, hint?: string): undefined => {
      this.reporter.report(code, spot, message, hint === undefined ? {} : { hint })
      return undefined
    }
    if (key === undefined) {
      if (this.isDoubleBrace(node)) return undefined
      this.broken.set(node, 'lacking')
      return report('bad-key', 'A key must be a word.', 'quote it if it is meant as text')
    }
    if (key === '<<') {
      this.broken.set(node, 'lacking')
      return report('merge-key', 'Merge keys (`<<`) are not part of YAML 1.2.', 'write the keys out')
    }
    if (node.flow && pair.value === null) {
      // `{ en: 1,024 tokens }` is a number and a key of its own: one mistake, told once.
      if (this.broken.get(node) !== 'ruined') tell.bareKey(node, key, spot, this.source, this.reporter)
      this.broken.set(node, 'ruined')
      return undefined
    }
    if (key === forbidden) return report('forbidden-key', `The key \`${key}\` is not allowed.`)
    const before = first.get(key)
    if (before === undefined) return key
    const { line } = this.source.placeAt(before)
    return report('duplicate-key', `The key \`${key}\` already stands in line ${line}.`, 'remove one of them')
  }

  /** `{{ x }}` is a mapping whose key is a mapping; the author means a text. Told once. */
  private isDoubleBrace(node: ParsedNode): boolean {
    if (!this.source.text.startsWith('{{', node.range[0])) return false
    if (!this.broken.has(node)) {
      this.broken.set(node, 'ruined')
      tell.doubleBrace(node, this.source, this.reporter)
    }
    return true
  }

  private stop(
    code: 'alias-loop' | 'too-many-aliases' | 'too-deep',
    node: ParsedNode,
    message: string,
    hint: string,
  ): never {
    this.reporter.report(code, this.spot(node), message, { hint })
    throw new Stop()
  }

  private spot(node: ParsedNode): Spot {
    return spotAt(this.source, node.range[0])
  }
}
