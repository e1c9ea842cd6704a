/** What of a graph stands in the fences of its parts. */
import type { DiagramView, PipelineModel } from '../../scripts/deck/model.js'

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

/** Stages and edges of the pipelines that no part holds. */
export function lost(pipelines: PipelineModel[], views: DiagramView[]): string[] {
  const fences = views.map(({ mermaid }) => readFence(mermaid))
  const nodes = new Set(fences.flatMap(({ own }) => [...own]))
  const edges = new Set(fences.flatMap((fence) => fence.edges))
  const all = wanted(pipelines)
  return [...all.nodes.filter((id) => !nodes.has(id)), ...all.edges.filter((edge) => !edges.has(edge))]
}

/** Ghosts and stubs that no line of their part touches. */
export function loneGhosts(views: DiagramView[]): string[] {
  return views.flatMap(({ id, mermaid }) => {
    const { nodes, own, edges } = readFence(mermaid)
    const joined = new Set(edges.flatMap((edge) => edge.split(' ').slice(0, 2)))
    return [...nodes].filter((node) => !own.has(node) && !joined.has(node)).map((node) => `${id}: ${node}`)
  })
}

/** Lines that are drawn from stage to stage in a part whose text alternative does not tell them. */
export function untold(pipelines: PipelineModel[], views: DiagramView[]): string[] {
  const labels = new Map(
    pipelines.flatMap(({ stages }, index) =>
      stages.map(({ id, label }) => [`${String.fromCharCode(65 + index)}_${id}`, label] as const),
    ),
  )
  return views.flatMap(({ id, mermaid, description }) =>
    readFence(mermaid).edges.flatMap((edge) => {
      const [from, to] = edge.split(' ').map((end) => labels.get(end as `${string}_${string}`))
      if (from === undefined || to === undefined || description.includes(`${from} → ${to}`)) return []
      return [`${id}: ${edge}`]
    }),
  )
}
