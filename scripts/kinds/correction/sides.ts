import type { Inline } from '../../schema/inline.js'

/** What only joins what is struck to what is written in: where one of them is left out, the text has its own space. */
const isJoint = (nodes: readonly Inline[], at: number): boolean => {
  const node = nodes[at]!
  return (
    node.type === 'text' &&
    node.value === ' ' &&
    nodes[at - 1]?.type === 'cut' &&
    nodes[at + 1]?.type === 'put'
  )
}

/**
 * A sentence that is put right in its two forms.
 *
 * @param edited with what is struck and written in
 * @returns as it was said, struck where it is wrong; and as it is right, with the new words
 */
export function sidesOf(edited: readonly Inline[]): { said: Inline[]; right: Inline[] } {
  const kept = edited.filter((_, at) => !isJoint(edited, at))
  return {
    said: kept.filter(({ type }) => type !== 'put'),
    right: kept.filter(({ type }) => type !== 'cut'),
  }
}
