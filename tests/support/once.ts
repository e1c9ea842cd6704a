/** What is costly to make and only read: made once a run (run.ts) by whichever suite needs it first. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { takeLock } from '../../scripts/process/lock.js'
import { RUN_FOLDER } from './run.js'

/**
 * A value of the run; the suites that ask while it is made wait.
 *
 * A suite's hook that calls this may have to wait for another suite: give it the time that the making takes.
 * @param name of a folder of its own below the run's
 * @param make makes the value, which must go through JSON, and files in its folder
 */
export async function onceARun<T>(name: string, make: (folder: string) => Promise<T>): Promise<T> {
  const run = process.env[RUN_FOLDER]
  if (!run) throw new Error(`${RUN_FOLDER} is not set: tests/support/run.ts is no globalSetup of this run`)
  const folder = join(run, name)
  const done = join(folder, 'made.json')
  mkdirSync(folder, { recursive: true })
  while (!existsSync(done)) {
    const lock = await takeLock(join(folder, 'lock'))
    if ('holder' in lock) {
      await pause(200)
      continue
    }
    try {
      // Somebody may have finished between the look and the lock.
      if (existsSync(done)) break
      writeFileSync(`${done}.new`, JSON.stringify(await make(folder)))
      renameSync(`${done}.new`, done)
    } finally {
      await lock.release()
    }
  }
  return JSON.parse(readFileSync(done, 'utf8')) as T
}
