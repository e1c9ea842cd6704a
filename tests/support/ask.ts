/** Requests as they are written: `fetch` resolves `..` and sets headers of its own. */
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** Asks a server of this machine. */
export function ask(
  to: { host: string; port: number },
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = options
  return new Promise((resolve, reject) => {
    request({ ...to, path, method, headers: { host: `localhost:${to.port}`, ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
      .on('error', reject)
      .end(body)
  })
}

/** A connection that says `text` at once and then nothing, or a letter now and then. */
export function linger(
  to: { host: string; port: number },
  text: string,
  every?: number,
): { socket: Socket; ended: Promise<string> } {
  const socket = connect(to)
  let said = ''
  socket.on('error', () => undefined)
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()))
  socket.write(text)
  const timer = every === undefined ? undefined : setInterval(() => socket.write('x'), every)
  const ended = new Promise<string>((resolve) =>
    socket.on('close', () => {
      clearInterval(timer)
      resolve(said)
    }),
  )
  return { socket, ended }
}
