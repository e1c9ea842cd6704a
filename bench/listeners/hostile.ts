/** Who wishes a talk ill, in a process of its own: bounded in number and time, at 127.0.0.1 only. */
import { connect } from 'node:net'
import { WebSocket } from 'ws'
import { TALK } from '../../scripts/talk/messages.js'

/** How often each was tried, and how it ended. */
export type Ends = Record<string, Record<string, number>>

const [port = 0, seconds = 10] = process.argv.slice(2).map(Number)
const origin = `http://127.0.0.1:${port}`
/** Of each kind at once. */
const many = 8
/** Of each kind in all. */
const most = 400
const until = performance.now() + seconds * 1000
const ends: Ends = {}
const count = (kind: string, end: string): void => {
  const all = (ends[kind] ??= {})
  all[end] = (all[end] ?? 0) + 1
}

type Attack = (socket: WebSocket) => void
const join = JSON.stringify({ type: 'join' })
const step = JSON.stringify({
  type: 'set',
  registers: { place: { rev: 999_999, by: 'evil', value: { slide: 'slide-1', click: 0 } } },
})
const attacks: Record<string, [headers: Record<string, string>, attack: Attack]> = {
  'tries to control': [{ origin }, (socket) => [join, step].forEach((text) => socket.send(text))],
  'guesses a key': [{ origin }, (socket) => socket.send('{"type":"join","key":"guess"}')],
  'guesses a code': [{ origin }, (socket) => socket.send('{"type":"join","pair":"guess"}')],
  floods: [
    { origin },
    (socket) => {
      socket.send(join)
      for (let at = 0; at < 1000; at++) socket.send('{"type":"ask","text":"?"}')
    },
  ],
  'sends 10 MB': [{ origin }, (socket) => socket.send(Buffer.alloc(10_000_000, 'x').toString())],
  'sends garbage': [{ origin }, (socket) => socket.send(Buffer.from('\u0000\u0001{{{'))],
  'wrong origin': [{ origin: 'http://evil.example' }, (socket) => socket.send(join)],
  'wrong host': [{ origin, host: 'evil.example' }, (socket) => socket.send(join)],
}
/** One after the other; how it ended is the code that the server closes with, 1006 without a word. */
async function keepOn(kind: string, [headers, attack]: (typeof attacks)[string]): Promise<void> {
  while (performance.now() < until && Object.values(ends[kind] ?? {}).reduce((a, b) => a + b, 0) < most) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${TALK.socket}`, { headers })
    socket.on('error', () => undefined)
    socket.on('open', () => attack(socket))
    const late = setTimeout(() => socket.terminate(), 5_000)
    const code = await new Promise<number>((resolve) => socket.on('close', resolve))
    clearTimeout(late)
    count(kind, String(code))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
/** Join, and read nothing any more until the end. */
const slow = Array.from({ length: 20 }, () => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${TALK.socket}`, { headers: { origin } })
  socket.on('error', () => undefined)
  socket.on('open', () => {
    socket.send(join)
    socket.pause()
    count('reads nothing', 'joined')
  })
  return socket
})
/** Connections that never say what they want. */
const silent = Array.from({ length: 50 }, () => connect(port, '127.0.0.1').on('error', () => undefined))

await Promise.all(
  Object.entries(attacks).flatMap(([kind, attack]) =>
    Array.from({ length: many }, () => keepOn(kind, attack)),
  ),
)
const left = until - performance.now()
if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
for (const socket of slow) socket.terminate()
for (const socket of silent) socket.destroy()
process.send?.(ends)
process.disconnect()
