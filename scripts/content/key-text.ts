/** Keys of mappings as words. */
import { isScalar, type ParsedNode } from 'yaml'
import type { SourceText } from '../problems/text.js'

/** A key as text: numbers as they are written; nothing for what is no word. */
export function keyText(key: ParsedNode | null, source: SourceText): string | undefined {
  if (!isScalar(key)) return undefined
  if (typeof key.value === 'string') return key.value === '' ? undefined : key.value
  if (typeof key.value === 'number' && key.range) return source.text.slice(key.range[0], key.range[1])
  return undefined
}
