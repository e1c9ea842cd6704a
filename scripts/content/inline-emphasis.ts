/** Pairs runs of `*` into strong and emphasis, in one pass with a stack. */
import type { Inline } from '../schema/inline.js'

export type Token =
  | { type: 'node'; node: Inline }
  | { type: 'stars'; offset: number; length: number; opens: boolean; closes: boolean }

interface Frame {
  length: number
  offset: number
  opens: boolean
  nodes: Inline[]
}

/**
 * The tree of a list of tokens.
 * @param unclosed is told the offset of each `**` that has no partner
 */
export function pairDelimiters(tokens: readonly Token[], unclosed: (offset: number) => void): Inline[] {
  const stack: Frame[] = [{ length: 0, offset: 0, opens: false, nodes: [] }]
  const top = (): Frame => stack[stack.length - 1] as Frame
  /** Gives up the innermost open run: its stars become text, its content joins the outer one. */
  const giveUp = (): void => {
    const frame = stack.pop() as Frame
    if (frame.length >= 2) unclosed(frame.offset)
    append(top().nodes, { type: 'text', value: '*'.repeat(frame.length) })
    for (const node of frame.nodes) append(top().nodes, node)
  }
  /** Number of open runs with 1, 2 and more stars: tells whether looking for an opener can succeed. */
  const hasOpener = (test: (length: number) => boolean): boolean =>
    stack.slice(1).some((frame) => test(frame.length))

  for (const token of tokens) {
    if (token.type === 'node') {
      append(top().nodes, token.node)
      continue
    }
    let left = token.length
    while (token.closes && left > 0) {
      const usable = left
      const fits = (length: number): boolean => pairSize(length, usable) > 0
      if (!hasOpener(fits)) break
      while (!fits(top().length)) giveUp()
      const frame = stack.pop() as Frame
      const size = pairSize(frame.length, left)
      const node: Inline = { type: size === 2 ? 'strong' : 'emphasis', children: frame.nodes }
      if (frame.nodes.length === 0) {
        stack.push(frame)
        break
      }
      left -= size
      if (frame.length > size) stack.push({ ...frame, length: frame.length - size, nodes: [node] })
      else append(top().nodes, node)
    }
    if (left === 0) continue
    if (token.opens) stack.push({ length: left, offset: token.offset, opens: true, nodes: [] })
    else {
      if (left >= 2 && token.closes) unclosed(token.offset)
      append(top().nodes, { type: 'text', value: '*'.repeat(left) })
    }
  }
  while (stack.length > 1) giveUp()
  return top().nodes
}

/** How many stars an opening and a closing run share: 2 for strong, 1 for emphasis, 0 for none. */
function pairSize(opener: number, closer: number): 0 | 1 | 2 {
  if (opener >= 2 && closer >= 2) return 2
  return (opener === 1 || opener > 2) && (closer === 1 || closer > 2) ? 1 : 0
}

/** Adds a node; neighbouring texts become one. */
function append(nodes: Inline[], node: Inline): void {
  const last = nodes[nodes.length - 1]
  if (node.type === 'text' && last?.type === 'text') {
    nodes[nodes.length - 1] = { type: 'text', value: last.value + node.value }
  } else nodes.push(node)
}
