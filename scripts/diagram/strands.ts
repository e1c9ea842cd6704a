/** Parts of a pipeline: what of a group hangs together, and lines between groups. Pure. */
import type { ModalityModel, PipelineModel, StageModel } from '../deck/model.js'
import { toneOf } from './marks.js'

/** Parts of a group that no edge joins, in the order of the stages. */
export function strands(pipeline: PipelineModel, own: StageModel[]): StageModel[][] {
  const part = new Map(own.map(({ id }) => [id, id]))
  const root = (id: string): string => (part.get(id) === id ? id : root(part.get(id)!))
  for (const { from, to } of pipeline.edges)
    if (part.has(from) && part.has(to)) part.set(root(to), root(from))
  const found = new Map<string, StageModel[]>()
  for (const stage of own) found.set(root(stage.id), [...(found.get(root(stage.id)) ?? []), stage])
  return [...found.values()]
}

/** Edges between boxes, one of each kind. @param owner the box of a stage */
export function edgesBetween(pipeline: PipelineModel, owner: Map<string, string>): PipelineModel['edges'] {
  const edges = new Map<string, PipelineModel['edges'][number]>()
  for (const edge of pipeline.edges) {
    const [from, to] = [owner.get(edge.from) ?? edge.from, owner.get(edge.to) ?? edge.to]
    if (edge.kind === 'loop' || edge.kind === 'grad') continue
    if (from !== to && !edges.has(`${from} ${to} ${edge.kind}`))
      edges.set(`${from} ${to} ${edge.kind}`, { ...edge, from, to })
  }
  return [...edges.values()]
}

/** What a box of several stages holds: what its main stage does, or the only one that holds something. */
export function heldBy(
  part: StageModel[],
  main: StageModel,
): Pick<StageModel, 'tokens' | 'drawing' | 'picture'> {
  const only = <K extends 'tokens' | 'drawing' | 'picture'>(key: K): StageModel[K] => {
    const found = part.filter((stage) => stage[key] !== undefined)
    return main[key] ?? (found.length === 1 ? found[0]![key] : undefined)
  }
  return { tokens: only('tokens'), drawing: only('drawing'), picture: only('picture') }
}

/** What kinds of content pass through a group, each named once; nothing where a stage mixes them. */
export function kinds(
  part: StageModel[],
  modalities: ModalityModel[],
  separator: string,
): string | undefined {
  if (part.some(({ modality }) => modality === 'mixed')) return undefined
  const used = part.map(({ modality }) => modality).filter((id) => toneOf(id, modalities) !== 'neutral')
  const labels = [...new Set(used)].flatMap((id) => modalities.find((one) => one.id === id)?.label ?? [])
  return labels.length > 0 ? labels.join(separator) : undefined
}
