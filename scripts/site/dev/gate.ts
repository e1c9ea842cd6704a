/** WebSockets of `dev`: Vite's own, for our own pages only. */
import { EventEmitter } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { refusal } from '../serve/own.js'

/**
 * Hands upgrades of our own pages to Vite and ends all others. Unlike plain requests, these must name their origin:
 * a browser always does.
 * @param own values of `Host` that mean the server
 * @returns in place of the HTTP server, for Vite's `server.ws.server`
 */
export function socketGate(server: Server, own: string[]): EventEmitter {
  const gate = new EventEmitter()
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => undefined)
    const { headers, url = '' } = request
    const meant = /^\/(\?[\w=&.-]*)?$/.test(url) && headers.origin !== undefined
    if (!meant || refusal(request, own))
      return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    gate.emit('upgrade', request, socket, head)
  })
  return gate
}
