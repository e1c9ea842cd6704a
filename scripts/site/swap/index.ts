/**
 * Puts finished decks in the place of old ones: a build writes beside `dist`, and each deck's folder is then
 * renamed in whole. An error, Ctrl-C or a kill before that leaves the last good output as it was.
 */
import { constants } from 'node:fs'
import { access, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { takeLock } from '../../process/lock.js'
import { clearOf } from '../../process/leftovers.js'
import { systemSentence } from '../../problems/system.js'
import { commit, settle } from './commit.js'
import { homeOf, type Home } from './home.js'

export { REMOVED } from './commit.js'

export interface SwapError {
  code: 'build-running' | 'disk'
  message: string
  hint?: string
}

export interface Staging {
  /** The temporary folder, beside `dist` so that a rename is enough: write `<dir>/<deck>/…` here. */
  dir: string
  /** Puts everything of the temporary folder into `dist`, one rename each; other decks stay. */
  commit(): Promise<{ decks: string[] } | { error: SwapError }>
  /** Removes the temporary folder and the lock. Safe to call twice, and after `commit`. */
  dispose(): Promise<void>
}

/**
 * Opens a temporary folder for a build into `dist`, and locks `dist` against a second build at the same time. A
 * lock whose process is gone (killed, power cut) is taken over, and what it had begun is ended.
 */
export async function stage(path: string): Promise<Staging | { error: SwapError }> {
  const home = await homeOf(path)
  const { dist, next } = home
  let release: (() => Promise<void>) | undefined
  try {
    await mkdir(home.folder, { recursive: true })
    await writable(dist)
    const lock = await takeLock(home.lock)
    if ('holder' in lock)
      return {
        error: {
          code: 'build-running',
          message: `Another build into ${dist} is running (process ${lock.holder.pid}).`,
          hint: 'Wait for it or stop it.',
        },
      }
    ;({ release } = lock)
    await settle(home)
    await mkdir(next)
  } catch (error) {
    await release?.()
    return { error: diskError(error, dist) }
  }
  let open = true
  const dispose = async () => {
    if (!open) return
    open = false
    await rm(next, { recursive: true, force: true }).catch(() => undefined)
    await release()
  }
  const put = () =>
    commit(home).then(
      (decks) => ({ decks }),
      (error: unknown) => ({ error: diskError(error, dist) }),
    )
  return { dir: next, dispose, commit: put }
}

/**
 * Before an output is read: ends what a build that was killed has begun in it. Does nothing while a build runs.
 *
 * @returns whether there was anything to end; never throws, for whoever only reads may go on
 */
export async function recover(path: string): Promise<boolean> {
  try {
    const home = await homeOf(path)
    if (!(await anythingOf(home))) return false
    const lock = await takeLock(home.lock)
    if ('holder' in lock) return false
    await settle(home).finally(lock.release)
    await clearOf(home.folder, (name) => name.startsWith(`${basename(home.lock)}.`))
    return true
  } catch {
    return false
  }
}

/** Is there anything but the output? */
async function anythingOf({ folder, lock, next, ready, old }: Home): Promise<boolean> {
  const names = new Set([lock, next, ready, old].map((path) => basename(path)))
  const found = await readdir(folder).catch(() => [])
  return found.some((name) => names.has(name) || name.startsWith(`${basename(lock)}.`))
}

/** Can decks be put into `dist`? Told before the build, not after it. */
async function writable(dist: string): Promise<void> {
  const found = await stat(dist).catch(() => undefined)
  if (!found) return
  if (!found.isDirectory())
    throw Object.assign(new Error(`${dist} is not a folder.`), { code: 'ENOTDIR', path: dist })
  await access(dist, constants.W_OK)
}

function diskError(error: unknown, dist: string): SwapError {
  const hint = 'Mend it, or choose another folder with --out.'
  return { code: 'disk', message: systemSentence(error, dist), hint }
}
