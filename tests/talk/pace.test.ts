/** Pace with a clock of the tests'. */
import { describe, expect, it } from 'vitest'
import { hasBegun, isRunning, paused, spokenAt, started, STOPPED } from '../../scripts/talk/clock.js'
import { dueSlide, paceOf, planNow, planOf, remainingOf, spanOf, timeText } from '../../scripts/talk/pace.js'
import type { SheetSlide, TalkSheet } from '../../scripts/talk/sheet.js'

const minute = 60_000
const slide = (id: string, section: number, minutes: number, more: Partial<SheetSlide> = {}): SheetSlide => ({
  ...{
    id,
    entry: id,
    headline: id,
    section,
    minutes,
    clicks: 0,
    notes: [],
    length: 0,
    recalled: false,
    sources: [],
    skippedBy: [],
  },
  appendix: false,
  ...more,
})
const sheet: Pick<TalkSheet, 'slides' | 'sections' | 'variants'> = {
  sections: [
    { title: 'Opening', appendix: false },
    { title: 'Middle', appendix: false },
    { title: 'Appendix', appendix: true },
  ],
  slides: [
    slide('cover', 0, 1),
    slide('one', 0, 1),
    slide('two', 1, 4, { clicks: 3 }),
    slide('three', 1, 4, { skippedBy: ['short'] }),
    slide('more', 2, 5, { appendix: true }),
  ],
  variants: [{ id: 'short', name: 'Short', minutes: 3 }],
}

describe('the clock', () => {
  it('stands, runs, pauses and goes on', () => {
    expect([hasBegun(STOPPED), isRunning(STOPPED), spokenAt(STOPPED, 99)]).toEqual([false, false, 0])
    const running = started(STOPPED, 1000)
    expect(spokenAt(running, 61_000)).toBe(minute)
    const held = paused(running, 61_000)
    expect([spokenAt(held, 999_999), hasBegun(held), isRunning(held)]).toEqual([minute, true, false])
    expect(spokenAt(started(held, 1_000_000), 1_030_000)).toBe(1.5 * minute)
    // Twice is once; and another device's clock that is behind takes nothing away.
    expect(started(running, 5000)).toEqual(running)
    expect(paused(held, 5)).toEqual(held)
    expect(spokenAt(running, 0)).toBe(0)
  })
})

describe('the plan', () => {
  it('adds up the minutes of what is not in the appendix', () => {
    const plan = planOf(sheet)
    expect(plan.total).toBe(10 * minute)
    expect(plan.slides.map(({ from, to }) => [from / minute, to / minute])).toEqual([
      [0, 1],
      [1, 2],
      [2, 6],
      [6, 10],
      [10, 10],
    ])
    expect(plan.sections).toEqual([
      { title: 'Opening', first: 0, from: 0, to: 2 * minute },
      { title: 'Middle', first: 2, from: 2 * minute, to: 10 * minute },
    ])
  })

  it('of a shorter version leaves slides out, and fills the minutes of that version', () => {
    const plan = planOf(sheet, 'short')
    expect(plan.total).toBe(3 * minute)
    expect(plan.slides.map(({ from, to }) => (to - from) / minute)).toEqual([0.5, 0.5, 2, 0, 0])
  })

  it('of a version that is chosen in the middle is on time there, and has the version’s minutes for the rest', () => {
    const anchor = { slide: 'two', click: 2, spoken: 5 * minute }
    const plan = planNow(sheet as TalkSheet, 'short', anchor)
    expect(plan.slides.map(({ from, to }) => [from / minute, to / minute])).toEqual([
      [0, 2],
      [2, 4],
      [4, 6],
      [6, 6],
      [6, 6],
    ])
    expect(paceOf(plan, { at: 2, click: 2 }, 3, 5 * minute)).toEqual({ off: 0, state: 'on', left: minute })
    expect(plan.sections.at(-1)).toMatchObject({ from: 4 * minute, to: 6 * minute })
    expect(planNow(sheet as TalkSheet, 'short', null)).toEqual(planOf(sheet, 'short'))
    // At the first slide, before anything was said, and back to the whole talk at the end.
    const first = planNow(sheet as TalkSheet, 'short', { slide: 'cover', click: 0, spoken: minute })
    expect([first.slides[0], first.total]).toEqual([{ from: minute, to: 1.5 * minute }, 4 * minute])
    const whole = planNow(sheet as TalkSheet, undefined, { slide: 'three', click: 0, spoken: 2 * minute })
    expect([whole.slides[3], whole.total]).toEqual([{ from: 2 * minute, to: 6 * minute }, 6 * minute])
  })

  it('tells what a version takes from a place on', () => {
    const remaining = (variant: string | undefined, at: number, click = 0) =>
      remainingOf(sheet as TalkSheet, variant, { at, click }) / minute
    expect([remaining(undefined, 0), remaining(undefined, 2, 1), remaining('short', 2, 2)]).toEqual([
      10, 7, 1,
    ])
  })

  it('shares a slide’s time among its clicks', () => {
    expect(spanOf(planOf(sheet), { at: 2, click: 1 }, 3)).toEqual({ from: 3 * minute, to: 4 * minute })
  })

  it('names the slide that should be shown by now', () => {
    const plan = planOf(sheet)
    expect([0, 1.5, 2, 9.9, 30].map((at) => dueSlide(plan, at * minute))).toEqual([0, 1, 2, 3, 3])
  })
})

describe('the pace', () => {
  const plan = planOf(sheet)
  const at = (slide: number, click: number, spoken: number) =>
    paceOf(plan, { at: slide, click }, sheet.slides[slide]!.clicks, spoken * minute)

  it('is on time within the time of what is shown, and half a minute beside it', () => {
    expect(at(2, 1, 3.5)).toEqual({ off: 0, state: 'on', left: 6.5 * minute })
    expect(at(2, 1, 4.4).state).toBe('on')
    expect(at(2, 1, 2.6).state).toBe('on')
  })

  it('is ahead or behind by what is missing, and far behind only when that is much', () => {
    expect(at(2, 1, 2)).toMatchObject({ off: -minute, state: 'ahead' })
    expect(at(2, 1, 5)).toMatchObject({ off: minute, state: 'behind' })
    expect(at(2, 1, 6)).toMatchObject({ off: 2 * minute, state: 'far-behind' })
    expect(at(3, 0, 12)).toMatchObject({ state: 'far-behind', left: -2 * minute })
  })

  it('is none where no minutes are planned', () => {
    const none = planOf({ ...sheet, slides: sheet.slides.map((one) => ({ ...one, minutes: 0 })) })
    expect(paceOf(none, { at: 1, click: 0 }, 0, 5 * minute).state).toBe('unplanned')
    expect([none.total, none.sections, dueSlide(none, 5)]).toEqual([0, [], 0])
  })
})

it('times are written as they are read', () => {
  expect([0, 7_000, 727_999, 3_727_000, -61_000, -200].map(timeText)).toEqual([
    '0:00',
    '0:07',
    '12:07',
    '1:02:07',
    '−1:01',
    '0:00',
  ])
})
