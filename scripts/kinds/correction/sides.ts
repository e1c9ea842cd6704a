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
        return [wordsOnly(node)]
      }),
    ),
  }
}

/** Marks at either end of what is written in: they are not part of what is emphasised. */
const ends = /^([、，。；：,.;:\s]*)(.*?)([、，。；：,.;:\s]*)$/su
/** Words in one pair of brackets. */
const bracketed = /^([(（])([^()（）]*)([)）])$/su

/** What is written in, its words strong where marks stand around them: those are not what is emphasised. */
function wordsOnly(node: Inline): Inline {
  const [child, ...more] = 'children' in node ? node.children : []
  if (node.type !== 'put' || child?.type !== 'text' || more.length > 0) return node
  const [, before = '', inner = '', after = ''] = ends.exec(child.value) ?? []
  const [, open = '', words = inner, close = ''] = bracketed.exec(inner) ?? []
  if (!words.trim() || words === child.value) return node
  const mark = (value: string): Inline[] => (value ? [{ type: 'text', value }] : [])
  const strong: Inline = { type: 'strong', children: [{ type: 'text', value: words }] }
  return { type: 'put', children: [...mark(before + open), strong, ...mark(close + after)] }
}

/** No space before a mark that closes: it belonged to the words that are gone. */
function joined(nodes: Inline[]): Inline[] {
  const startOf = (node: Inline | undefined): string =>
    node?.type === 'put' && node.children[0]?.type === 'text' ? node.children[0].value : ''
  return nodes.map((node, at) =>
    node.type === 'text' && /^[\p{Pe}\p{Pf}、，。；：,.;:!?！？]/u.test(startOf(nodes[at + 1]))
      ? { ...node, value: node.value.trimEnd() }
      : node,
  )
}
