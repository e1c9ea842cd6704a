/** The presenter's talk: what is shared, and what follows from it. */
import { computed, reactive, ref, shallowRef } from 'vue'
import { hasBegun, isRunning, paused, spokenAt, started, STOPPED } from '../scripts/talk/clock.ts'
import { dueSlide, paceOf, planOf } from '../scripts/talk/pace.ts'
import type { Name, Registers, Shared } from '../scripts/talk/registers.ts'
import type { TalkSheet } from '../scripts/talk/sheet.ts'
import { next, placeOf, previous, slideAfter, stepOf, type Step } from '../scripts/talk/step.ts'
import { fill } from '../scripts/text/fill.ts'
import { openLink } from './link.ts'

/** In ms: a talk that was left longer ago is begun anew. */
const lives = 12 * 3_600_000

function kept(name: string): Registers {
  try {
    const { saved, registers } = JSON.parse(localStorage.getItem(name) ?? '') as {
      saved: number
      registers: Registers
    }
    return Date.now() - saved < lives ? registers : {}
  } catch {
    return {}
  }
}

/** The talk of a sheet, joined by this window. */
export function useTalk(sheet: TalkSheet, key: string | undefined) {
  const store = `diptych-talk ${sheet.deck}`
  const registers = shallowRef<Registers>(kept(store))
  const server = ref<boolean>()
  const now = ref(Date.now())

  const link = openLink({
    deck: sheet.deck,
    presenter: true,
    key,
    registers: registers.value,
    onNews: () => update(),
    onServer: (reached) => (server.value = reached),
  })
  function update(): void {
    registers.value = link.registers()
    try {
      localStorage.setItem(store, JSON.stringify({ saved: Date.now(), registers: registers.value }))
    } catch {
      // Nothing is kept then: a reload asks the server, or the other windows.
    }
  }
  function set<K extends Name>(name: K, value: Shared[K]): void {
    link.set(name, value)
    update()
  }
  setInterval(() => (now.value = link.now()), 250)

  const step = computed(() => stepOf(sheet, registers.value.place?.value))
  const variant = computed(() => registers.value.variant?.value || undefined)
  const clock = computed(() => registers.value.clock?.value ?? STOPPED)
  const screen = computed(() => registers.value.screen?.value ?? 'slide')
  const slide = computed(() => sheet.slides[step.value.at]!)
  const plan = computed(() => planOf(sheet, variant.value))
  const spoken = computed(() => spokenAt(clock.value, now.value))
  const pace = computed(() => paceOf(plan.value, step.value, slide.value.clicks, spoken.value))
  const due = computed(() => dueSlide(plan.value, spoken.value))
  const following = computed(() => next(sheet, step.value, variant.value))
  const nextSlide = computed(() => slideAfter(sheet, step.value.at, variant.value))

  function go(to: Step | undefined): void {
    if (!to) return
    set('place', placeOf(sheet, to))
    if (screen.value !== 'slide') set('screen', 'slide')
  }
  /** A first step forward starts the talk. */
  function begin(): void {
    if (!hasBegun(clock.value)) set('clock', started(clock.value, link.now()))
  }
  return reactive({
    sheet,
    ...{ step, slide, variant, clock, screen, plan, spoken, pace, due, following, nextSlide, server, now },
    word: (name: string, values: Record<string, string | number> = {}): string =>
      fill(sheet.words[name] ?? '', (one) => values[one]?.toString()),
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
      set('clock', change(clock.value, link.now()))
    },
    reset: () => set('clock', STOPPED),
    blank: (wanted: 'black' | 'white') => set('screen', screen.value === wanted ? 'slide' : wanted),
    choose: (id: string) => set('variant', id),
  })
}

export type PresenterTalk = ReturnType<typeof useTalk>
