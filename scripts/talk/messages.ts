/** What the windows of a talk and its server say to each other. Pure; who takes messages from outside reads them (scripts/present/serve/messages.ts). */
import type { SlideIds } from './address.js'
import type { Asked, Judgement, Question, QuestionNews, ShownQuestion } from './questions.js'
import type { Registers } from './registers.js'
import type { Code, Remote, Share } from './sharing.js'

/** From a window to the server. */
export type Said =
  /**
   * The first message: a listener's, with a name by chance under which its votes count once; with a key a presenter's or a
   * remote's; with a code that of a device that becomes a remote.
   */
  | { type: 'join'; key?: string; pair?: string; name?: string; voter?: string }
  /** A presenter's change, or all that he knows. */
  | { type: 'set'; registers: Registers }
  /** A listener's question, and a vote for another one's. */
  | { type: 'ask'; text: string }
  | { type: 'vote'; id: string; up: boolean }
  /** What a presenter does with a question, and those that he knows, for a server that was started again. */
  | { type: 'judge'; id: string; what: Judgement }
  | { type: 'keep'; questions: Question[] }
  /** The presenter wants a code for a further remote, and withdraws one. */
  | { type: 'pair' }
  | { type: 'withdraw'; id: string }

/** From the server to a window. */
export type Heard =
  /** `now`: the server's time in ms, by which clocks of all devices are read. */
  | {
      type: 'welcome'
      presenter: boolean
      now: number
      registers: Registers
      remote?: Welcomed
      share?: Share
    }
  | { type: 'told'; registers: Registers }
  /** To listeners those that all may see, to presenters all. */
  | ({ type: 'questions' } & QuestionNews<ShownQuestion | Question>)
  | { type: 'asked'; result: Asked }
  /** How many follow; to presenters. */
  | { type: 'audience'; listeners: number }
  | { type: 'remotes'; remotes: Remote[] }
  /** For a further remote: an address that may be opened once, until a time of the server's. */
  | { type: 'code'; url: string; code: Code; until: number }
  /** In `dev`: the deck was edited. Slides by language, as they are now. */
  | { type: 'changed'; ids: SlideIds }
  /** The connection is alive. */
  | { type: 'beat' }

/** A remote's own name, and at its pairing the key that it has from then on. */
export interface Welcomed {
  id: string
  key?: string
}

/** Codes of closed connections (4000 to 4999 are free for use). */
export const CLOSED = { badMessage: 4400, badKey: 4403, tooMuch: 4429, full: 4503 } as const

/** In ms: a window that hears nothing for that long has lost its connection, whatever the browser believes. */
export const SILENCE = 75_000

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
  /** All of it stands below this. */
  own: '/@present/',
  socket: '/@present/talk',
  files: '/@present/files/',
  /** `/@present/<lang>/`: the presenter's view. */
  view: (lang: string): string => `/@present/${lang}/`,
  /** Its data, for who has the key. */
  sheet: (lang: string): string => `/@present/${lang}/sheet.json`,
  /** Runs of rehearsals against the plan, for who has the key. */
  runs: (lang: string): string => `/@present/${lang}/runs.json`,
  /** A listener's page, and what it knows of the deck. */
  follow: (lang: string): string => `/@present/${lang}/follow/`,
  followSheet: (lang: string): string => `/@present/${lang}/follow.json`,
} as const

/** A deck's frame in a presenter's view: a picture of a slide; and that of the slide that is shown. */
export const PICTURE_FRAME = 'diptych-picture'
export const NOW_FRAME = 'diptych-now'

/** A deck's frame in a listener's page: it is walked through, and tells where it is. */
export const FOLLOW_FRAME = 'diptych-follow'

/** In the address of a presenter's view, behind the `#`: a code to become a remote by. */
export const PAIR = 'pair='

/** In the page: the element with what the scripts of a window need to know. */
export const TALK_DATA = 'diptych-talk'

/** In the address of `deck.html`, behind a `?`: the presenter's view. */
export const PRESENTER = 'presenter'

/**
 * Where a talk lives, if not in `present`: in a `deck.html`, where no server is asked for anything; or in `dev`, whose
 * windows follow each other by other means (composables/place.ts), and which has no listeners.
 */
export type TalkHome = 'file' | 'dev'

/** What a deck's window knows of the talk. */
export interface WindowData {
  deck: string
  lang: string
  ids: Record<string, string[]>
  /** What its slides ask for later: a window that has it needs no server to go on. */
  files?: string[]
  home?: TalkHome
  /** This is a rehearsal: its times are kept. */
  rehearse?: boolean
  /** The version that the talk begins with, and a name for this start of the server: a window that is reloaded has it already. */
  begin?: { variant: string; start: string }
  /** Where listeners come in, and the words above it. */
  share?: Share & { words: string }
}
