/** WebSockets of `dev`: Vite's own and the talk's, for our own pages only. */
import { EventEmitter } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { TALK } from '../../talk/messages.js'
import { refusal } from '../serve/own.js'

export interface Gates {
  /** In place of the HTTP server, for Vite's `server.ws.server`. */
  vite: EventEmitter
  /** The same for the presenter's view and the windows that follow it; nobody may be there. */
  talk: EventEmitter
}

/**
 * Hands upgrades of our own pages to Vite or to the talk, and ends all others. Unlike plain requests, these must name their
 * origin: a browser always does.
 * @param own values of `Host` that mean the server
 */
export function socketGate(server: Server, own: string[]): Gates {
  const gates: Gates = { vite: new EventEmitter(), talk: new EventEmitter() }
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => undefined)
    const { headers, url = '' } = request
    const talks = url === TALK.socket && gates.talk.listenerCount('upgrade') > 0
    const meant = (talks || /^\/(\?[\w=&.-]*)?$/.test(url)) && headers.origin !== undefined
    if (!meant || refusal(request, own))
      return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    gates[talks ? 'talk' : 'vite'].emit('upgrade', request, socket, head)
  })
  return gates
}
