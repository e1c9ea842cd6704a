#!/usr/bin/env node
/**
 * What npm's scripts start: plain JavaScript that loads the TypeScript of the command line. It needs no writable
 * folder. What was compiled is kept in the project; the loader's own place would be the temporary folder that all
 * users share, whence nothing may be run.
 */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The environment's fault (scripts/cli/exit.ts). */
const environment = 3
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`diptych: Node ${process.versions.node} is too old.\nInstall Node 20.19 or newer.\n`)
  process.exit(environment)
}
const project = fileURLToPath(new URL('..', import.meta.url))
// The loader below takes it for the beginning of a query.
if (project.includes('?')) {
  process.stderr.write(
    `diptych: The path of the project holds a “?”: ${project}\nRename that folder, or put the project elsewhere.\n`,
  )
  process.exit(environment)
}

const { TMPDIR } = process.env
const cache = join(project, 'node_modules/.cache/diptych/code/')
try {
  mkdirSync(cache, { recursive: true, mode: 0o700 })
  accessSync(cache, constants.W_OK)
  process.env.TMPDIR = cache
} catch {
  process.env.TSX_DISABLE_CACHE = '1'
}
try {
  const { register } = await import('tsx/esm/api')
  register()
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error
  process.stderr.write('diptych: The packages are not installed.\nRun: npm ci\n')
  process.exit(environment)
}
if (TMPDIR === undefined) delete process.env.TMPDIR
else process.env.TMPDIR = TMPDIR
await import('./cli.ts')
