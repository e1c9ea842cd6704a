/** A static server for `dist`, on this machine, that behaves as a host does: compression, caching, 404. */
import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { sendFile } from './serve/files.js'
import { listen, type ListenError } from './serve/listen.js'
import { refuse } from './serve/own.js'

export interface Preview {
  /** `http://127.0.0.1:4173/`, with the base path when one was given. */
  url: string
  port: number
  close(): Promise<void>
}

export interface PreviewOptions {
  /** 0 or left out: any free port. A port that is taken gives an error value. */
  port?: number
  /** Default `127.0.0.1`: reachable from this machine only. */
  host?: string
  /** Serve below this path, e.g. `/talks/`, as a project page would. */
  base?: string
  /** Further response headers, e.g. a strict Content-Security-Policy. */
  headers?: Record<string, string>
  /** Awaited before each answer. */
  before?: () => Promise<void>
}

const HASHED = /\/assets\/.*-[\w-]{8}\.\w+$/
/** How long a file may be kept: those whose name carries a hash of their content never change. */
export const cached = (path: string): Record<string, string> => ({
  'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
})

/**
 * Serves a folder until `close`. Every request reads it anew: a build swapped in meanwhile is served at once.
 * @returns the running server, or an error value when the port is taken
 */
export async function servePreview(
  dir: string,
  options: PreviewOptions = {},
): Promise<Preview | { error: ListenError }> {
  const { port = 0, host = '127.0.0.1', base = '/' } = options
  const missing = (response: ServerResponse, status: number) => notFound(dir, response, status)
  const listening = await listen({ port, host }, async (request, response) => {
    for (const [name, value] of Object.entries(options.headers ?? {})) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return refuse(response, { status: 405, reason: 'This server only shows pages.' })
    }
    const address = request.url ?? '/'
    if (!address.startsWith(base)) return missing(response, 404)
    await options.before?.()
    await sendFile(request, response, dir, `/${address.slice(base.length)}`, cached, missing)
  })
  if ('error' in listening) return listening
  const { url, port: actual, close } = listening
  return { url: `${url.slice(0, -1)}${base}`, port: actual, close }
}

async function notFound(dir: string, response: ServerResponse, status: number): Promise<void> {
  if (status !== 404) return void response.writeHead(status, { 'Content-Type': 'text/plain' }).end('Failed\n')
  const page = await readFile(join(dir, '404.html')).catch(() => Buffer.from('Not found\n'))
  const type = page.length > 20 ? 'text/html' : 'text/plain'
  response.writeHead(404, { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': 'no-cache' }).end(page)
}
