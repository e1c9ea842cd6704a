/** Who is answered: every server of ours speaks with its own pages only, whatever else the same browser has open. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { networkInterfaces } from 'node:os'

/** Why a request is not answered. */
export interface Refusal {
  status: 400 | 403 | 404 | 405 | 413 | 415
  /** One sentence, for the person who reads the answer. */
  reason: string
  /** A person followed a link of another page: the answer offers a link of our own. */
  linked?: boolean
}

export interface Asked {
  method?: string | undefined
  url?: string | undefined
  headers: IncomingHttpHeaders
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
/** Does a server that listens there listen at every address of the machine? */
export const isEverywhere = (host: string): boolean => ['0.0.0.0', '::'].includes(host)
const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address)

/**
 * The values of `Host` that mean a server: this machine's own names, and the address it listens at. A server that
 * listens at every address is also meant by each address of the machine, but by no further name: names can be pointed
 * at it from outside.
 */
export function ownHosts(host: string, port: number): string[] {
  const addresses = isEverywhere(host)
    ? Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address))
    : [host]
  const names = [...new Set([...LOOPBACK, ...addresses.map(bracketed)])]
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
}

/**
 * Is a request from our own pages, or typed in by the user? Browsers name the page that asks in `Origin` or
 * `Sec-Fetch-Site`; another port of this machine is another site. Pure.
 * @param own values of `Host` that are meant, in lower case
 * @returns undefined where it is answered
 */
export function refusal({ url, headers }: Asked, own: string[]): Refusal | undefined {
  if (!url?.startsWith('/')) return { status: 400, reason: 'This address is not understood.' }
  const host = headers.host?.toLowerCase()
  if (host === undefined || !own.includes(host))
    return { status: 403, reason: 'This server does not answer under this name.' }
  if (headers.origin !== undefined && headers.origin !== `http://${host}`)
    return { status: 403, reason: 'This server answers its own pages only.' }
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return undefined
  const linked = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  return { status: 403, reason: 'This server answers its own pages only.', linked }
}

/** Headers of every answer: no other page may read, embed or frame it, and no browser guesses its type. */
export function ownHeaders(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('X-Frame-Options', 'SAMEORIGIN')
}

/** Ends a request, and the connection with it: what it would still send is not read. */
export function refuse(response: ServerResponse, { status, reason, linked }: Refusal): void {
  if (response.headersSent) return void response.destroy()
  const text = linked
    ? `<!doctype html><meta charset="utf-8"><title>${status}</title><p>${reason} <a href="/">Open it here</a>.</p>\n`
    : `${reason}\n`
  response
    .writeHead(status, {
      'Content-Type': `text/${linked ? 'html' : 'plain'};charset=utf-8`,
      'Content-Length': Buffer.byteLength(text),
      'Cache-Control': 'no-store',
      Connection: 'close',
    })
    .end(text)
}
