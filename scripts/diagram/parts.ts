/** The parts in which pipelines are shown that do not fit as a whole: the cheapest of several ways to cut. Pure. */
import type { PipelineModel } from '../deck/model.js'
import { fewestRuns, firstFitting, groupCuts, halves, type Cut } from './cuts.js'
import { withAllLines } from './cut-lines.js'
import type { Group } from './groups.js'

/** What is cut, and with what. */
export interface Ground {
  pipelines: PipelineModel[]
  /** Does a cut fit its box in every language? */
  fits: (cut: Cut) => boolean
  /** Column of every stage that a cut shows; a stage may stand in several where lanes differ. */
  columnsOf: (cut: Cut) => { stage: string; column: number }[]
  words: {
    /** Name of the columns from a to b, counted from 1. */
    range: (a: number, b: number) => string
    /** Name of a part that shows lines only. */
    links: string
  }
}

/** Parts that lanes are shown apart for: a comparison is best read side by side. */
const APART = 3

/**
 * The parts of pipelines: every stage and every line between stages of the groups (all where there are none) stands in
 * one of them. Of the ways to cut (by groups and columns, with few or many neighbours shown; lane from lane) the one
 * that makes the fewest parts.
 */
export function partsOf(ground: Ground, groups: Group[]): Cut[] {
  return cheapest(ground, groups, undefined)
}

function cheapest(ground: Ground, groups: Group[], lanes: string[] | undefined): Cut[] {
  const { pipelines, fits } = ground
  const here = pipelines.filter(({ id }) => !lanes || lanes.includes(id))
  const stages = groups.length > 0 ? new Set(groups.flatMap((group) => group.stages)) : undefined
  const label = lanes ? here.map(({ title }) => title).join(' / ') : undefined
  const whole: Cut = stages
    ? { ...firstFitting(pipelines, stages, fits, { lanes }), label }
    : { lanes, label }
  if (lanes && fits(whole)) return [whole]
  const full = byStages(ground, groups, lanes, false)
  if (full.length <= 2) return full
  const lean = byStages(ground, groups, lanes, true)
  const best = lean.length < full.length ? lean : full
  // Apart, they make two parts at least.
  if (here.length < 2 || best.length <= APART + 2) return best
  const middle = Math.ceil(here.length / 2)
  const ids = here.map(({ id }) => id)
  const apart = [ids.slice(0, middle), ids.slice(middle)].flatMap((some) => cheapest(ground, groups, some))
  return apart.length + APART < best.length ? apart : best
}

/** The fewest parts of the groups; a group too large for one part is cut by columns, as is a graph without groups. */
function byStages(ground: Ground, groups: Group[], lanes: string[] | undefined, lean: boolean): Cut[] {
  const { pipelines, fits, words } = ground
  const here = lanes ? pipelines.filter(({ id }) => lanes.includes(id)) : pipelines
  const has = (group: Group) => here.some(({ stages }) => stages.some(({ id }) => group.stages.includes(id)))
  const own = groups.filter(has)
  const options = { lanes, lean }
  const stages = groups.length > 0 ? new Set(own.flatMap((group) => group.stages)) : undefined
  const cuts = own.length > 1 ? groupCuts(pipelines, own, fits, options) : [{ keep: stages, lanes }]
  const parts = cuts.flatMap((cut) => (fits(cut) ? [cut] : byColumns(ground, cut, lean)))
  return withAllLines(here, parts, fits, words.links)
}

/** Cuts by columns until every part fits. */
function byColumns({ pipelines, fits, columnsOf, words }: Ground, within: Cut, lean: boolean): Cut[] {
  const { keep, lanes } = within
  const placed = columnsOf({ keep, lanes, bare: true })
  const count = Math.max(0, ...placed.map(({ column }) => column)) + 1
  const labelOf = (run: number[]) =>
    [within.label, words.range(run[0]! + 1, run.at(-1)! + 1)].filter(Boolean).join(' · ')
  const cut = (run: number[]): Cut => {
    const own = placed.filter(({ column }) => run.includes(column)).map(({ stage }) => stage)
    return firstFitting(pipelines, own, fits, { label: labelOf(run), lanes, lean })
  }
  const runs = fewestRuns(
    Array.from({ length: count }, (_, column) => column),
    (run) => fits(cut(run)),
  )
  const parts: { cut: Cut; run: number[]; halved: boolean }[] = []
  for (const run of runs) {
    const own = halves(pipelines, cut(run), fits, lean)
    for (const one of own) {
      const before = parts.at(-1)
      // Where a run was halved, its first half may have room for the run before it: a hub stands with its first rays.
      const both =
        before && before.run !== run && (own.length > 1 || before.halved) && joined(before.cut, one)
      const whole = [...(before?.run ?? []), ...run]
      const made =
        both && firstFitting(pipelines, both, fits, { label: labelOf(whole), lanes: one.lanes, lean })
      if (made && fits(made)) parts.splice(-1, 1, { cut: made, run: whole, halved: own.length > 1 })
      else parts.push({ cut: one, run, halved: own.length > 1 })
    }
  }
  return parts.map((part) => part.cut)
}

/** The stages of two cuts together; undefined where they are of different lanes. */
const joined = (a: Cut, b: Cut): Set<string> | undefined =>
  a.keep && b.keep && String(a.lanes) === String(b.lanes) ? new Set([...a.keep, ...b.keep]) : undefined
