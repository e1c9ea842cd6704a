/** Attributes of components. */
import { collapse } from '../text/white-space.js'
import { jsString } from './vue-text.js'

export type AttributeValue = string | number | boolean | undefined | (string | number)[]

// Quotes, references, tags, formulas, variant groups and `v-drag` are read by someone on the way.
const unsafe = /["&<>$`\\{}|\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff]|[-:]\(|v-drag|--/i

/**
 * One attribute with a leading space: plain where it survives, `:name="'\u…'"` where not, `:name="1"` for
 * numbers and lists of numbers, the bare name for `true`, and nothing for `undefined`, `false` and `''`.
 */
export function attribute(name: string, value: AttributeValue): string {
  if (value === undefined || value === false || value === '') return ''
  if (value === true) return ` ${name}`
  if (typeof value === 'number') return ` :${name}="${value}"`
  if (Array.isArray(value))
    return ` :${name}="[${value.map((v) => (typeof v === 'number' ? v : jsString(v))).join(', ')}]"`
  const text = collapse(value).trim()
  return unsafe.test(text) ? ` :${name}="${jsString(text)}"` : ` ${name}="${text}"`
}

/** An opening tag with its attributes, e.g. `<Card icon="bot">`. */
export function openTag(name: string, attributes: Record<string, AttributeValue> = {}): string {
  const list = Object.entries(attributes).map(([key, value]) => attribute(key, value))
  return `<${name}${list.join('')}>`
}

/** A self-closing tag with its attributes, e.g. `<Part n="1" of="2" />`. */
export function emptyTag(name: string, attributes: Record<string, AttributeValue> = {}): string {
  return openTag(name, attributes).replace(/>$/, ' />')
}
