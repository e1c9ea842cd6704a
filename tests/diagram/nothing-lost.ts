/** What of a graph stands in the fences of its parts. */
import type { DiagramView, PipelineModel } from '../../scripts/deck/model.js'
import { readFence, wanted } from '../support/fences.js'

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
