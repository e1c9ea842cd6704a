/**
 * Stubs, the off-page connectors of flowcharts: where a line leaves a part of a diagram, it ends in the name of where it
 * leads to or comes from. Pure.
 */
import type { PipelineModel } from '../deck/model.js'
import { wordOf } from '../locale/word.js'
import { isolate } from '../text/isolate.js'
import { edgeId, nodeId } from './ids.js'
import type { LaneEdge, LaneNode } from './layout/types.js'

export interface StubOptions {
  /** Id of the lane: a letter. */
  lane: string
  /** Is a stage one of this part's own? */
  own: (stage: string) => boolean
  /** Is a stage drawn in this part, as its own or as a ghost? */
  shown: (stage: string) => boolean
  /** One stub for all lines that leave, and one for all that come. */
  gathered?: boolean
  strings: Record<string, string>
  direction: 'LR' | 'RL'
  /** Lines that the lane draws already; its stubs' lines are numbered on. */
  first: number
}

interface Open {
  /** The end that stands in this part, and the one that does not. */
  here: string
  there: string
  /** `to`: the line leaves this part. */
  way: 'to' | 'from'
  kind: LaneEdge['kind']
  label?: string
}

/**
 * Lines of a lane with one end among the part's own stages and the other in no box of it, as nodes and edges. Lines
 * the same way to one group share a stub, and those of one stage and kind a line.
 *
 * @returns stubs, whose ids begin with `<lane>_to-` or `<lane>_from-`, and their lines
 */
export function stubsOf(
  pipeline: PipelineModel,
  options: StubOptions,
): { nodes: { way: Open['way']; node: LaneNode }[]; edges: LaneEdge[] } {
  const { lane, own, shown, gathered } = options
  const open = pipeline.edges.flatMap(({ from, to, kind, label }): Open[] => {
    if (own(from) && !shown(to)) return [{ here: from, there: to, way: 'to', kind, label }]
    if (own(to) && !shown(from)) return [{ here: to, there: from, way: 'from', kind, label }]
    return []
  })
  const groupOf = (stage: string) => pipeline.groups.find(({ stages }) => stages.includes(stage))
  const place = (stage: string) => (gathered ? '' : (groupOf(stage)?.id ?? `stage ${stage}`))
  const nodes: { way: Open['way']; node: LaneNode }[] = []
  const edges: LaneEdge[] = []
  const taken = new Set(pipeline.stages.map(({ id }) => id))
  for (const [key, lines] of grouped(open, ({ way, there }) => `${way} ${place(there)}`)) {
    const way = lines[0]!.way
    const name = nameOf(pipeline, [...new Set(lines.map(({ there }) => there))], options.strings)
    // The same stub of another lane has the same name, and so the same column.
    const base = `${way}-${gathered ? 'elsewhere' : key.split(' ').at(-1)!}`
    let stub = base
    for (let more = 2; taken.has(stub); more++) stub = `${base}-${more}`
    taken.add(stub)
    const id = nodeId(lane, stub)
    const label = pointing(way, name, options.direction)
    nodes.push({ way, node: { id, key: stub, label, name, tone: 'neutral', status: 'stub', step: 0 } })
    // What is gathered is one line a stage, of the flow where one of them is.
    const lineOf = ({ here, kind }: Open) => (gathered ? here : `${here} ${kind}`)
    for (const [, same] of grouped(lines, lineOf)) {
      const { here, kind } = same.find((one) => one.kind === 'data') ?? same[0]!
      const words = new Set(same.map(({ label }) => label))
      const end = nodeId(lane, here)
      edges.push({
        id: edgeId(lane, kind, options.first + edges.length + 1),
        from: way === 'to' ? end : id,
        to: way === 'to' ? id : end,
        kind,
        label: words.size === 1 ? same[0]!.label : undefined,
        step: 0,
      })
    }
  }
  return { nodes, edges }
}

/** Words for what lies elsewhere, with an arrow the way that the drawing runs. */
export function pointing(
  way: Open['way'],
  words: string,
  direction: StubOptions['direction'] = 'LR',
): string {
  const arrow = direction === 'RL' ? '←' : '→'
  return way === 'to' ? `${arrow} ${words}` : `${words} ${arrow}`
}

/** What lies elsewhere: its group's name, else its own, or the first one's and how many there are besides. */
function nameOf(pipeline: PipelineModel, stages: string[], strings: Record<string, string>): string {
  const groups = pipeline.groups.filter((group) => stages.some((id) => group.stages.includes(id)))
  const loose = stages.filter((id) => !groups.some((group) => group.stages.includes(id)))
  const only = stages.length === 1 ? pipeline.stages.find(({ id }) => id === stages[0]) : undefined
  if (only) return isolate(only.label)
  const names = [
    ...groups.map(({ label }) => label),
    ...loose.flatMap((id) => pipeline.stages.find((stage) => stage.id === id)?.label ?? []),
  ]
  const [first = '', ...others] = names
  if (others.length === 0) return isolate(first)
  return wordOf(strings, 'diagram.more', { a: isolate(first), n: others.length })
}

function grouped<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    found.set(key, [...(found.get(key) ?? []), item])
  }
  return found
}
