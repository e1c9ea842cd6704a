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
    said: edited.filter(({ type }, at) => type !== 'put' && !isJoint(edited, at)),
    // What stood before the struck words has its own space.
    right: edited.filter(
      ({ type }, at) => type !== 'cut' && !(isJoint(edited, at) && edited[at - 1]?.type === 'cut'),
    ),
  }
}
