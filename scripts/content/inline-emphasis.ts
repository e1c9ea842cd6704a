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
  /** Number of open runs with 1, 2 and more stars: tells whether looking for an opener can succeed. */
  const open = [0, 0, 0, 0]
  const push = (frame: Frame): void => {
    stack.push(frame)
    open[kindOf(frame.length)]! += 1
  }
  const pop = (): Frame => {
    const frame = stack.pop() as Frame
    open[kindOf(frame.length)]! -= 1
    return frame
  }
  const hasOpener = (closer: number): boolean =>
    open.some((count, length) => count > 0 && pairSize(length, closer) > 0)
  /** Gives up the open runs above a depth: their stars become text, their content joins it; each node moves once. */
  const giveUpAbove = (depth: number): void => {
    const given = stack.splice(depth + 1)
    for (const { length, offset, nodes } of given) {
      open[kindOf(length)]! -= 1
      if (length >= 2) unclosed(offset)
      append(top().nodes, { type: 'text', value: '*'.repeat(length) })
      for (const node of nodes) append(top().nodes, node)
    }
  }

  for (const token of tokens) {
    if (token.type === 'node') {
      append(top().nodes, token.node)
      continue
    }
    let left = token.length
    while (token.closes && left > 0) {
      if (!hasOpener(left)) break
      let depth = stack.length - 1
      while (pairSize(stack[depth]!.length, left) === 0) depth--
      giveUpAbove(depth)
      const frame = pop()
      const size = pairSize(frame.length, left)
      const node: Inline = { type: size === 2 ? 'strong' : 'emphasis', children: frame.nodes }
      if (frame.nodes.length === 0) {
        push(frame)
        break
      }
      left -= size
      if (frame.length > size) push({ ...frame, length: frame.length - size, nodes: [node] })
      else append(top().nodes, node)
    }
    if (left === 0) continue
    if (token.opens) push({ length: left, offset: token.offset, opens: true, nodes: [] })
    else {
      if (left >= 2 && token.closes) unclosed(token.offset)
      append(top().nodes, { type: 'text', value: '*'.repeat(left) })
    }
  }
  giveUpAbove(0)
  return top().nodes
}

/** Runs of three and more pair alike. */
const kindOf = (length: number): number => Math.min(length, 3)

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
