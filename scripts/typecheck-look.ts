/**
 * Part of `npm run verify`: checks the types of the look (components, composables, layouts, setup) with `vue-tsc`.
 *
 * Slidev's client comes as sources, and so is checked with our own, under rules that it was not written for. What is
 * wrong in packages is left out; all else fails.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Those diagnostics of a plain `tsc` output (`file(line,column): error …`, indented lines go with it) that are not
 * about packages.
 */
export function ownDiagnostics(output: string): string[] {
  const diagnostics = output.split(/\r?\n(?=\S)/).map((one) => one.trimEnd())
  return diagnostics.filter((one) => one && !/^[^(]*\bnode_modules[\\/]/.test(one))
}

/** Checks the project of that tsconfig; returns what is wrong in it, and fails where the checker itself did. */
export function checkLook(tsconfig = `${root}tsconfig.look.json`): string[] {
  const checker = createRequire(import.meta.url).resolve('vue-tsc/bin/vue-tsc.js')
  const args = [checker, '--project', tsconfig, '--pretty', 'false']
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (error) throw error
  // 0: nothing found, 1 and 2: something found. Anything else, or words on stderr, is no verdict.
  if (stderr || status === null || status > 2) throw new Error(`vue-tsc ended with ${status}: ${stderr}`)
  return ownDiagnostics(stdout)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = checkLook()
  for (const one of wrong) process.stderr.write(`${one}\n`)
  if (wrong.length) process.exitCode = 1
}
