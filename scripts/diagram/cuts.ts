/**
 * Cuts of a diagram that does not fit as a whole: the fewest runs of groups or columns that do. Pure.
 *
 * Whatever is cut, every stage is some cut's own, and every line is drawn from stage to stage in some cut: where one of
 * its ends stands elsewhere, as a ghost, or at last in a cut that shows such lines only (cut-lines.ts).
 */
import type { EdgeModel, PipelineModel } from '../deck/model.js'
import type { Group } from './groups.js'

/** What one view shows: its stages, and stages of other views that its edges lead to or come from. */
export interface Cut {
  /** Its own stages; all where absent. */
  keep?: Set<string>
  /** Stages of other views that are drawn where a line leads to them or comes from them. */
  ghosts?: Set<string>
  /** Ids of the pipelines that have a lane; all where absent. */
  lanes?: string[]
  /** Shows these lines only (`lineKey`), between ghosts. */
  links?: Set<string>
  /** One stub for all lines that leave, and one for all that come (stubs.ts). */
  gathered?: boolean
  /** Stubs stand in the boxes of the stages that their lines are joined to, where boxes of their own have no room. */
  inside?: boolean
  /** Without stubs: only to reckon columns with. */
  bare?: boolean
  label?: string
}

/** Which neighbours outside a cut it shows as ghosts: those of every line, of no feedback lines, or as few as can be. */
export type Neighbours = 'all' | 'flow' | 'owed' | 'none'

const feedback = ({ kind }: EdgeModel) => kind === 'loop' || kind === 'grad'

/** Names a line of a pipeline in any language. */
export const lineKey = (pipeline: string, { from, to, kind }: EdgeModel): string =>
  `${pipeline} ${from} ${to} ${kind}`

/** Edges that a cut draws from stage to stage in a pipeline's lane; between two ghosts only those it is asked for. */
export function drawnEdges(pipeline: PipelineModel, { keep, ghosts, lanes, links }: Cut): Set<EdgeModel> {
  if (lanes && !lanes.includes(pipeline.id)) return new Set()
  const own = (id: string) => !keep || keep.has(id)
  const shown = (id: string) => own(id) || ghosts?.has(id) === true
  return new Set(
    pipeline.edges.filter((edge) =>
      links
        ? links.has(lineKey(pipeline.id, edge))
        : shown(edge.from) && shown(edge.to) && (own(edge.from) || own(edge.to)),
    ),
  )
}

/**
 * The end of a line whose cut draws it where the other end stands elsewhere: the one with fewer lines (so that a hub owes
 * nothing to its rays), else the one it leads to.
 */
function owner(pipeline: PipelineModel): (edge: EdgeModel) => string {
  const degree = new Map<string, number>()
  for (const { from, to } of pipeline.edges)
    for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1)
  return ({ from, to }) => (degree.get(from)! < degree.get(to)! ? from : to)
}

/** A cut that holds the stages, with neighbours outside as ghosts. */
export function cutOf(
  pipelines: PipelineModel[],
  stages: Iterable<string>,
  label?: string,
  shown: Neighbours = 'all',
  lanes?: string[],
): Cut {
  const keep = new Set(stages)
  const ghosts = new Set<string>()
  for (const pipeline of shown === 'none' ? [] : pipelines) {
    if (lanes && !lanes.includes(pipeline.id)) continue
    const ownerOf = owner(pipeline)
    for (const edge of pipeline.edges) {
      const { from, to } = edge
      if (keep.has(from) === keep.has(to)) continue
      const wanted = shown === 'all' || (shown === 'flow' && !feedback(edge)) || keep.has(ownerOf(edge))
      if (wanted) ghosts.add(keep.has(from) ? to : from)
    }
  }
  return { keep, ghosts, label, ...(lanes ? { lanes } : {}) }
}

/**
 * A cut with as many of its neighbours as fit: all, those of the flow, or those whose lines no other cut has to draw.
 * What is no ghost is named by a stub.
 *
 * @param options.lean it may leave lines to other cuts, and gather its stubs
 */
export function firstFitting(
  pipelines: PipelineModel[],
  stages: Iterable<string>,
  fits: (cut: Cut) => boolean,
  { label, lanes, lean }: { label?: string; lanes?: string[]; lean?: boolean } = {},
): Cut {
  const own = [...stages]
  const cut = (shown: Neighbours) => cutOf(pipelines, own, label, shown, lanes)
  const [all, flow, owed] = [cut('all'), cut('flow'), cut('owed')]
  const last = { ...owed, inside: true }
  const found = [all, flow, owed, { ...flow, inside: true }, last].find(fits)
  if (found || !lean) return found ?? last
  const none = cut('none')
  return [none, { ...none, gathered: true }].find(fits) ?? { ...none, inside: true }
}

