/** Lines that no cut draws from stage to stage: ghosts for them where there is room, else cuts of their own. Pure. */
import type { EdgeModel, PipelineModel } from '../deck/model.js'
import { drawnEdges, fewestRuns, lineKey, type Cut } from './cuts.js'

interface Line {
  lane: string
  edge: EdgeModel
}

/**
 * Cuts in which every line with both ends in them is drawn: first a line's other end becomes a ghost in one of the two
 * cuts that hold its ends, where it fits; then what is left is shown in cuts of lines only.
 *
 * @param cuts every stage of them is some cut's own
 * @param label name of a cut of lines
 */
export function withAllLines(
  pipelines: PipelineModel[],
  cuts: Cut[],
  fits: (cut: Cut) => boolean,
  label: string,
): Cut[] {
  const owned = (id: string) => cuts.some(({ keep }) => !keep || keep.has(id))
  const lines = pipelines.flatMap(({ id, edges }) =>
    edges.flatMap((edge): Line[] => (owned(edge.from) && owned(edge.to) ? [{ lane: id, edge }] : [])),
  )
  const drawn = (list: Cut[]) =>
    new Set(list.flatMap((cut) => pipelines.flatMap((one) => [...drawnEdges(one, cut)])))
  const done = drawn(cuts)
  const missing = lines.filter(({ edge }) => !done.has(edge))
  if (missing.length === 0) return cuts
  const filled = cuts.map((cut) => {
    const ends = missing.flatMap(({ lane, edge }) => otherEnd(cut, lane, edge) ?? [])
    const wanted = [...new Set(ends)].filter((id) => !cut.ghosts?.has(id))
    const next = addGhosts(cut, wanted, fits)
    const got = drawn([next])
    missing.splice(0, missing.length, ...missing.filter(({ edge }) => !got.has(edge)))
    return next
  })
  const part = (run: Line[]): Cut => ({
    keep: new Set(),
    ghosts: new Set(run.flatMap(({ edge }) => [edge.from, edge.to])),
    lanes: [...new Set(run.map(({ lane }) => lane))],
    links: new Set(run.map(({ lane, edge }) => lineKey(lane, edge))),
    label,
  })
  return [...filled, ...fewestRuns(missing, (run) => fits(part(run))).map(part)]
}

/** The end of a line that a cut lacks, where it has the other one as its own. */
function otherEnd({ keep, lanes }: Cut, lane: string, { from, to }: EdgeModel): string | undefined {
  if (lanes && !lanes.includes(lane)) return undefined
  const own = (id: string) => !keep || keep.has(id)
  return own(from) === own(to) ? undefined : own(from) ? to : from
}

/** A cut with as many of the ghosts as fit, tried in halves. */
function addGhosts(cut: Cut, wanted: string[], fits: (cut: Cut) => boolean): Cut {
  if (wanted.length === 0) return cut
  const more = { ...cut, ghosts: new Set([...(cut.ghosts ?? []), ...wanted]) }
  if (fits(more)) return more
  if (wanted.length === 1) return cut
  const middle = Math.ceil(wanted.length / 2)
  return addGhosts(addGhosts(cut, wanted.slice(0, middle), fits), wanted.slice(middle), fits)
}
