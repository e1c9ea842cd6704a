/** Characters that no text of a deck may hold. */
import type { ParsedNode } from 'yaml'
import type { ProblemCode } from '../problems/catalogue.js'
import { type Reporter, spotAt } from '../problems/reporter.js'
import type { SourceText } from '../problems/text.js'
import { sourceOffset } from './offsets.js'

const suspicious = /[\0-\x08\x0B-\x1F\x7F-\x9F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/

/** Reports each control character, lone surrogate and noncharacter of a text, at its own place. */
export function checkString(node: ParsedNode, source: SourceText, reporter: Reporter): void {
  const text = 'value' in node && typeof node.value === 'string' ? node.value : ''
  if (!suspicious.test(text)) return
  let offset = 0
  for (const char of text) {
    const found = codeOfCharacter(char)
    if (found) {
      const [code, name] = found
      const spot = spotAt(source, sourceOffset(source.text, node, offset))
      reporter.report(code, spot, `The text holds ${name} ${pointName(char)}.`, { hint: 'remove it' })
    }
    offset += char.length
  }
}

function codeOfCharacter(char: string): [ProblemCode, string] | undefined {
  const point = char.codePointAt(0) ?? 0
  if ((point < 0x20 && point !== 9 && point !== 10) || (point >= 0x7f && point < 0xa0)) {
    return ['control-character', 'the control character']
  }
  if (point >= 0xd800 && point < 0xe000) return ['lone-surrogate', 'half of a surrogate pair,']
  if ((point >= 0xfdd0 && point < 0xfdf0) || (point & 0xfffe) === 0xfffe) {
    return ['noncharacter', 'the noncharacter']
  }
  return undefined
}

const pointName = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
