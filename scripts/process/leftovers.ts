/** What processes leave when they are killed: files and folders with their owner in the name. */
import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { silentForLong } from './beat.js'
import { ownerIn, stateOf, type System } from './owner.js'

/**
 * Names in a folder whose owner is dead. An owner that cannot be looked at counts as dead once there was no sign of
 * life for a minute.
 *
 * @param mine which of the names to look at
 */
export async function leftIn(
  folder: string,
  mine: (name: string) => boolean = () => true,
  system?: System,
): Promise<string[]> {
  const left: string[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    const owner = mine(name) ? ownerIn(name) : undefined
    if (!owner) continue
    const state = stateOf(owner, system)
    if (state === 'dead' || (state === 'unknown' && (await silentForLong(join(folder, name)))))
      left.push(name)
  }
  return left
}

/** Removes what dead owners left in a folder; in one that others may write to, only what belongs to this user. */
export async function clearOf(
  folder: string,
  mine?: (name: string) => boolean,
  system?: System,
): Promise<void> {
  const user = process.getuid?.()
  for (const name of await leftIn(folder, mine, system)) {
    const path = join(folder, name)
    const own = await lstat(path).catch(() => undefined)
    if (!own || (user !== undefined && own.uid !== user)) continue
    await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}
