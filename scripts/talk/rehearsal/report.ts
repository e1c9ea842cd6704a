/** Runs against the plan. Pure; times in ms, but minutes of the plan. */
import type { TalkSheet } from '../sheet.js'
import { timeOf, type Run } from './runs.js'

const minute = 60_000
/** Minutes are planned in quarters. */
const step = 0.25

export interface ReportSlide {
  /** From 1. */
  number: number
  id: string
  entry: string
  headline: string
  appendix: boolean
  /** Planned, in ms. */
  planned: number
  /** Of each run: its time; absent where it was not shown, or passed by. */
  times: (number | null)[]
  /** Of each run: the time at each click. */
  clicks: number[][]
  /** The middle one of the times that count: those of runs that did not break off here. */
  median: number | null
  /** How long its notes are, and how fast they are said in the median time, a minute. */
  length: number
  rate: number | null
}

export interface Report {
  deck: string
  title: string
  unit: TalkSheet['unit']
  runs: Pick<Run, 'run' | 'lang' | 'version' | 'ended' | 'spoken' | 'unknown'>[]
  slides: ReportSlide[]
  /** Slides of runs that the deck has no more. */
  gone: { id: string; times: (number | null)[] }[]
  /** Planned, and the sum of what the slides of the main part took in the middle, planned times where none was taken. */
  planned: number
  expected: number
  /** New minutes for entries of the outline; those that stay are not among them. */
  minutes: { entry: string; from: number; to: number }[]
}

/** The middle value; of two, between them. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** The report of a deck, with the last of its runs. @param most as many runs, the last ones; all without it */
export function reportOf(sheet: TalkSheet, all: readonly Run[], most = all.length): Report {
  const runs = all.slice(Math.max(0, all.length - most))
  const main = sheet.slides.findLast(({ appendix }) => !appendix)?.id
  /** Does the time of the slide count? Where a run broke off, it was not said to its end. */
  const counts = (run: Run, id: string): boolean => id !== run.last || id === main
  const counted = (run: Run, id: string): number[] => {
    const time = counts(run, id) ? timeOf(run, id) : undefined
    return time === undefined ? [] : [time]
  }
  const slides = sheet.slides.map((slide, at): ReportSlide => {
    const { id, entry, headline, appendix, length } = slide
    const median = medianOf(runs.flatMap((run) => counted(run, id)))
    return {
      ...{ number: at + 1, id, entry, headline, appendix, planned: slide.minutes * minute },
      times: runs.map((run) => timeOf(run, id) ?? null),
      clicks: runs.map((run) => run.slides[id] ?? []),
      ...{ median, length, rate: median && length ? Math.round((length * minute) / median) : null },
    }
  })
  const planned = slides.reduce((sum, slide) => sum + (slide.appendix ? 0 : slide.planned), 0)
  const known = new Set(slides.map(({ id }) => id))
  const gone = [...new Set(runs.flatMap((run) => Object.keys(run.slides)))].filter((id) => !known.has(id))
  return {
    ...{ deck: sheet.deck, title: sheet.title, unit: sheet.unit },
    runs: runs.map(({ run, lang, version, ended, spoken, unknown }) => ({
      ...{ run, lang, version, ended, spoken, unknown },
    })),
    slides,
    gone: gone.map((id) => ({ id, times: runs.map((run) => timeOf(run, id) ?? null) })),
    planned,
    expected: slides.reduce((sum, slide) => sum + (slide.appendix ? 0 : (slide.median ?? slide.planned)), 0),
    minutes: newMinutes(slides, runs, counted),
  }
}

/** An entry that goes over several slides has the time of all of them in each run. */
function newMinutes(
  slides: ReportSlide[],
  runs: readonly Run[],
  counted: (run: Run, id: string) => number[],
): Report['minutes'] {
  const entries = [...new Set(slides.filter(({ appendix }) => !appendix).map(({ entry }) => entry))]
  return entries.flatMap((entry) => {
    const own = slides.filter((slide) => slide.entry === entry)
    const times = runs.flatMap((run) => {
      const parts = own.map(({ id }) => counted(run, id))
      const brokeOff = own.some(({ id }) => id === run.last) && parts.some((part) => part.length === 0)
      const sum = parts.flat().reduce((all, one) => all + one, 0)
      return sum > 0 && !brokeOff ? [sum] : []
    })
    const median = medianOf(times)
    if (median === null) return []
    const to = Math.max(step, Math.round(median / minute / step) * step)
    const from = own.reduce((sum, { planned }) => sum + planned, 0) / minute
    // Minutes that no entry has are the talk's, shared out: they are said here for the first time.
    return Math.abs(to - from) < step / 2 ? [] : [{ entry, from, to }]
  })
}
