#!/usr/bin/env node
/** What npm's scripts start: plain JavaScript that loads the command line. It needs no writable folder. */
import { fileURLToPath, pathToFileURL } from 'node:url'

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

let cli
try {
  // After the look at the path: one with a question mark cannot be imported from.
  const { compiledCli } = await import('./compiled.mjs')
  const compiled = await compiledCli(project)
  // Where nothing can be kept, the loader compiles in memory; its own place would be the temporary folder that all
  // users share, whence nothing may be run.
  if (compiled === undefined) {
    process.env.TSX_DISABLE_CACHE = '1'
    const { register } = await import('tsx/esm/api')
    register()
  }
  cli = compiled === undefined ? new URL('./cli.ts', import.meta.url) : pathToFileURL(compiled)
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error
  process.stderr.write('diptych: The packages are not installed.\nRun: npm ci\n')
  process.exit(environment)
}
await import(cli.href)
