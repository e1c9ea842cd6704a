/**
 * A window's tie to the talk: to the other windows of this browser by a channel, to the server by a web socket. Either may
 * be missing. What is told twice, or late, does no harm (scripts/talk/registers.ts).
 */
import { openChannel } from './channel.ts'
import {
  channelName,
  type Heard,
  type Said,
  type TalkHome,
  type Whispered,
} from '../scripts/talk/messages.ts'
import {
  changed,
  inParts,
  merged,
  type Name,
  type Registers,
  type Shared,
} from '../scripts/talk/registers.ts'
import { openServer } from './server.ts'

/** Stands before the name of who changed something, where that is no presenter's view. */
const WINDOW = 'w'
/** Did a window of the audience change it, which knows neither versions nor the clock? */
export const isOfWindow = ({ by }: { by: string }): boolean => by.startsWith(WINDOW)

export interface LinkOptions {
  deck: string
  home?: TalkHome | undefined
  /** A presenter's view: its changes count, and those of windows of the same browser. */
  presenter: boolean
  /** The key of the presenter or of a remote, for the server. */
  key?: string
  /** A listener's name by chance, under which its votes count once. */
  voter?: string
  /** What is known already. */
  registers?: Registers
  /** Values that changed elsewhere. */
  onNews(news: Registers): void
  /** A presenter's view of this browser is there: steps of this window count. */
  onStage?(): void
  /** The server is reached, with what it knows; or no more. */
  onServer?(reached: boolean, known?: Registers): void
  /** All that the server says, besides values. */
  onHeard?(heard: Heard): void
  /** The server knows the key no more. */
  onRefused?(): void
}

export interface Link {
  registers(): Registers
  set<K extends Name>(name: K, value: Shared[K]): void
  /** To the server; lost where it isn't reached. */
  say(said: Said): void
  /** The server's time, in ms; this device's where there is no server. */
  now(): number
  /** Says good-bye to the other windows. */
  close(): void
}

/** Joins the talk. */
export function openLink(options: LinkOptions): Link {
  const { deck, presenter, key, voter, onNews } = options
  const by = (presenter ? '' : WINDOW) + crypto.getRandomValues(new Uint32Array(2)).join('-')
  let registers = options.registers ?? {}
  let offset = 0
  const channel = openChannel(channelName(deck), overhear)
  const whisper = channel.say
  const say = (what: Said): void => server.say(what)

  /** To the server, in messages as long as it takes. */
  const tell = (known: Registers): void => {
    for (const part of inParts(known)) say({ type: 'set', registers: part })
  }

  function take(told: Registers): Registers {
    const { registers: all, news } = merged(registers, told)
    registers = all
    if (Object.keys(news).length > 0) onNews(news)
    return news
  }

  function overhear(data: Whispered): void {
    if (data.type === 'hello') {
      if (presenter) whisper({ type: 'here', registers })
      return
    }
    if (data.type === 'here') options.onStage?.()
    const news = take(data.registers)
    // A view that has lost what it had kept learns where the talk stands.
    if (data.type === 'here' && !presenter) {
      const later = merged(data.registers, registers).news
      if (Object.keys(later).length > 0) whisper({ type: 'set', registers: later })
    }
    // Windows of this browser have no key: their steps reach the server by way of the presenter's view.
    if (presenter) tell(news)
  }
  whisper(presenter ? { type: 'here', registers } : { type: 'hello' })

  const server = openServer({
    alone: options.home === 'file',
    join: {
      type: 'join',
      ...(presenter && key !== undefined ? { key } : voter === undefined ? {} : { voter }),
    },
    onLost: () => options.onServer?.(false),
    ...(options.onRefused ? { onRefused: options.onRefused } : {}),
    onHeard(heard) {
      if (heard.type === 'welcome') {
        offset = heard.now - Date.now()
        options.onServer?.(true, heard.registers)
        // A server that was started again learns where the talk stands.
        if (presenter) tell(registers)
      }
      options.onHeard?.(heard)
      if (!('registers' in heard)) return
      const news = take(heard.registers)
      if (presenter && Object.keys(news).length > 0) whisper({ type: 'set', registers: news })
    },
  })

  return {
    registers: () => registers,
    now: () => Date.now() + offset,
    say,
    set(name, value) {
      const change = changed(registers, by, name, value)
      registers = { ...registers, ...change }
      whisper({ type: 'set', registers: change })
      if (presenter) say({ type: 'set', registers: change })
    },
    close() {
      channel.close()
      server.close()
    },
  }
}
