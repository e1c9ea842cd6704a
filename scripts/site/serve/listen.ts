/** An HTTP server that slow, many and broken requests don't hold up. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { isEverywhere, ownHeaders, ownHosts, refusal, refuse } from './own.js'

/**
 * In ms. A page's request comes at once; who sends a letter a second is cut off. Not soon: on a busy machine this
 * process may itself be held up for seconds, and Node looks at its clock before it reads what has long been there.
 */
export const PATIENCE = {
  ...{ headersTimeout: 30_000, requestTimeout: 60_000, connectionsCheckingInterval: 2_000 },
  // A page asks for its next part over a connection that it has; one that is closed meanwhile fails that request.
  keepAliveTimeout: 60_000,
}

/** In ms: a connection on which nothing moves, such as a reader that doesn't read. Longer than the slowest answer. */
const idle = 120_000

export interface ListenError {
  code: 'port-taken' | 'listen-failed'
  message: string
}

export interface Listening {
  server: Server
  port: number
  /** `http://localhost:3030/` */
  url: string
  /** Values of `Host` that mean this server. */
  own: string[]
  close(): Promise<void>
}

/** The address of the root of a server; of one that listens everywhere, the one on this machine. */
export function urlOf(host: string, port: number): string {
  const name = isEverywhere(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}${port === 80 ? '' : `:${port}`}/`
}

/** Answers a request of our own pages; what it throws becomes an answer of 500. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/**
 * Listens at a port and hands on what `refusal` lets in.
 * @param at.port 0: any free port
 * @param patience in ms, for who is slow to ask
 * @returns the running server, or an error value, mostly that the port is taken
 */
export function listen(
  at: { port: number; host: string },
  answer: Answer,
  patience: Partial<typeof PATIENCE> = PATIENCE,
): Promise<Listening | { error: ListenError }> {
  let own: string[] = []
  const server = createServer(patience, (request, response) => {
    ownHeaders(response)
    const refused = refusal(request, own)
    if (refused) return refuse(response, refused)
    Promise.resolve()
      .then(() => answer(request, response))
      .catch(() => {
        if (response.headersSent) response.destroy()
        else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('This request failed.\n')
      })
  })
  server.timeout = idle
  // Web sockets are no longer the server's own, and would keep it open.
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      const message = taken ? `Port ${at.port} is taken.` : error.message
      resolve({ error: { code: taken ? 'port-taken' : 'listen-failed', message } })
    })
    server.listen(at.port, at.host, () => {
      const { port } = server.address() as AddressInfo
      // Errors of a single connection (too many open files) are not the end of the others.
      server.on('error', () => undefined)
      own = ownHosts(at.host, port)
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done())
          for (const socket of sockets) socket.destroy()
        })
      resolve({ server, port, url: urlOf(at.host, port), own, close })
    })
  })
}
