/**
 * A lock that one process holds at a time, and that the death of its holder opens. It is a folder with one file,
 * whose name is the holder: a folder is renamed to its place in one step, which fails where a folder with a file
 * stands already; a dead holder's file is removed by its name, so that nobody removes the file of the next one.
 */
import { mkdir, readdir, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { beat, staysSilent } from './beat.js'
import { machine, ownerIn, stateOf, token, type Owner, type System } from './owner.js'

export type Lock = { release(): Promise<void> } | { holder: Owner }

export interface LockOptions {
  system?: System
  /** How long a holder that cannot be looked at has time for a sign of life, in ms. */
  patienceMs?: number
}

/** A folder in the way, by the codes of Linux, macOS and Windows. */
const taken = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'ENOTDIR', 'EBUSY'])
const attempts = 20

/**
 * Takes the lock, or tells who has it.
 *
 * @param path of the lock; the folder that holds it must exist
 * @throws disk errors
 */
export async function takeLock(path: string, options: LockOptions = {}): Promise<Lock> {
  const me = token((options.system ?? machine).self)
  const draft = `${path}.${me}.${randomBytes(4).toString('hex')}`
  await mkdir(draft)
  try {
    await writeFile(join(draft, me), '')
    for (let attempt = 1; ; attempt++) {
      // Only an empty folder goes: somebody was stopped while letting go, or a dead holder's file was removed below.
      await rmdir(path).catch(() => undefined)
      const error = await rename(draft, path).then(
        () => undefined,
        (error: NodeJS.ErrnoException) => error,
      )
      if (!error) break
      if (!taken.has(error.code ?? '') || attempt === attempts) throw error
      const holder = await holderOf(path, options)
      if (holder) return { holder }
    }
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  const stop = beat(join(path, me))
  return {
    async release() {
      stop()
      await unlink(join(path, me)).catch(() => undefined)
      await rmdir(path).catch(() => undefined)
    },
  }
}

/** Who holds the lock; what a dead process left of it is removed. */
async function holderOf(path: string, { system, patienceMs }: LockOptions): Promise<Owner | undefined> {
  const names = await readdir(path).catch(async (error: NodeJS.ErrnoException) => {
    // A file: the lock of an earlier version, which knew only the number of a process.
    if (error.code === 'ENOTDIR') await unlink(path).catch(() => undefined)
    return []
  })
  for (const name of names) {
    const file = join(path, name)
    const owner = ownerIn(name)
    const state = owner ? stateOf(owner, system) : 'dead'
    if (owner && (state === 'alive' || (state === 'unknown' && !(await staysSilent(file, patienceMs)))))
      return owner
    await rm(file, { recursive: true, force: true })
  }
  return undefined
}
