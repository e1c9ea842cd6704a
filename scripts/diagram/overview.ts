/** Pipelines told by their groups: each group one box, or one box for each strand of it. Pure. */
import type { ModalityModel, PipelineModel, StageModel } from '../deck/model.js'
import { toneOf } from './lanes.js'

export interface Group {
  id: string
  label: string
  stages: string[]
}

/** How much an overview tells: strands of a group as rows with names, names, modalities, or groups only. */
export type Fullness = 'strands' | 'names' | 'modalities' | 'plain'

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

/** Parts of a group that no edge joins, in the order of the stages. */
function strands(pipeline: PipelineModel, group: Group): StageModel[][] {
  const own = pipeline.stages.filter(({ id }) => group.stages.includes(id))
  const part = new Map(own.map(({ id }) => [id, id]))
  const root = (id: string): string => (part.get(id) === id ? id : root(part.get(id)!))
  for (const { from, to } of pipeline.edges)
    if (part.has(from) && part.has(to)) part.set(root(to), root(from))
  const found = new Map<string, StageModel[]>()
  for (const stage of own) found.set(root(stage.id), [...(found.get(root(stage.id)) ?? []), stage])
  return [...found.values()]
}

const short = (names: string[], separator: string): string | undefined => {
  const length = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0)
  if (names.length === 0) return undefined
  const shown: string[] = []
  for (const name of names)
    if (shown.length < 3 && length([...shown, name].join(separator)) <= 44) shown.push(name)
  const rest = names.length - shown.length
  return [...shown, ...(rest > 0 ? [`+${rest}`] : [])].join(separator)
}

/** What kinds of content pass through a group, each named once; nothing where a stage mixes them. */
function kinds(part: StageModel[], modalities: ModalityModel[], separator: string): string | undefined {
  if (part.some(({ modality }) => modality === 'mixed')) return undefined
  const used = part.map(({ modality }) => modality).filter((id) => toneOf(id, modalities) !== 'neutral')
  const labels = [...new Set(used)].flatMap((id) => modalities.find((one) => one.id === id)?.label ?? [])
  return labels.length > 0 ? labels.join(separator) : undefined
}

/** Has a group of several pipelines no strand in common? Rows of strands would then hide that it recurs. */
function apart(pipelines: PipelineModel[], group: Group, uses: Map<string, number>): boolean {
  const having = pipelines.filter(({ stages }) => stages.some(({ id }) => group.stages.includes(id)))
  return having.length > 1 && !group.stages.some((id) => (uses.get(id) ?? 0) > 1)
}

/**
 * Pipelines with their groups as stages; stages outside any group stay.
 * @param separator between the names in one box, in the deck's language
 * @returns the pipelines, and for each stage the index of its group (for the headings)
 */
export function collapse(
  pipelines: PipelineModel[],
  fullness: Fullness,
  modalities: ModalityModel[] = [],
  separator = ', ',
): { pipelines: PipelineModel[]; groupOf: Map<string, number>; heads: string[] } {
  const groups = groupsOf(pipelines)
  const uses = new Map<string, number>()
  for (const { stages } of pipelines) for (const { id } of stages) uses.set(id, (uses.get(id) ?? 0) + 1)
  const several = new Set(
    fullness === 'strands' && pipelines.length > 1
      ? groups
          .filter((group) => {
            const counts = pipelines.map((pipeline) => strands(pipeline, group).length)
            return Math.max(...counts) > 1 && Math.max(...counts) <= 4 && !apart(pipelines, group, uses)
          })
          .map(({ id }) => id)
      : [],
  )
  const groupOf = new Map<string, number>()
  const heads = pipelines.length > 1 && several.size > 0 ? groups.map(({ label }) => label) : []
  const made = pipelines.map((pipeline): PipelineModel => {
    const owner = new Map<string, string>()
    const stages: StageModel[] = []
    groups.forEach((group, index) => {
      const label = pipeline.groups.find(({ id }) => id === group.id)?.label ?? group.label
      const all = strands(pipeline, group)
      for (const part of several.has(group.id) ? all : all.length > 0 ? [all.flat()] : []) {
        const strand = several.has(group.id)
        const common = part.find(({ id }) => (uses.get(id) ?? 0) > 1) ?? part[0]!
        const id = strand ? `${group.id}_${common.id}` : group.id
        groupOf.set(id, index)
        for (const stage of part) owner.set(stage.id, id)
        const tones = part
          .map(({ modality }) => modality)
          .filter((modality) => toneOf(modality, modalities) !== 'neutral')
        const last = part.at(-1)!
        const names = (strand ? part.slice(0, -1) : part)
          .map((stage) => stage.label)
          .filter((name) => name !== label)
        const detail =
          fullness === 'plain'
            ? undefined
            : fullness === 'modalities'
              ? kinds(part, modalities, separator)
              : short(names, separator)
        const same = new Set(tones.map((modality) => toneOf(modality, modalities))).size === 1
        stages.push({
          id,
          label: strand ? last.label : label,
          detail,
          kind: strand ? last.kind : 'process',
          modality: strand ? (tones.at(-1) ?? last.modality) : same ? tones[0]! : 'mixed',
          column: heads.length > 0 ? index : undefined,
          frozen: part.every(({ frozen }) => frozen === true) || undefined,
        })
      }
    })
    const loose = pipeline.stages.filter(({ id }) => !owner.has(id))
    const edges = new Map<string, PipelineModel['edges'][number]>()
    for (const edge of pipeline.edges) {
      const [from, to] = [owner.get(edge.from) ?? edge.from, owner.get(edge.to) ?? edge.to]
      if (from !== to && !edges.has(`${from} ${to} ${edge.kind}`))
        edges.set(`${from} ${to} ${edge.kind}`, { ...edge, from, to })
    }
    return { ...pipeline, stages: [...stages, ...loose], edges: [...edges.values()], groups: [] }
  })
  return { pipelines: made, groupOf, heads }
}
