/** `bench`: measures in bench/, which is no part of a build. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { resolveDecks } from '../decks.js'
import { exitCode } from '../exit.js'
import type { Shared } from '../shared.js'

/** The command `bench`: runs bench/run.ts in a process of its own and hands on its output. */
export function bench(wanted: string, options: Shared): Promise<number> {
  const [folder] = resolveDecks([wanted], options.content, options.root)
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const args = ['--import', loader, join(options.root, 'bench', 'run.ts'), folder?.dir ?? wanted]
  const env = { ...process.env, ...(options.browser ? { DIPTYCH_BROWSER: options.browser } : {}) }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', cwd: options.root, env })
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0 ? exitCode.fine : exitCode.environment))
  })
}
