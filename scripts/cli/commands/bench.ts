/** `bench`: measures in bench/, which is no part of a build. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { resolveDecks } from '../../pipeline/decks.js'
import { exitCode, type ExitCode } from '../exit.js'
import type { BenchOptions } from '../options.js'
import { userFolder } from '../user-path.js'

/** The command `bench`: runs bench/run.ts in a process of its own and hands on its output. */
export function bench(wanted: string, options: BenchOptions): Promise<ExitCode> {
  const [folder] = resolveDecks([wanted], options.content, options.root, userFolder())
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const args = ['--import', loader, join(options.root, 'bench', 'run.ts'), folder?.dir ?? wanted]
  const env = { ...process.env, ...(options.browser ? { DIPTYCH_BROWSER: options.browser } : {}) }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', cwd: options.root, env })
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0 ? exitCode.fine : exitCode.environment))
  })
}
