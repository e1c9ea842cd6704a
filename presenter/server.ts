/** A window's connection to the talk's server: it comes back by itself, after a pause, a sleep, a change of the network. */
import { CLOSED, SILENCE, TALK, type Heard, type Said } from '../scripts/talk/messages.ts'

/** In ms: tries to reach the server come after these, the last one again and again; not all windows at the same moment. */
const TRIES = [250, 500, 1_000, 2_000, 4_000]
const spread = 1.5
/** In ms: a window that was away for longer doesn't trust its connection, as a phone that slept. */
const sleep = 15_000

export interface ServerOptions {
  /** There is none: nothing is asked for. */
  alone?: boolean
  /** What is said first. */
  join: Extract<Said, { type: 'join' }>
  onHeard(heard: Heard): void
  /** It is not reached any more; its first word is a welcome. */
  onLost(): void
  /** It knows the key no more, and isn't asked again. */
  onRefused?(): void
}

export interface Server {
  /** Lost where the server isn't reached. */
  say(said: Said): void
  close(): void
}

/** Connects, and stays connected until `close`; where there is no server, or from a file of this machine, it does nothing. */
export function openServer({ alone = false, join, onHeard, onLost, onRefused }: ServerOptions): Server {
  let socket: WebSocket | undefined
  let closed = alone || !/^https?:$/.test(location.protocol)
  let tries = 0
  let last = Date.now()

  function connect(): void {
    if (closed) return
    const made = new WebSocket(`${location.protocol.replace('http', 'ws')}//${location.host}${TALK.socket}`)
    socket = made
    made.addEventListener('open', () => made.send(JSON.stringify(join)))
    made.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (socket !== made) return
      last = Date.now()
      const heard = JSON.parse(data) as Heard
      if (heard.type === 'welcome') tries = 0
      onHeard(heard)
    })
    made.addEventListener('close', ({ code }) => {
      if (socket !== made) return
      onLost()
      if (code === CLOSED.badKey) {
        closed = true
        return onRefused?.()
      }
      const wait = TRIES[Math.min(tries++, TRIES.length - 1)]!
      setTimeout(() => socket === made && connect(), wait * (1 + Math.random() * (spread - 1)))
    })
  }
  /** Leaves a connection that may be dead, and makes another. */
  function anew(): void {
    const old = socket
    if (closed) return
    tries = 0
    last = Date.now()
    connect()
    old?.close()
  }
  /** A phone that wakes up asks at once, and doesn't trust what it had. */
  function woken(): void {
    if (document.visibilityState !== 'visible') return
    if (socket?.readyState !== WebSocket.OPEN || Date.now() - last > sleep) anew()
  }
  const shown = ({ persisted }: PageTransitionEvent): void => void (persisted && woken())
  connect()
  document.addEventListener('visibilitychange', woken)
  addEventListener('pageshow', shown)
  addEventListener('online', anew)
  const watch = setInterval(() => Date.now() - last > SILENCE && anew(), SILENCE / 5)
  return {
    say(said) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(said))
    },
    close() {
      closed = true
      clearInterval(watch)
      document.removeEventListener('visibilitychange', woken)
      removeEventListener('pageshow', shown)
      removeEventListener('online', anew)
      socket?.close()
    },
  }
}
