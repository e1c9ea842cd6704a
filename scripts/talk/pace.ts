/** How a talk stands against its plan. Pure; times in ms, but minutes of the plan. */
import type { TalkSheet } from './sheet.js'
import type { Anchor } from './registers.js'
import { stepOf, type Step } from './step.js'

const minute = 60_000

/** From when to when a slide is planned, from the talk's start. */
export interface Span {
  from: number
  to: number
}

export interface Plan {
  /** Of each slide; those that aren't planned (appendix, left out) have no length. */
  slides: Span[]
  /** Planned length; 0 where nothing is planned. */
  total: number
  sections: (Span & { title: string; first: number })[]
}

type Planned = Pick<TalkSheet, 'slides' | 'sections' | 'variants'>

/**
 * The plan of a talk or of a shorter version. The minutes that such a version plans as a whole are shared out as those
 * of its slides are.
 */
export function planOf({ slides, sections, variants }: Planned, variant?: string): Plan {
  const counts = slides.map(
    ({ appendix, minutes, skippedBy }) =>
      (appendix || (variant !== undefined && skippedBy.includes(variant)) ? 0 : minutes) * minute,
  )
  const sum = counts.reduce((all, one) => all + one, 0)
  const asked = variants.find(({ id }) => id === variant)?.minutes
  const stretch = asked !== undefined && sum > 0 ? (asked * minute) / sum : 1
  let done = 0
  const spans = counts.map((count): Span => {
    const from = done
    done += count * stretch
    return { from, to: done }
  })
  const parts = sections.flatMap(({ title, appendix }, index) => {
    const first = slides.findIndex(({ section }) => section === index)
    if (appendix || first < 0) return []
    const own = spans.filter((_, at) => slides[at]!.section === index)
    const span = { title, first, from: own[0]!.from, to: own.at(-1)!.to }
    return span.to > span.from ? [span] : []
  })
  return { slides: spans, total: done, sections: parts }
}

/**
 * The plan from a place on, when a version is chosen in the middle of a talk: what has been said took the time that it
 * took, and what is left has the version's minutes.
 * @param clicks number of clicks of the slide of `step`
 * @param spoken how long had been spoken there
 */
export function planFrom(plan: Plan, step: Step, clicks: number, spoken: number): Plan {
  const later = spoken - spanOf(plan, step, clicks).from
  const begin = plan.slides[step.at]!.from
  const start = Math.max(0, begin + later)
  const moved = (ms: number): number =>
    ms < begin ? (ms / begin) * start : ms === begin ? start : Math.max(start, ms + later)
  const span = <T extends Span>(one: T): T => ({ ...one, from: moved(one.from), to: moved(one.to) })
  return { slides: plan.slides.map(span), total: moved(plan.total), sections: plan.sections.map(span) }
}

/** The plan of a version, from where it was chosen on. */
export function planNow(
  sheet: TalkSheet,
  variant: string | undefined,
  anchor: Anchor | null | undefined,
): Plan {
  const plan = planOf(sheet, variant)
  if (!anchor || plan.total === 0) return plan
  const step = stepOf(sheet, anchor)
  return planFrom(plan, step, sheet.slides[step.at]!.clicks, anchor.spoken)
}

/** What a version takes from a place on, in ms. */
export function remainingOf(sheet: TalkSheet, variant: string | undefined, step: Step): number {
  const plan = planOf(sheet, variant)
  return plan.total - spanOf(plan, step, sheet.slides[step.at]!.clicks).from
}

/** When a click of a slide is planned: clicks share their slide's time evenly. */
export function spanOf({ slides }: Plan, { at, click }: Step, clicks: number): Span {
  const { from, to } = slides[at] ?? { from: 0, to: 0 }
  const each = (to - from) / (clicks + 1)
  return { from: from + each * click, to: from + each * (click + 1) }
}

/** Behind what is planned, when more than this is missing or left. */
const tolerated = minute / 2
/** From here on, it is worth doing something about it. */
const much = 2 * minute

export interface Pace {
  /** Behind the plan, when positive; 0 within the time of what is shown. */
  off: number
  /** In words and by colour: calm up to half a minute, and only much is a reason for haste. */
  state: 'unplanned' | 'on' | 'ahead' | 'behind' | 'far-behind'
  /** Until the planned end; negative when it is over. */
  left: number
}

/**
 * The pace at a moment.
 * @param spoken how long has been spoken
 * @param clicks number of clicks of the slide that is shown
 */
export function paceOf(plan: Plan, step: Step, clicks: number, spoken: number): Pace {
  const left = plan.total - spoken
  if (plan.total === 0) return { off: 0, state: 'unplanned', left }
  const { from, to } = spanOf(plan, step, clicks)
  const off = spoken > to ? spoken - to : spoken < from ? spoken - from : 0
  if (Math.abs(off) < tolerated) return { off, state: 'on', left }
  if (off < 0) return { off, state: 'ahead', left }
  return { off, state: off < much ? 'behind' : 'far-behind', left }
}

/** The slide that should be shown by now: an index; the last planned one when the time is over. */
export function dueSlide({ slides }: Plan, spoken: number): number {
  const at = slides.findIndex(({ from, to }) => to > from && spoken < to)
  return at >= 0
    ? at
    : Math.max(
        0,
        slides.findLastIndex(({ from, to }) => to > from),
      )
}

/** `12:07`, `1:02:07`, with a minus before it where it is less than nothing. */
export function timeText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  const text = h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
  return ms < 0 && seconds > 0 ? `−${text}` : text
}
