/** Lines that were kept → how long each slide and click took in each run. Pure; times in ms. */
import type { RehearsalLine } from './lines.js'

export interface Run {
  /** The time at which it began, ISO. */
  run: string
  lang: string
  /** The version that was given at the end, '' for the whole talk. */
  version: string
  /** `broken`: nobody ended it, as when the machine went down. */
  ended: 'reset' | 'closed' | 'broken'
  /** How long was spoken, and of that, without knowing at which slide. */
  spoken: number
  unknown: number
  /** By slide's id, the time at each click. */
  slides: Record<string, number[]>
  /** The slide that was shown at the end. */
  last: string
}

/** A slide that was shown for less was passed by. */
export const passedBy = 2_000

/** Runs in the order in which they began; those in which nothing was shown for long are none. */
export function runsOf(lines: readonly RehearsalLine[]): Run[] {
  const byRun = new Map<string, RehearsalLine[]>()
  for (const line of lines) (byRun.get(line.run) ?? byRun.set(line.run, []).get(line.run)!).push(line)
  return [...byRun]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([run, own]) => runOf(run, own))
    .filter(({ spoken }) => spoken >= passedBy)
}

function runOf(name: string, lines: RehearsalLine[]): Run {
  const run: Run = {
    ...{ run: name, lang: '', version: '', ended: 'broken', spoken: 0, unknown: 0, slides: {}, last: '' },
  }
  let at: Extract<RehearsalLine, { what: 'at' }> | undefined
  for (const line of lines) {
    const took = Math.max(0, line.ms - run.spoken)
    if (line.what === 'gap' || !at) run.unknown += took
    else {
      const clicks = (run.slides[at.slide] ??= [])
      while (clicks.length <= at.click) clicks.push(0)
      clicks[at.click]! += took
    }
    run.spoken = Math.max(run.spoken, line.ms)
    run.ended = line.what === 'end' ? line.how : 'broken'
    if (line.what === 'start') run.lang = line.lang
    if (line.what === 'version') run.version = line.version
    if (line.what === 'at') at = line
  }
  run.last = at?.slide ?? ''
  return run
}

/** How long a slide took; undefined where it was not shown, or passed by. */
export function timeOf({ slides }: Run, id: string): number | undefined {
  const sum = (slides[id] ?? []).reduce((all, one) => all + one, 0)
  return sum >= passedBy ? sum : undefined
}
