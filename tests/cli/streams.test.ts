/** The program goes on, and says so by its exit code, when its output cannot be written. */
import { spawn } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { diptychRoot } from '../../scripts/process/diptych-root.js'

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** Runs `check --json` of a deck without problems; `to` takes its stdout. */
async function check(to: number | 'pipe'): Promise<{ code: number | null; stderr: string }> {
  const args = ['--import', loader, join(diptychRoot, 'scripts/cli.ts'), 'check', 'sql-vs-document', '--json']
  const child = spawn(process.execPath, args, { cwd: diptychRoot, stdio: ['ignore', to, 'pipe'] })
  // A reader that goes away before anything is said.
  child.stdout?.destroy()
  let stderr = ''
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, stderr }
}

describe('stdout that cannot be written', () => {
  it('is nothing wrong when its reader has gone away', async () => {
    expect(await check('pipe')).toEqual({ code: 0, stderr: '' })
  })

  it.runIf(existsSync('/dev/full'))('is a failure of the environment when the disk is full', async () => {
    const { code, stderr } = await check(openSync('/dev/full', 'w'))
    expect(code).toBe(3)
    expect(stderr).toMatch(/cannot be written/)
    expect(stderr).not.toContain('    at ')
  })
})
