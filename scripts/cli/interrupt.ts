/**
 * What ends a command from outside. Ctrl-C during a command that writes: the work is told to stop, clears up, and the
 * command ends with 130.
 */
import { Failure } from '../problems/failure.js'
import { exitCode } from './exit.js'

/** Ctrl-C, `kill`, and the terminal that is closed. */
export const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** One Ctrl-C can arrive twice: from the terminal and handed on by npm. */
const echoMs = 1000
/** For a signal that is already on its way when something it has ended is noticed. */
const graceMs = 100

/**
 * Runs work that can be stopped by one of `STOPPING`. A second signal ends the process at once.
 *
 * @param work gets a signal that is aborted when the user stops the command; it should end soon after
 * @throws Failure (interrupted) when the work failed after a stop; otherwise what the work throws
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  let first: number | undefined
  const stop = (): void => {
    const now = performance.now()
    first ??= now
    if (now - first > echoMs) process.exit(exitCode.interrupted)
    controller.abort()
  }
  for (const signal of STOPPING) process.on(signal, stop)
  try {
    return await work(controller.signal)
  } catch (error) {
    // A signal to the whole group may reach the browser, or Slidev's process, before it reaches this one.
    if (!controller.signal.aborted) await new Promise((resolve) => setTimeout(resolve, graceMs))
    if (!controller.signal.aborted) throw error
    throw new Failure('interrupted', 'Stopped. The last good output is as it was.')
  } finally {
    for (const signal of STOPPING) process.off(signal, stop)
  }
}
