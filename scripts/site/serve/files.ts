/** Files of a folder as answers: ranges, types, validators and compression are those of Express's own packages. */
import compression from 'compression'
import { realpath, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, relative, sep } from 'node:path'
import send from 'send'

const compress = compression()

/** Called for what is not there; the status is 404, or 500 for what cannot be read. */
export type Missing = (response: ServerResponse, status: number) => void | Promise<void>

/**
 * Answers GET and HEAD with a file below a folder. Files whose name starts with a dot, links that lead outside and
 * what is no file are not there.
 * @param address the path below the folder, encoded as in the request, with its query
 * @param headers for files that are there, by path
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  dir: string,
  address: string,
  headers: (path: string) => Record<string, string>,
  missing: Missing,
): Promise<void> {
  const path = address.replace(/[?#].*$/, '')
  const root = await realpath(dir).catch(() => undefined)
  const found = root === undefined ? undefined : await inside(root, path)
  if (root === undefined || found === undefined) return missing(response, 404)
  const start = (): void => {
    send(request, path, { root, dotfiles: 'ignore', cacheControl: false })
      .on('headers', (to: ServerResponse, file: string) => {
        for (const [name, value] of Object.entries(headers(file))) to.setHeader(name, value)
      })
      .on('directory', () => toFolder(response, address))
      .on('error', ({ status }: { status: number }) => failed(response, status, missing))
      .pipe(response)
  }
  // A range is of the file's bytes, not of the compressed ones.
  if (request.headers.range) start()
  else compress(request, response, start)
}

/** The real path of a file or folder below the root; undefined for everything else. */
async function inside(root: string, path: string): Promise<string | undefined> {
  try {
    const file = await realpath(join(root, decodeURIComponent(path)))
    const to = relative(root, file)
    if (to === '..' || to.startsWith(`..${sep}`)) return undefined
    const found = await stat(file)
    return found.isFile() || found.isDirectory() ? file : undefined
  } catch {
    return undefined
  }
}

/** A folder's address ends in a slash: its pages name their files from there. Relative, whatever stands before. */
function toFolder(response: ServerResponse, address: string): void {
  const [, name = '', query = ''] = /([^/?#]*)(\?[^#]*)?$/.exec(address) ?? []
  response.writeHead(301, { Location: `./${name}/${query}`, 'Content-Length': 0 }).end()
}

function failed(response: ServerResponse, status: number, missing: Missing): void {
  if (response.headersSent) return void response.destroy()
  const range = response.getHeader('Content-Range')
  for (const name of ['ETag', 'Last-Modified', 'Accept-Ranges', 'Content-Range', 'Content-Length'])
    response.removeHeader(name)
  if (status === 416) {
    if (range !== undefined) response.setHeader('Content-Range', range)
    return void response.writeHead(416, { 'Content-Length': 0 }).end()
  }
  if (status === 412) return void response.writeHead(412, { 'Content-Length': 0 }).end()
  missing(response, status >= 500 ? 500 : 404)
}
