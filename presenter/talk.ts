/** The presenter's talk: where it stands, and what follows from it. */
import { computed, reactive, shallowReactive } from 'vue'
import { hasBegun, isRunning, paused, spokenAt, started, STOPPED } from '../scripts/talk/clock.ts'
import { dueSlide, paceOf, planNow, remainingOf } from '../scripts/talk/pace.ts'
import { ASKING_AT_FIRST, type Asking } from '../scripts/talk/questions.ts'
import type { TalkSheet } from '../scripts/talk/sheet.ts'
import {
  next,
  placeOf,
  previous,
  slideAfter,
  stepNear,
  stepOf,
  stepPast,
  type Step,
  type TalkPlace,
} from '../scripts/talk/step.ts'
import { fill } from '../scripts/text/fill.ts'
import { isOfWindow } from './link.ts'
import { useShared, type SharedOptions, type SharedTalk } from './shared.ts'
import { useTools } from './tools.ts'

export interface TalkOptions extends Pick<SharedOptions, 'key' | 'start' | 'home' | 'onRefused'> {
  /** Where to go at first. */
  place?: TalkPlace
  /** Asks for the sheet as it is now. */
  renew?: () => Promise<TalkSheet | undefined>
}

/** The talk of a sheet, joined by this window. */
export function useTalk(given: TalkSheet, { place: wanted, renew, ...options }: TalkOptions) {
  const sheet = shallowReactive({ ...given })
  const shared: SharedTalk = useShared({
    ...{ ...options, deck: sheet.deck },
    onChanged: renew && (() => void renew().then((fresh) => fresh && take(fresh))),
    onNews({ place }) {
      if (!place) return
      const before = shown
      shown = step.value
      // Where a window stood before the view was there is no step; the first of all changes is.
      const first = place.rev === 1 && options.home !== 'dev' ? { at: 0, click: 0 } : undefined
      const from = before ?? first
      if (from && isOfWindow(place)) stepped(from, shown)
    },
    onBegin: (id) => choose(id),
  })
  const { registers, server, now, set, time, desk } = shared
  const state = useState(sheet, shared)
  const { step, variant, clock, screen, following, nextSlide } = state
  const invite = computed(() => registers.value.invite?.value ?? false)
  /** Where it stood before the last news; undefined where that isn't known. */
  let shown = registers.value.place && step.value

  function go(to: Step | undefined): void {
    if (!to) return
    shown = to
    set('place', placeOf(sheet, to))
    if (screen.value !== 'slide') set('screen', 'slide')
  }
  /** The deck was edited. */
  function take(fresh: TalkSheet): void {
    const before = step.value
    Object.assign(sheet, fresh)
    go(stepNear(sheet, registers.value.place?.value, before))
  }
  /** A first step forward starts the talk. */
  function begin(): void {
    if (!hasBegun(clock.value)) set('clock', started(clock.value, time()))
  }
  /** A step in the audience's window, by a clicker that sends its keys there. */
  function stepped(from: Step, to: Step): void {
    if (to.at > from.at || (to.at === from.at && to.click > from.click)) begin()
    go(stepPast(sheet, from, to, variant.value))
  }
  function choose(id: string): void {
    const spoken = spokenAt(clock.value, time())
    set('variant', id)
    set('anchor', hasBegun(clock.value) ? { ...placeOf(sheet, step.value), spoken } : null)
  }
  if (wanted) go(stepOf(sheet, wanted))
  const word = (name: string, values: Record<string, string | number> = {}): string =>
    fill(sheet.words[name] ?? '', (one) => values[one]?.toString())

  return reactive({
    /** It has listeners, questions and remotes; windows of this browser follow without a server. */
    ...{ shared: options.home === undefined, leads: options.home !== 'dev' },
    ...{ sheet, ...state, registers, server, now, word, choose, desk, invite },
    asking: computed(() => registers.value.asking?.value ?? ASKING_AT_FIRST),
    tools: useTools(
      registers,
      set,
      computed(() => state.slide.value.id),
    ),
    forward() {
      begin()
      go(following.value)
    },
    back: () => go(previous(sheet, step.value, variant.value)),
    forwardSlide() {
      begin()
      if (nextSlide.value !== undefined) go({ at: nextSlide.value, click: 0 })
    },
    backSlide: () => go({ at: Math.max(0, step.value.at - 1), click: 0 }),
    to: (at: number) => go({ at: Math.min(Math.max(0, at), sheet.slides.length - 1), click: 0 }),
    toggleClock() {
      const change = isRunning(clock.value) ? paused : started
      set('clock', change(clock.value, time()))
    },
    reset() {
      set('clock', STOPPED)
      set('anchor', null)
    },
    blank: (wanted: 'black' | 'white') => set('screen', screen.value === wanted ? 'slide' : wanted),
    /** What a version takes from here on, in ms. */
    remaining: (id: string) => remainingOf(sheet, id || undefined, step.value),
    /** The code for listeners on the audience's screen, or off it. */
    toggleInvite: () => set('invite', !invite.value),
    ask: (whom: Asking) => set('asking', whom),
  })
}

/** What follows from what is shared. */
function useState(sheet: TalkSheet, { registers, now }: SharedTalk) {
  const step = computed(() => stepOf(sheet, registers.value.place?.value))
  const variant = computed(() => registers.value.variant?.value || undefined)
  const clock = computed(() => registers.value.clock?.value ?? STOPPED)
  const screen = computed(() => registers.value.screen?.value ?? 'slide')
  const slide = computed(() => sheet.slides[step.value.at]!)
  const plan = computed(() => planNow(sheet, variant.value, registers.value.anchor?.value))
  const spoken = computed(() => spokenAt(clock.value, now.value))
  const pace = computed(() => paceOf(plan.value, step.value, slide.value.clicks, spoken.value))
  const due = computed(() => dueSlide(plan.value, spoken.value))
  const following = computed(() => next(sheet, step.value, variant.value))
  const nextSlide = computed(() => slideAfter(sheet, step.value.at, variant.value))
  return { step, variant, clock, screen, slide, plan, spoken, pace, due, following, nextSlide }
}

export type PresenterTalk = ReturnType<typeof useTalk>
