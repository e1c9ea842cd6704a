/** Problems of single YAML nodes: tags, anchors, aliases, keys without a value, double braces. */
import { type Alias, isScalar, type ParsedNode } from 'yaml'
import { type Reporter, type Spot, spotAt } from '../problems/reporter.js'
import type { SourceText } from '../problems/text.js'
import type { Aliases } from './aliases.js'
import { meantPair, rewritten } from './rewrite.js'

const plainTags = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((tag) => `tag:yaml.org,2002:${tag}`),
)

/** Only tags of plain values are allowed. */
export function checkTag(node: ParsedNode, source: SourceText, reporter: Reporter): void {
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

/** `&co is fine` names the text `is fine` for aliases; without any, the word was meant as text. */
export function checkAnchor(
  node: ParsedNode,
  aliases: Aliases,
  source: SourceText,
  reporter: Reporter,
): void {
  const name = 'anchor' in node ? node.anchor : undefined
  if (name === undefined || aliases.used.has(node)) return
  const at = source.text.lastIndexOf(`&${name}`, node.range[0])
  if (at < 0) return
  reporter.report('swallowed-word', spotAt(source, at), `\`&${name}\` is not read as text.`, {
    hint: `quote a text that starts with \`&\`: write: ${rewritten(source, at, node.range[1])}`,
  })
}

/** An alias whose anchor doesn't stand before it. */
export function unknownAlias(node: Alias.Parsed, source: SourceText, reporter: Reporter): void {
  const [from, to] = node.range
  const message = `There is no anchor \`&${node.source}\` before this alias.`
  const hint = `quote a text that starts with \`*\`: write: ${rewritten(source, from, to)}`
  reporter.report('unknown-alias', spotAt(source, from), message, { hint })
}

/** A key in braces that has neither colon nor value. */
export function bareKey(
  node: ParsedNode,
  key: string,
  at: Spot,
  source: SourceText,
  reporter: Reporter,
): void {
  const [from, to] = node.range
  const tight = /^([A-Za-z][\w-]*):(?=\S)/.exec(key)
  const spaced = tight && `${tight[0]} ${key.slice(tight[0].length)}`
  const meant = spaced
    ? rewritten(source, from, to, source.text.slice(from, to).replace(key, spaced))
    : meantPair(source, from)
  const advice = spaced
    ? 'after the colon of a key stands a space'
    : 'a comma inside of `{ }` starts a new key: quote a text that has one'
  const hint = meant === undefined ? advice : `${advice}; write: ${meant}`
  reporter.report('bare-key', at, `\`${key}\` has no value.`, { expected: 'a colon and a value', hint })
}

/** A text that starts with `{{`, which YAML reads as a mapping. */
export function doubleBrace(node: ParsedNode, source: SourceText, reporter: Reporter): void {
  const [from, to] = node.range
  const message = 'A text without quotes cannot start with `{{`.'
  reporter.report('text-needs-quotes', spotAt(source, from), message, {
    hint: `write: ${rewritten(source, from, to)}`,
  })
}
