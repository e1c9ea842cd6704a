/** Listeners of a talk over loopback, and what each of them hears when. */
import { performance } from 'node:perf_hooks'
import { WebSocket } from 'ws'
import { TALK, type Heard } from '../../scripts/talk/messages.js'

/** In ms since 1970, to fractions: clocks of this machine's processes agree. */
export const now = (): number => performance.timeOrigin + performance.now()

export interface Crowd {
  /** For each slide, when each listener heard of it. */
  heard: Map<string, number[]>
  /** All messages, of whatever kind. */
  messages(): number
  /** Connections that ended without being asked to. */
  lost(): number
  close(): void
}

/** @param port of the server, at 127.0.0.1 */
export async function openCrowd(port: number, count: number): Promise<Crowd> {
  const heard = new Map<string, number[]>()
  let [messages, lost, closing] = [0, 0, false]
  const join = (at: number): Promise<WebSocket> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${TALK.socket}`, {
        headers: { origin: `http://127.0.0.1:${port}` },
      })
      socket.on('error', reject)
      socket.on('open', () => socket.send(JSON.stringify({ type: 'join', voter: `listener-${at}` })))
      socket.on('close', () => void (closing || lost++))
      socket.on('message', (data: Buffer) => {
        const when = now()
        messages++
        const told = JSON.parse(data.toString()) as Heard
        if (told.type === 'welcome') return resolve(socket)
        const slide = told.type === 'told' ? told.registers.place?.value.slide : undefined
        if (slide === undefined) return
        const times = heard.get(slide) ?? []
        heard.set(slide, times)
        times.push(when)
      })
    })
  const sockets: WebSocket[] = []
  // Fifty at a time, as a hall comes in.
  for (let from = 0; from < count; from += 50)
    sockets.push(
      ...(await Promise.all(Array.from({ length: Math.min(50, count - from) }, (_, at) => join(from + at)))),
    )
  return {
    heard,
    messages: () => messages,
    lost: () => lost,
    close() {
      closing = true
      for (const socket of sockets) socket.terminate()
    },
  }
}
