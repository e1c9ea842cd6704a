/**
 * A window's tie to the talk: to the other windows of this browser by a channel, to the server by a web socket. Either may
 * be missing. What is told twice, or late, does no harm (scripts/talk/registers.ts).
 */
import { channelName, CLOSED, TALK, type Heard, type Said, type Whispered } from '../scripts/talk/messages.ts'
import {
  changed,
  inParts,
  merged,
  type Name,
  type Registers,
  type Shared,
} from '../scripts/talk/registers.ts'

/** In ms: tries to reach the server come after these, the last one again and again. */
const TRIES = [250, 500, 1_000, 2_000, 4_000]

/** Stands before the name of who changed something, where that is no presenter's view. */
const WINDOW = 'w'
/** Did a window of the audience change it, which knows neither versions nor the clock? */
export const isOfWindow = ({ by }: { by: string }): boolean => by.startsWith(WINDOW)

export interface LinkOptions {
  deck: string
  /** A presenter's view: its changes count, and those of windows of the same browser. */
  presenter: boolean
  /** The presenter's key, for the server. */
  key?: string
  /** What is known already. */
  registers?: Registers
  /** Values that changed elsewhere. */
  onNews(news: Registers): void
  /** A presenter's view of this browser is there: steps of this window count. */
  onStage?(): void
  /** The server is reached, with what it knows; or no more. */
  onServer?(reached: boolean, known?: Registers): void
}

export interface Link {
  registers(): Registers
  set<K extends Name>(name: K, value: Shared[K]): void
  /** The server's time, in ms; this device's where there is no server. */
  now(): number
  /** Says good-bye to the other windows. */
  close(): void
}

/** Joins the talk. */
export function openLink(options: LinkOptions): Link {
  const { deck, presenter, key, onNews } = options
  const by = (presenter ? '' : WINDOW) + crypto.getRandomValues(new Uint32Array(2)).join('-')
  let registers = options.registers ?? {}
  let offset = 0
  let socket: WebSocket | undefined
  let closed = false
  const channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(channelName(deck))
  const whisper = (what: Whispered): void => channel?.postMessage(what)
  const say = (what: Said): void => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(what))
  }

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

  channel?.addEventListener('message', ({ data }: MessageEvent<Whispered>) => {
    if (data.type === 'hello') {
      if (presenter) whisper({ type: 'here', registers })
      return
    }
    if (data.type === 'here') options.onStage?.()
    const news = take(data.registers)
    // Windows of this browser have no key: their steps reach the server by way of the presenter's view.
    if (presenter) tell(news)
  })
  whisper(presenter ? { type: 'here', registers } : { type: 'hello' })

  let tries = 0
  function connect(): void {
    if (closed || !/^https?:$/.test(location.protocol)) return
    const made = new WebSocket(`${location.protocol.replace('http', 'ws')}//${location.host}${TALK.socket}`)
    socket = made
    made.addEventListener('open', () =>
      say(presenter && key !== undefined ? { type: 'join', key } : { type: 'join' }),
    )
    made.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const heard = JSON.parse(data) as Heard
      if (heard.type === 'welcome') {
        tries = 0
        offset = heard.now - Date.now()
        options.onServer?.(true, heard.registers)
        // A server that was started again learns where the talk stands.
        if (presenter) tell(registers)
      }
      const news = take(heard.registers)
      if (presenter && Object.keys(news).length > 0) whisper({ type: 'set', registers: news })
    })
    made.addEventListener('close', ({ code }) => {
      if (socket !== made) return
      options.onServer?.(false)
      if (code === CLOSED.badKey) return
      setTimeout(connect, TRIES[Math.min(tries++, TRIES.length - 1)])
    })
  }
  connect()
  onWake(() => {
    if (closed || socket?.readyState !== WebSocket.CLOSED) return
    tries = 0
    connect()
  })

  return {
    registers: () => registers,
    now: () => Date.now() + offset,
    set(name, value) {
      const change = changed(registers, by, name, value)
      registers = { ...registers, ...change }
      whisper({ type: 'set', registers: change })
      if (presenter) say({ type: 'set', registers: change })
    },
    close() {
      closed = true
      channel?.close()
      socket?.close()
    },
  }
}

/** A phone that wakes up asks at once. */
function onWake(ask: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask()
  })
}
