/** A static server for `dist`, on this machine, that behaves as a host does: compression, caching, 404. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import sirv from 'sirv'

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
}

export interface PreviewError {
  code: 'port-taken' | 'preview-failed'
  message: string
}

/** Files whose name carries a hash of their content never change. */
const HASHED = /\/assets\/.*-[\w-]{8}\.\w+$/
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(javascript|json|manifest\+json|xml))/

/**
 * Serves a folder until `close`.
 * @returns the running server, or an error value when the port is taken
 */
export function servePreview(
  dir: string,
  options: PreviewOptions = {},
): Promise<Preview | { error: PreviewError }> {
  const { port = 0, host = '127.0.0.1', base = '/' } = options
  // `dev` reads the folder on every request: a build swapped in meanwhile is served at once.
  const files = sirv(dir, {
    dev: true,
    etag: true,
    setHeaders(response, path) {
      const cache = HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
      response.setHeader('Cache-Control', cache)
      response.setHeader('X-Content-Type-Options', 'nosniff')
      response.setHeader('Vary', 'Accept-Encoding')
    },
  })
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(options.headers ?? {})) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end()
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (!path.startsWith(base)) return void notFound(dir, response)
    request.url = `/${(request.url ?? '/').slice(base.length)}`
    compress(request, response)
    files(request, response, () => void notFound(dir, response))
  })
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      const message = taken ? `Port ${port} is taken.` : error.message
      resolve({ error: { code: taken ? 'port-taken' : 'preview-failed', message } })
    })
    server.listen(port, host, () => {
      const { port: actual } = server.address() as AddressInfo
      const name = host.includes(':') ? `[${host}]` : host
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done())
          server.closeAllConnections()
        })
      resolve({ url: `http://${name}:${actual}${base}`, port: actual, close })
    })
  })
}

async function notFound(dir: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(dir, '404.html')).catch(() => Buffer.from('Not found\n'))
  const type = page.length > 20 ? 'text/html' : 'text/plain'
  response.writeHead(404, { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': 'no-cache' }).end(page)
}

/** Wraps the response: once its headers are known, a compressible body goes through brotli or gzip. */
function compress(request: IncomingMessage, response: ServerResponse): void {
  const accepts = String(request.headers['accept-encoding'] ?? '')
  const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : undefined
  if (!encoding || request.method === 'HEAD' || request.headers.range) return
  const writeHead = response.writeHead.bind(response)
  response.writeHead = ((status: number, headers?: Record<string, string | number>) => {
    const all = { ...response.getHeaders(), ...lowerCase(headers) }
    if (status !== 200 || !COMPRESSIBLE.test(String(all['content-type'] ?? '')))
      return writeHead(status, headers)
    delete all['content-length']
    response.removeHeader('Content-Length')
    pipeThrough(response, encoding)
    return writeHead(status, { ...all, 'content-encoding': encoding, etag: weak(all['etag']) } as never)
  }) as typeof response.writeHead
}

const lowerCase = (headers: Record<string, string | number> = {}) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

const weak = (etag: unknown) => (String(etag).startsWith('W/') ? String(etag) : `W/${String(etag)}`)

function pipeThrough(response: ServerResponse, encoding: 'br' | 'gzip'): void {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  const coder: Transform = encoding === 'br' ? createBrotliCompress(quality) : createGzip()
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  coder.on('data', (chunk: Buffer) => {
    if (!write(chunk)) coder.pause()
  })
  response.on('drain', () => coder.resume())
  // Whoever pipes into the response waits for the response's `drain`, not for the coder's.
  coder.on('drain', () => response.emit('drain'))
  response.on('close', () => coder.destroy())
  coder.on('end', () => end())
  response.write = ((chunk: Buffer) => coder.write(chunk)) as typeof response.write
  response.end = ((chunk?: Buffer) => {
    coder.end(chunk)
    return response
  }) as typeof response.end
}
