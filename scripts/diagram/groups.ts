/** The groups of several pipelines taken together. Pure. */
import type { PipelineModel } from '../deck/model.js'

export interface Group {
  id: string
  label: string
  stages: string[]
}

/** The groups of all pipelines in order, each with the stages of all of them. */
export function groupsOf(pipelines: PipelineModel[]): Group[] {
  const found = new Map<string, Group>()
  for (const { groups } of pipelines)
    for (const group of groups) {
      const before = found.get(group.id)
      found.set(
        group.id,
        before ? { ...before, stages: [...new Set([...before.stages, ...group.stages])] } : group,
      )
    }
  return inOrder(pipelines, [...found.values()])
}

/** A group that only a later pipeline has stands where that pipeline has it. */
function inOrder(pipelines: PipelineModel[], groups: Group[]): Group[] {
  const order: string[] = []
  for (const pipeline of pipelines) {
    let after = -1
    for (const { id } of pipeline.groups) {
      const at = order.indexOf(id)
      if (at >= 0) after = Math.max(after, at)
      else order.splice(++after, 0, id)
    }
  }
  return order.flatMap((id) => groups.find((group) => group.id === id) ?? [])
}
