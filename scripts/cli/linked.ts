/** A command in a process that knows the project under a plain path only (scripts/site/plain-path.ts). */
import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { PlainPath } from '../site/plain-path.js'
import { exitCode, type ExitCode } from './exit.js'

/**
 * Runs the command line of this process again under the link's path. It ends with this process, whatever ends that.
 *
 * @param root the project
 * @returns the exit code
 */
export function runLinked(root: string, link: PlainPath, stop: AbortSignal): Promise<ExitCode> {
  const real = realpathSync(root)
  // Where npm was called (user-path.ts).
  const typed = process.env.INIT_CWD
  const from = typed?.startsWith(real) ? { INIT_CWD: link.path + typed.slice(real.length) } : {}
  const child = spawn(
    process.execPath,
    [...link.nodeArguments, join(link.path, 'scripts/start.mjs'), ...process.argv.slice(2)],
    { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...from } },
  )
  stop.addEventListener('abort', () => void child.kill('SIGTERM'), { once: true })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve((code ?? exitCode.environment) as ExitCode))
  })
}

/** In such a process: ends it cleanly when the one that began it is no more. */
export function endWithParent(): void {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // The channel alone keeps no process alive.
  process.channel?.unref()
}
