/**
 * The events of a timeline, read from its slot. What layout and legend need comes as props of `<TimelineEvent>`s; their
 * label and text are markdown (links, citations, terms), which is drawn as nodes and measured by the text in them.
 */
import type { VNode } from 'vue'
import type { TimelineInput } from '../scripts/figures/timeline/cards.js'
import { childrenOf, find, prop, textOf } from './vnodes.js'

export interface EventNode extends TimelineInput {
  /** Ids of its subjects. */
  of: string[]
  /** Ids of the modalities that it is about; those of its subjects where there are none. */
  modalities: string[]
  /** It looks the same on each timeline of a deck, also where all are marked. */
  mark: boolean
  /** What `label` and `text` are the words of. */
  head?: VNode
  body: VNode[]
}

const idsIn = (text = ''): string[] => text.split(/[\s,]+/).filter(Boolean)

const isMarked = (node: VNode): boolean => prop(node, 'mark') !== undefined

/** All events below these nodes, as written. */
export const readEvents = (nodes: VNode[]): EventNode[] =>
  find(nodes, 'TimelineEvent').map((node) => {
    const [head, ...body] = childrenOf(node)
    return {
      date: prop(node, 'date') ?? '',
      when: prop(node, 'when') ?? prop(node, 'date') ?? '',
      of: idsIn(prop(node, 'of')),
      modalities: idsIn(prop(node, 'in')),
      mark: isMarked(node),
      label: head ? textOf(head) : '',
      text: textOf(body),
      head,
      body,
    }
  })
