/** What the windows of a talk and its server say to each other. Pure; who takes messages from outside reads them (scripts/present/serve/messages.ts). */
import type { Registers } from './registers.js'

/** From a window to the server. */
export type Said =
  /** The first message: a listener's, or with a key a presenter's. */
  | { type: 'join'; key?: string }
  /** A presenter's change, or all that he knows. */
  | { type: 'set'; registers: Registers }

/** From the server to a window. */
export type Heard =
  /** `now`: the server's time in ms, by which clocks of all devices are read. */
  | { type: 'welcome'; presenter: boolean; now: number; registers: Registers }
  | { type: 'told'; registers: Registers }

/** Codes of closed connections (4000 to 4999 are free for use). */
export const CLOSED = { badMessage: 4400, badKey: 4403, tooMuch: 4429 } as const

/** Between windows of one browser, by BroadcastChannel. */
export type Whispered =
  /** Somebody is new here. */
  | { type: 'hello' }
  /** A presenter's view is open: these windows may move it. */
  | { type: 'here'; registers: Registers }
  | { type: 'set'; registers: Registers }

export const channelName = (deck: string): string => `diptych-talk ${deck}`

/** Where `present` answers, besides the deck's own addresses. */
export const TALK = {
  socket: '/@present/talk',
  files: '/@present/files/',
  /** `/@present/<lang>/`: the presenter's view. */
  view: (lang: string): string => `/@present/${lang}/`,
  /** Its data, for who has the key. */
  sheet: (lang: string): string => `/@present/${lang}/sheet.json`,
  /** Runs of rehearsals against the plan, for who has the key. */
  runs: (lang: string): string => `/@present/${lang}/runs.json`,
} as const

/** In the page: the element with what the scripts of a window need to know. */
export const TALK_DATA = 'diptych-talk'

/** What a deck's window knows of the talk. */
export interface WindowData {
  deck: string
  lang: string
  ids: Record<string, string[]>
  /** What its slides ask for later: a window that has it needs no server to go on. */
  files?: string[]
  /** This is a rehearsal: its times are kept. */
  rehearse?: boolean
  /** The version that the talk begins with, and a name for this start of the server: a window that is reloaded has it already. */
  begin?: { variant: string; start: string }
}
