import type { Inline } from '../../schema/inline.js'

/** A quotation as inline text: the words that decide are strong. Words that do not stand in it change nothing. */
export function stressed(quote: string, stress = ''): Inline[] {
  const at = stress ? quote.indexOf(stress) : -1
  if (at < 0) return [{ type: 'text', value: quote }]
  const parts: Inline[] = [
    { type: 'text', value: quote.slice(0, at) },
    { type: 'strong', children: [{ type: 'text', value: stress }] },
    { type: 'text', value: quote.slice(at + stress.length) },
  ]
  return parts.filter((part) => part.type !== 'text' || part.value !== '')
}
