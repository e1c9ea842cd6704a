/**
 * A sign of life for those who cannot look at the process itself (another container, another machine on the same
 * disk): as long as it lives, the time of what it holds moves on.
 */
import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'

const everyMs = 2000
/** No sign for so long, by the clock: nobody is there. */
const silentMs = 60_000

/** A thread of its own: planning or drawing may keep the main one busy for longer than a beat. */
const script = `
const { parentPort } = require('node:worker_threads')
const { utimesSync } = require('node:fs')
const paths = new Set()
parentPort.on('message', ({ path, on }) => void (on ? paths.add(path) : paths.delete(path)))
setInterval(() => {
  const now = new Date()
  for (const path of paths) try { utimesSync(path, now, now) } catch {}
}, ${everyMs})
`

let thread: Worker | undefined
const beating = new Set<string>()
const companions = new Set<string>()

/** A folder that gets signs of life together with any other: it is not worth a thread of its own. */
export function beatAlong(path: string): void {
  companions.add(path)
}

/** Keeps the time of a file or folder moving until the returned function is called. */
export function beat(path: string): () => void {
  if (!thread) {
    thread = new Worker(script, { eval: true, execArgv: [], env: {} })
    thread.unref()
    for (const companion of companions) thread.postMessage({ path: companion, on: true })
  }
  thread.postMessage({ path, on: true })
  beating.add(path)
  return () => {
    if (!beating.delete(path)) return
    thread?.postMessage({ path, on: false })
    if (beating.size > 0) return
    void thread?.terminate()
    thread = undefined
  }
}

const timeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )

/** Has there been no sign of life for a long time? A clock that was set back makes it look younger, never older. */
export async function silentForLong(path: string, now = Date.now()): Promise<boolean> {
  return now - (await timeOf(path)) > silentMs
}

/** Is there no sign of life while one waits for it? The clock does not matter. */
export async function staysSilent(path: string, ms = 5 * everyMs): Promise<boolean> {
  if (await silentForLong(path)) return true
  const before = await timeOf(path)
  const end = performance.now() + ms
  while (performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(200, ms / 4)))
    const now = await timeOf(path)
    if (now === 0) return true
    if (now !== before) return false
  }
  return true
}
