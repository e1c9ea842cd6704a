/** Many connections at once that are slow to ask, slow to read, or say nothing: what must not hurt a talk. */
import { connect, type Socket } from 'node:net'

export interface Crowd {
  /** Connections that were opened so far, and that the server has ended. */
  opened(): number
  ended(): number
  /** Ends all of them. */
  leave(): void
}

export interface CrowdOptions {
  count: number
  /** A large file, for those who ask and don't read. */
  large: string
  /** Takes bodies; default `/`. */
  post?: string
  /** In ms: a letter now and then. */
  every?: number
  /** Whoever is sent away comes back. */
  stubborn?: boolean
}

/**
 * Comes to a server of this machine and stays: a fifth says nothing, one begins a head and goes on letter by letter,
 * one does so with a body, one asks for a large file and doesn't read it, one asks again and again.
 *
 * @returns once all are connected
 */
export async function crowd(
  to: { host: string; port: number },
  { count, large, post = '/', every = 500, stubborn = false }: CrowdOptions,
): Promise<Crowd> {
  const line = `Host: localhost:${to.port}\r\n`
  const origin = `Origin: http://localhost:${to.port}\r\n`
  const kinds = [
    { say: '', letters: false, reads: true },
    { say: `GET / HTTP/1.1\r\n${line}X-Slow: `, letters: true, reads: true },
    {
      say: `POST ${post} HTTP/1.1\r\n${line}${origin}Content-Type: application/json\r\nContent-Length: 200000\r\n\r\n`,
      letters: true,
      reads: true,
    },
    { say: `GET ${large} HTTP/1.1\r\n${line}\r\n`, letters: false, reads: false },
    { say: `GET / HTTP/1.1\r\n${line}\r\n`.repeat(20), letters: false, reads: false },
  ]
  const sockets = new Set<Socket>()
  let [opened, ended, over] = [0, 0, false]
  const come = (at: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const { say, letters, reads } = kinds[at % kinds.length]!
      const socket = connect(to, () => {
        opened++
        socket.write(say)
        resolve()
      })
      sockets.add(socket)
      const timer = letters ? setInterval(() => socket.write('x'), every) : undefined
      if (reads) socket.resume()
      else socket.pause()
      socket.on('error', reject)
      socket.on('close', () => {
        clearInterval(timer)
        sockets.delete(socket)
        if (over) return
        ended++
        // Not at once: this is no flood.
        if (stubborn) setTimeout(() => over || come(at).catch(() => undefined), every)
      })
    })
  await Promise.all(Array.from({ length: count }, (_, at) => come(at)))
  return {
    opened: () => opened,
    ended: () => ended,
    leave() {
      over = true
      for (const socket of sockets) socket.destroy()
    },
  }
}
