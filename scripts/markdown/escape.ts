/**
 * Makes any text arrive literally in a Slidev deck, by encoding the smallest unsafe fragments only.
 *
 * A text passes, in this order: Slidev's splitter and feature scanners (raw source), markdown-it with
 * `typographer`, `linkify` and Slidev's plugins, UnoCSS' source transformers, and the Vue compiler. What
 * each of them would change is a row of `rules`; everything else stands plainly.
 */
import { reasons, type Rule } from './escape-rules.js'
import type { TextContext } from './text-context.js'

/**
 * Encodes one run of text for its context.
 *
 * @param text any text without control characters and lone surrogates; white space should be collapsed
 * @returns markdown (or HTML) source that shows exactly the text
 */
export function encodeText(text: string, context: TextContext): string {
  let out = ''
  let at = 0
  while (at < text.length) {
    const rule = ruleAt(text, at, context)
    if (!rule) {
      out += text[at]
      at += 1
      continue
    }
    const length = rule.length
    out += rule.rule.encode(text.slice(at, at + length), context)
    at += length
  }
  return out
}

function ruleAt(text: string, at: number, context: TextContext): { rule: Rule; length: number } | undefined {
  // Letters and digits are never special by themselves, except for the first of an address or a `drag`.
  for (const rule of reasons) {
    if (rule.when && !rule.when(context, at)) continue
    rule.pattern.lastIndex = at
    const match = rule.pattern.exec(text)
    if (match && match[0].length > 0) return { rule, length: match[0].length }
  }
  return undefined
}