/** Parts of a cut that does not fit: half of its lanes each, and of one lane half of its stages each. */
export function halves(
  pipelines: PipelineModel[],
  cut: Cut,
  fits: (cut: Cut) => boolean,
  lean: boolean,
): Cut[] {
  if (fits(cut)) return [cut]
  const has = ({ stages }: PipelineModel) => stages.some(({ id }) => !cut.keep || cut.keep.has(id))
  const lanes = pipelines.filter((one) => (!cut.lanes || cut.lanes.includes(one.id)) && has(one))
  const half = <T>(items: T[]): T[][] => [
    items.slice(0, Math.ceil(items.length / 2)),
    items.slice(Math.ceil(items.length / 2)),
  ]
  const own = (some: PipelineModel[]) =>
    new Set(
      some.flatMap(({ stages }) => stages.map(({ id }) => id)).filter((id) => !cut.keep || cut.keep.has(id)),
    )
  if (lanes.length > 1)
    return half(lanes).flatMap((some) => {
      const label = [cut.label, some.map(({ title }) => title).join(' / ')].filter(Boolean).join(' · ')
      const ids = some.map(({ id }) => id)
      return halves(
        pipelines,
        firstFitting(pipelines, own(some), fits, { label, lanes: ids, lean }),
        fits,
        lean,
      )
    })
  const stages = [...own(lanes)]
  if (stages.length < 2)
    return [firstFitting(pipelines, stages, fits, { label: cut.label, lanes: cut.lanes, lean: true })]
  return half(stages).flatMap((some) =>
    halves(
      pipelines,
      firstFitting(pipelines, some, fits, { label: cut.label, lanes: cut.lanes, lean }),
      fits,
      lean,
    ),
  )
}

/**
 * The fewest runs of neighbouring items of which each fits, items in order; an item that does not fit on its
 * own stands alone.
 */
export function fewestRuns<T>(items: T[], fits: (run: T[]) => boolean): T[][] {
  const runs: T[][] = []
  for (let from = 0; from < items.length;) {
    let end = from + 1
    while (end < items.length && fits(items.slice(from, end + 1))) end++
    runs.push(items.slice(from, end))
    from = end
  }
  // The last run is not left with little where the one before can share.
  for (let index = runs.length - 1; index > 0; index--) {
    const [before, last] = [runs[index - 1]!, runs[index]!]
    while (before.length > last.length + 1 && fits([before.at(-1)!, ...last])) last.unshift(before.pop()!)
  }
  return runs
}

/** Runs of groups as cuts. */
export function groupCuts(
  pipelines: PipelineModel[],
  groups: Group[],
  fits: (cut: Cut) => boolean,
  options: { lanes?: string[]; lean?: boolean },
): Cut[] {
  const cut = (run: Group[]) => {
    const names =
      run.length > 2 ? `${run[0]!.label} – ${run.at(-1)!.label}` : run.map(({ label }) => label).join(' · ')
    return firstFitting(
      pipelines,
      run.flatMap(({ stages }) => stages),
      fits,
      { ...options, label: names },
    )
  }
  return fewestRuns(groups, (run) => fits(cut(run))).map(cut)
}

/**
 * The groups with the stages that stand in none, so that cuts of groups hold every stage: such a stage goes with the
 * group that a line joins it to; those that no line joins to any group are one more.
 */
export function wholeGroups(pipelines: PipelineModel[], groups: Group[]): Group[] {
  const owner = new Map(groups.flatMap(({ id, stages }) => stages.map((stage) => [stage, id] as const)))
  const loose = [
    ...new Set(pipelines.flatMap(({ stages }) => stages.map(({ id }) => id)).filter((id) => !owner.has(id))),
  ]
  const edges = pipelines.flatMap((pipeline) => pipeline.edges)
  for (let found = true; found;) {
    found = false
    for (const stage of loose) {
      if (owner.has(stage)) continue
      // What comes before it, else what it leads to.
      const near =
        edges.find(({ from, to }) => to === stage && owner.has(from))?.from ??
        edges.find(({ from, to }) => from === stage && owner.has(to))?.to
      if (near === undefined) continue
      owner.set(stage, owner.get(near)!)
      found = true
    }
  }
  const whole = groups.map((group) => ({
    ...group,
    stages: [...group.stages, ...loose.filter((stage) => owner.get(stage) === group.id)],
  }))
  const alone = loose.filter((stage) => !owner.has(stage))
  if (alone.length === 0) return whole
  const labels = pipelines.flatMap(({ stages }) =>
    stages.flatMap(({ id, label }) => (alone.includes(id) ? [label] : [])),
  )
  const distinct = [...new Set(labels)]
  const label = distinct.length > 2 ? `${distinct[0]} – ${distinct.at(-1)}` : distinct.join(' · ')
  return [...whole, { id: '', label, stages: alone }]
}
