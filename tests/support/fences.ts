/** Reads the Mermaid text of a diagram: which stages and lines it holds. */
import type { PipelineModel } from '../../scripts/deck/model.js'

const NODE = /^ {4}([A-Z]_[\w-]+)\["/
const EDGE =
  /^ {4}([A-Z]_[\w-]+) [A-Z]_(data|grad|loop|weights|control|option)\d+(?:_gap)?@\S+?(?:\|".*"\|)? ([A-Z]_[\w-]+)$/

export interface Fence {
  /** Nodes, as `A_read`. */
  nodes: Set<string>
  /** Nodes that are no ghosts of other parts. */
  own: Set<string>
  /** Edges, as `A_read A_loop data`. */
  edges: string[]
}

/** Reads one of our own fences. */
export function readFence(mermaid: string): Fence {
  const lines = mermaid.split('\n')
  const classed = (name: string) =>
    new Set(lines.flatMap((line) => new RegExp(`^  class (\\S+) ${name}$`).exec(line)?.[1]!.split(',') ?? []))
  const [ghosts, stubs] = [classed('ghost'), classed('stub')]
  const nodes = new Set(
    lines.flatMap((line) => NODE.exec(line)?.[1] ?? []).filter((id) => !/^[GK]_/.test(id)),
  )
  return {
    nodes,
    own: new Set([...nodes].filter((id) => !ghosts.has(id) && !stubs.has(id))),
    edges: lines.flatMap((line) => {
      const match = EDGE.exec(line)
      return match ? [`${match[1]} ${match[3]} ${match[2]}`] : []
    }),
  }
}

/** Every stage and edge of pipelines, named as fences do. */
export function wanted(pipelines: PipelineModel[]): { nodes: string[]; edges: string[] } {
  const lane = (index: number) => String.fromCharCode(65 + index)
  return {
    nodes: pipelines.flatMap(({ stages }, index) => stages.map(({ id }) => `${lane(index)}_${id}`)),
    edges: pipelines.flatMap(({ edges }, index) =>
      edges.map(({ from, to, kind }) => `${lane(index)}_${from} ${lane(index)}_${to} ${kind}`),
    ),
  }
}
