/** Progress on stderr: one line a step, with its time. Data never goes through here. */
import type { Progress } from '../pipeline/progress.js'

export interface ReporterOptions {
  quiet?: boolean
  stderr: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>
  /** Milliseconds, monotonic. */
  now?: () => number
  /** No further step starts once this is aborted. */
  signal?: AbortSignal
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** A reporter that rewrites its line on a terminal and prints plain lines elsewhere. */
export function reporter({
  quiet = false,
  stderr,
  now = () => performance.now(),
  signal,
}: ReporterOptions): Progress {
  const steps: Progress['steps'] = []
  const write = (text: string): void => void (quiet || stderr.write(text))
  return {
    steps,
    note: (text) => write(`${text}\n`),
    async step(name, work) {
      signal?.throwIfAborted()
      const start = now()
      if (stderr.isTTY) write(`… ${name}`)
      const clear = stderr.isTTY ? '\r\u001B[2K' : ''
      try {
        const result = await work()
        const ms = now() - start
        steps.push({ name, ms: Math.round(ms) })
        write(`${clear}✓ ${name}: done in ${seconds(ms)}\n`)
        return result
      } catch (error) {
        write(`${clear}✗ ${name}: failed after ${seconds(now() - start)}\n`)
        throw error
      }
    },
  }
}
