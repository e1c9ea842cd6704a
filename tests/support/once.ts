/** What is costly to make and only read: made once a run (run.ts) by whichever suite needs it first. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
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

/** What decks are planned and built with: when one of these changes while tests are watched, all is made anew. */
const sources =
  'scripts components composables layouts presenter styles setup package-lock.json custom-nav-controls.vue'.split(
    ' ',
  )

/** A part of a name for `onceARun` that changes with the sources, and with `more`: files or folders of the repository. */
export function sourcesKey(...more: string[]): string {
  const hash = createHash('sha256')
  const add = (path: string): void => void hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  for (const one of [...sources, ...more].map((path) => join(diptychRoot, path)))
    if (/\.\w+$/.test(one)) add(one)
    else
      readdirSync(one, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort()
        .forEach(add)
  return hash.digest('hex').slice(0, 16)
}
