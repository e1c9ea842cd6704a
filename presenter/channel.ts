/**
 * Between windows of one browser. Some browsers take each file of a disk for a world of its own, and tell it nothing of
 * others: there, a window and the one that has opened it speak to each other directly.
 */
import type { Whispered } from '../scripts/talk/messages.ts'

export interface Channel {
  say(what: Whispered): void
  close(): void
}

/** Without `what`: a window is there that may be spoken to. */
interface Envelope {
  talk: string
  what?: Whispered
}

/** In ms: how often a window from a disk tells that it is there; one that was reloaded has forgotten the others. */
const often = 1_000

/** @param heard what another window says; some may be heard twice */
export function openChannel(name: string, heard: (what: Whispered) => void): Channel {
  const broadcast = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
  broadcast?.addEventListener('message', ({ data }: MessageEvent<Whispered>) => heard(data))
  const direct = location.protocol === 'file:' ? openDirect(name, heard) : undefined
  return {
    say(what) {
      broadcast?.postMessage(what)
      direct?.say(what)
    },
    close() {
      broadcast?.close()
      direct?.close()
    },
  }
}

/** A whole window, and no frame in one, which may show anybody's page. */
const isWindow = (source: MessageEventSource | null): source is Window =>
  source !== null && 'top' in source && source.top === source

function openDirect(name: string, heard: (what: Whispered) => void): Channel {
  const others = new Set<Window>()
  if (window.opener) others.add(window.opener as Window)
  const tell = (other: Window, what?: Whispered): void =>
    other.postMessage({ talk: name, ...(what ? { what } : {}) } satisfies Envelope, '*')
  const listen = ({ data, source, origin }: MessageEvent<Envelope | undefined>): void => {
    // Of pages from a disk only.
    if (!['null', 'file://'].includes(origin) || data?.talk !== name || !isWindow(source)) return
    if (!others.has(source)) {
      others.add(source)
      tell(source, { type: 'hello' })
    }
    if (data.what) heard(data.what)
  }
  const say = (what?: Whispered): void => {
    for (const other of others)
      if (other.closed) others.delete(other)
      else tell(other, what)
  }
  addEventListener('message', listen)
  const ticks = setInterval(say, often)
  return {
    say,
    close() {
      clearInterval(ticks)
      removeEventListener('message', listen)
    },
  }
}
