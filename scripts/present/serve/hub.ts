/** The talk's web sockets: what presenters change reaches everyone; listeners only listen. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { refusal } from '../../site/serve/own.js'
import { CLOSED, TALK, type Heard } from '../../talk/messages.js'
import { roomFor } from '../../talk/ink.js'
import { merged, publicOf, type Registers } from '../../talk/registers.js'
import { isKey } from './key.js'
import { longestMessage, readSaid } from './messages.js'
import { rateLimit } from './rate.js'

/** Connections at once. A hall has fewer people, and this machine more sockets. */
const mostWindows = 2000
/** In ms: who has not said who he is by then is no window of ours. */
const patience = 10_000
/** In ms: who doesn't answer to this is gone, as a phone that sleeps. */
const beats = 30_000
/** In ms: for the answer to being dismissed. */
const farewell = 1_000
/** In bytes: a reader that is that far behind is let go; its window comes back and is told what holds then. */
const longestQueue = 256 * 1024

const RATES = { presenter: { most: 240, each: 60 }, listener: { most: 5, each: 0.5 } }

export interface Hub {
  /** How many windows are there, for the presenter. */
  listeners(): number
  close(): void
}

interface Window {
  socket: WebSocket
  presenter: boolean
  alive: boolean
}

/**
 * Takes the upgrades of a server.
 * @param own values of `Host` that mean it
 * @param key the presenters' key
 * @param hear is told all that is shared after each change
 */
export function openHub(
  server: Server,
  own: string[],
  key: string,
  hear?: (registers: Registers) => void,
): Hub {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    perMessageDeflate: false,
    clientTracking: false,
  })
  const windows = new Set<Window>()
  const open = new Set<WebSocket>()
  let known: Registers = {}

  const send = ({ socket, presenter }: Window, heard: Heard): void => {
    if (socket.readyState !== WebSocket.OPEN) return
    if (socket.bufferedAmount > longestQueue) return socket.terminate()
    const registers = presenter ? heard.registers : publicOf(heard.registers)
    if (heard.type === 'told' && Object.keys(registers).length === 0) return
    socket.send(JSON.stringify({ ...heard, registers }))
  }

  const take = (told: Registers): void => {
    const { registers, news } = merged(known, roomFor(known, told))
    known = registers
    if (Object.keys(news).length === 0) return
    hear?.(known)
    for (const window of windows) send(window, { type: 'told', registers: news })
  }

  function welcome(socket: WebSocket): void {
    let window: Window | undefined
    let may = rateLimit(RATES.listener)
    open.add(socket)
    const late = setTimeout(() => socket.terminate(), patience)
    socket.on('error', () => socket.terminate())
    socket.on('pong', () => void (window && (window.alive = true)))
    socket.on('close', () => {
      clearTimeout(late)
      open.delete(socket)
      if (window) windows.delete(window)
    })
    socket.on('message', (data: Buffer, isBinary) => {
      if (!may(performance.now())) return dismiss(socket, CLOSED.tooMuch)
      const said = isBinary ? undefined : readSaid(data.toString())
      if (said?.type === 'join' && !window) {
        const presenter = said.key !== undefined
        if (presenter && !isKey(said.key, key)) return dismiss(socket, CLOSED.badKey)
        clearTimeout(late)
        if (presenter) may = rateLimit(RATES.presenter)
        window = { socket, presenter, alive: true }
        windows.add(window)
        return send(window, { type: 'welcome', presenter, now: Date.now(), registers: known })
      }
      if (said?.type === 'set' && window?.presenter) return take(said.registers)
      dismiss(socket, CLOSED.badMessage)
    })
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => undefined)
    // A browser always names its origin; and only its own pages are answered.
    const meant = request.url === TALK.socket && request.headers.origin !== undefined
    if (!meant || refusal(request, own)) return end(socket, '403 Forbidden')
    if (open.size >= mostWindows) return end(socket, '503 Service Unavailable')
    sockets.handleUpgrade(request, socket, head, welcome)
  })
  const beat = keepAlive(windows)
  return {
    listeners: () => [...windows].filter(({ presenter }) => !presenter).length,
    close() {
      clearInterval(beat)
      for (const socket of open) socket.terminate()
      sockets.close()
    },
  }
}

/** Lets go who does not answer. */
function keepAlive(windows: ReadonlySet<Window>): NodeJS.Timeout {
  const beat = setInterval(() => {
    for (const window of windows) {
      if (!window.alive) window.socket.terminate()
      window.alive = false
      window.socket.ping()
    }
  }, beats)
  return beat.unref()
}

/** Tells why, and hears no more of it. */
function dismiss(socket: WebSocket, code: number): void {
  socket.removeAllListeners('message')
  socket.close(code)
  setTimeout(() => socket.terminate(), farewell).unref()
}

function end(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
