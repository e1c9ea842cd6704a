/** Cuts of a diagram that does not fit as a whole: the fewest runs of groups or columns that do. Pure. */
import type { PipelineModel } from '../deck/model.js'
import type { Group } from './overview.js'

/** What one view shows: its stages, and stages of other views that its edges lead to or come from. */
export interface Cut {
  keep?: Set<string>
  ghosts?: Set<string>
  /** Ids of the pipelines that have a lane; all where absent. */
  lanes?: string[]
  label?: string
}

/** Which neighbours outside a cut it shows as ghosts: those of every line, of no feedback lines, or none. */
export type Neighbours = 'all' | 'flow' | 'none'

/** A cut that holds the stages, with neighbours outside as ghosts. */
export function cutOf(
  pipelines: PipelineModel[],
  stages: Iterable<string>,
  label?: string,
  shown: Neighbours = 'all',
): Cut {
  const keep = new Set(stages)
  const ghosts = new Set<string>()
  for (const { edges } of pipelines)
    for (const { from, to, kind } of edges) {
      if (shown === 'none' || (shown === 'flow' && (kind === 'loop' || kind === 'grad'))) continue
      if (keep.has(from) && !keep.has(to)) ghosts.add(to)
      if (keep.has(to) && !keep.has(from)) ghosts.add(from)
    }
  return { keep, ghosts, label }
}

/** A cut with as many of its neighbours as fit; those that the flow passes stay in any case. */
export function firstFitting(
  pipelines: PipelineModel[],
  stages: Iterable<string>,
  fits: (cut: Cut) => boolean,
  label?: string,
): Cut {
  const all = cutOf(pipelines, stages, label, 'all')
  if (fits(all)) return all
  const flow = cutOf(pipelines, stages, label, 'flow')
  const none = cutOf(pipelines, stages, label, 'none')
  return !fits(flow) && fits(none) ? none : flow
}

/** Parts of a cut that does not fit: half of its lanes each, and of one lane half of its stages each. */
export function halves(pipelines: PipelineModel[], cut: Cut, fits: (cut: Cut) => boolean): Cut[] {
  if (fits(cut)) return [cut]
  const has = ({ stages }: PipelineModel) => stages.some(({ id }) => !cut.keep || cut.keep.has(id))
  const lanes = pipelines.filter((one) => (!cut.lanes || cut.lanes.includes(one.id)) && has(one))
  const half = <T>(items: T[]): T[][] => [
    items.slice(0, Math.ceil(items.length / 2)),
    items.slice(Math.ceil(items.length / 2)),
  ]
  if (lanes.length > 1)
    return half(lanes).flatMap((some) => {
      const label = [cut.label, some.map(({ title }) => title).join(' / ')].filter(Boolean).join(' · ')
      return halves(pipelines, { ...cut, lanes: some.map(({ id }) => id), label }, fits)
    })
  const stages = (lanes[0]?.stages ?? []).filter(({ id }) => !cut.keep || cut.keep.has(id))
  if (stages.length < 2) return [cut]
  // With the neighbours that the flow passes, where there is room: else the lines between the halves would vanish.
  const inLanes = (one: Cut): Cut => ({ ...one, lanes: cut.lanes })
  return half(stages.map(({ id }) => id)).flatMap((some) => {
    const flow = inLanes(cutOf(pipelines, some, cut.label, 'flow'))
    return halves(pipelines, fits(flow) ? flow : inLanes(cutOf(pipelines, some, cut.label, 'none')), fits)
  })
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
export function groupCuts(pipelines: PipelineModel[], groups: Group[], fits: (cut: Cut) => boolean): Cut[] {
  const cut = (run: Group[]) => {
    const names =
      run.length > 2 ? `${run[0]!.label} – ${run.at(-1)!.label}` : run.map(({ label }) => label).join(' · ')
    return firstFitting(
      pipelines,
      run.flatMap(({ stages }) => stages),
      fits,
      names,
    )
  }
  return fewestRuns(groups, (run) => fits(cut(run))).map(cut)
}
