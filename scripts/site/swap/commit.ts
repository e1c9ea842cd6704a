/**
 * Puts a finished build into `dist`. The one decisive step is the rename of `next` to `ready`: before it the output is
 * the old one, after it the new one, and whoever finds `ready` (because the build was killed on the way) goes on where
 * it stopped. So decks old and new are never mixed for longer than until the next command.
 */
import * as disk from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from './home.js'

/** A folder of `next` whose file names are those that `dist` shall have no longer. */
export const REMOVED = '.removed'

/** What is done to the disk; tests stop it at each step. */
export type Disk = Pick<
  typeof disk,
  'mkdir' | 'readdir' | 'rename' | 'rm' | 'rmdir' | 'stat' | 'link' | 'copyFile'
>

type Undo = () => Promise<unknown>

/**
 * Puts every deck and file of `next` into `dist`; what else is there stays.
 *
 * @returns their names
 * @throws disk errors; `dist` is then what it was, and `next` still there
 */
export async function commit(home: Home, fs: Disk = disk): Promise<string[]> {
  const names = (await fs.readdir(home.next)).filter((name) => !name.startsWith('.')).sort()
  await fs.mkdir(home.dist, { recursive: true })
  await fs.rename(home.next, home.ready)
  const undo: Undo[] = [() => fs.rename(home.ready, home.next)]
  try {
    await forward(home, fs, undo)
  } catch (error) {
    // Where even the way back is barred, `ready` stays and the next command goes on.
    for (const back of undo.reverse()) await back()
    await fs.rm(home.old, { recursive: true, force: true })
    throw error
  }
  // The output is new; what cannot be removed now, the next command removes.
  await clear(home, fs).catch(() => undefined)
  return names
}

/**
 * Ends what a killed build has begun: a build that was being put into `dist` is put there, any other one goes.
 *
 * @throws disk errors
 */
export async function settle(home: Home, fs: Disk = disk): Promise<void> {
  if (await kindOf(home.ready, fs)) {
    await fs.mkdir(home.dist, { recursive: true })
    await forward(home, fs, [])
  }
  await fs.rm(home.next, { recursive: true, force: true })
  await clear(home, fs)
}

async function forward(home: Home, fs: Disk, undo: Undo[]): Promise<void> {
  await fs.mkdir(home.old, { recursive: true })
  for (const name of (await fs.readdir(home.ready)).sort()) {
    if (name === REMOVED) continue
    const [from, target, kept] = [join(home.ready, name), join(home.dist, name), join(home.old, name)]
    const [had, gets] = [await kindOf(target, fs), await kindOf(from, fs)]
    if (had) await fs.rm(kept, { recursive: true, force: true })
    if (had === 'file' && gets === 'file') {
      // A file is replaced in one step: there is no moment without it.
      await fs.link(target, kept).catch(() => fs.copyFile(target, kept))
      await fs.rename(from, target)
      undo.push(
        () => fs.rename(kept, target),
        () => fs.copyFile(target, from),
      )
      continue
    }
    if (had) {
      await fs.rename(target, kept)
      undo.push(() => fs.rename(kept, target))
    }
    await fs.rename(from, target)
    undo.push(() => fs.rename(target, from))
  }
  const removed = join(home.ready, REMOVED)
  for (const name of await fs.readdir(removed).catch(() => [])) {
    const [target, kept] = [join(home.dist, name), join(home.old, name)]
    if (!(await kindOf(target, fs))) continue
    await fs.rename(target, kept)
    undo.push(() => fs.rename(kept, target))
  }
}

/** `dist` is new: what is left of `ready`, and what was there before, goes. */
async function clear(home: Home, fs: Disk): Promise<void> {
  await fs.rm(home.ready, { recursive: true, force: true })
  await fs.rm(home.old, { recursive: true, force: true })
}

const kindOf = (path: string, fs: Disk): Promise<'folder' | 'file' | undefined> =>
  fs.stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => undefined,
  )
