/**
 * Letters and their accents as one character: what a Mac writes as `e` and `◌́` is the `é` that fonts have.
 *
 * Only letters with marks behind them, and the parts of Korean syllables, are composed. Unicode's whole NFC would
 * also exchange characters that stand alone (the kelvin sign for a K, ideographs of names for others), which
 * nobody wrote. Ids and folder names hold no such letters; names of files, addresses and code keep theirs.
 */
import type { Inline } from '../schema/inline.js'

const decomposed =
  /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]|\P{M}(?:(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{M})+/gu

/** The text with composed letters; the same text where there is nothing to compose. */
export function compose(text: string): string {
  return text.replace(decomposed, (letters) => letters.normalize('NFC'))
}

/** The same of inline nodes. Addresses stay: another spelling is another address. */
export function composeInline(nodes: Inline[]): Inline[] {
  return nodes.map((node): Inline => {
    if (node.type === 'text' || node.type === 'code') return { ...node, value: compose(node.value) }
    return 'children' in node ? { ...node, children: composeInline(node.children) } : node
  })
}
