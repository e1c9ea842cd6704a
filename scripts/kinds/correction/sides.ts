import type { Inline } from '../../schema/inline.js'

/** Is it the space that only joins what is written in to what stands before it? */
const isJoint = (nodes: readonly Inline[], at: number): boolean => {
  const node = nodes[at]!
  return node.type === 'text' && node.value === ' ' && nodes[at + 1]?.type === 'put'
}

/**
 * A sentence that is put right in its two forms.
 *
 * @param edited with what is struck and written in
 * @returns as it was said, struck where it is wrong; and as it is right, with the new words
 */
export function sidesOf(edited: readonly Inline[]): { said: Inline[]; right: Inline[] } {
  return {
    said: edited.flatMap((node, at): Inline[] => {
      if (isJoint(edited, at)) return []
      if (node.type !== 'put') return [node]
      // Where nothing was struck, an empty insertion marks the place.
      return edited[at - (isJoint(edited, at - 1) ? 2 : 1)]?.type === 'cut'
        ? []
        : [{ type: 'put', children: [] }]
    }),
    right: joined(
      edited.flatMap((node, at): Inline[] => {
        // What stood before the struck words has its own space.
        if (node.type === 'cut' || (isJoint(edited, at) && edited[at - 1]?.type === 'cut')) return []
        return node.type === 'put' ? wordsOnly(node) : [node]
      }),
    ),
  }
}

/** Marks at either end of what is written in: they are not part of what is emphasised. */
const ends = /^([、，。；：,.;:\s]*)(.*?)([、，。；：,.;:\s]*)$/su
/** Words in one pair of brackets. */
const bracketed = /^([(（])([^()（）]*)([)）])$/su

/** What is written in, as emphasised words and the marks around them. */
function wordsOnly(node: Inline): Inline[] {
  const [child, ...more] = 'children' in node ? node.children : []
  if (child?.type !== 'text' || more.length > 0) return [node]
  const [, before = '', inner = '', after = ''] = ends.exec(child.value) ?? []
  if (!inner) return [node]
  const [, open = '', words = inner, close = ''] = bracketed.exec(inner) ?? []
  const mark = (value: string): Inline[] => (value ? [{ type: 'text', value }] : [])
  return [
    ...mark(before + open),
    { type: 'put', children: [{ type: 'text', value: words }] },
    ...mark(close + after),
  ]
}

/** No space before a mark that closes: it belonged to the words that are gone. */
function joined(nodes: Inline[]): Inline[] {
  return nodes.map((node, at) => {
    const next = nodes[at + 1]
    return node.type === 'text' &&
      next?.type === 'text' &&
      /^[\p{Pe}\p{Pf}、，。；：,.;:!?！？]/u.test(next.value)
      ? { ...node, value: node.value.trimEnd() }
      : node
  })
}
