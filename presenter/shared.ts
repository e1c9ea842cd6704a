/** What a presenter's view shares with the other windows, and keeps for a reload. */
import { ref, shallowRef } from 'vue'
import type { TalkHome, WindowData } from '../scripts/talk/messages.ts'
import type { Name, Registers, Shared } from '../scripts/talk/registers.ts'
import { openDesk } from './desk.ts'
import { openLink } from './link.ts'

/** In ms: a talk that was left longer ago is begun anew. */
const lives = 12 * 3_600_000
/** In ms: how often it is kept, while much changes. */
const rest = 400

/** In `localStorage`, which may be missing; undefined then. */
export function keptText(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}
/** Keeps a text. Where nothing is kept, a reload asks the server, or the other windows. */
export function keepText(name: string, text: string): void {
  try {
    localStorage.setItem(name, text)
  } catch {
    // It holds for this time.
  }
}

/** @param home where the talk lives: in `dev`, what was kept says nothing of where the deck's windows are now */
function kept(name: string, home: TalkHome | undefined): Registers {
  try {
    const { saved, registers } = JSON.parse(keptText(name) ?? '') as { saved: number; registers: Registers }
    if (home === 'dev') delete registers.place
    return Date.now() - saved < lives ? registers : {}
  } catch {
    return {}
  }
}

export interface SharedOptions {
  deck: string
  key?: string
  /** Of this start of the server. */
  start?: WindowData['begin']
  home?: TalkHome | undefined
  /** The deck may have been edited. */
  onChanged?: (() => void) | undefined
  /** Something changed elsewhere; it is known already. */
  onNews(news: Registers): void
  /** The talk begins with this version. */
  onBegin(variant: string): void
  /** The server knows the key no more. */
  onRefused?: () => void
}

/** Joins the talk. */
export function useShared({ deck, key, start, home, onChanged, onNews, onBegin, onRefused }: SharedOptions) {
  const store = `diptych-talk ${deck}`
  const registers = shallowRef<Registers>(kept(store, home))
  const server = ref<boolean>()
  const now = ref(Date.now())
  let keeping: ReturnType<typeof setTimeout> | undefined

  const link = openLink({
    deck,
    home,
    presenter: true,
    ...(key === undefined ? {} : { key }),
    registers: registers.value,
    onNews(news) {
      update()
      onNews(news)
    },
    onServer(reached, known) {
      server.value = reached
      if (reached && start) first(start, known)
    },
    onHeard(heard) {
      if (heard.type === 'welcome' || heard.type === 'changed') onChanged?.()
      desk.hears(heard)
    },
    ...(onRefused ? { onRefused } : {}),
  })
  /** What reaches the presenter of the audience. */
  const desk = openDesk(link.say)

  function keep(): void {
    clearTimeout(keeping)
    keeping = undefined
    keepText(store, JSON.stringify({ saved: Date.now(), registers: registers.value }))
  }
  function update(): void {
    registers.value = link.registers()
    keeping ??= setTimeout(keep, rest)
  }
  addEventListener('pagehide', keep)

  /** Once for each start of the server, and not where another view has chosen already. */
  function first({ variant, start: name }: NonNullable<WindowData['begin']>, known: Registers = {}): void {
    if (keptText(`${store} start`) === name) return
    keepText(`${store} start`, name)
    if (!known.variant) onBegin(variant)
  }

  setInterval(() => (now.value = link.now()), 250)
  return {
    registers,
    server,
    desk,
    /** The talk's time, in ms; a few times a second. */
    now,
    /** The same, at once. */
    time: link.now,
    set<K extends Name>(name: K, value: Shared[K]): void {
      link.set(name, value)
      update()
    },
  }
}

export type SharedTalk = ReturnType<typeof useShared>
