/** Where a build keeps what is not yet, or no longer, part of the output: beside it, under hidden names. */
import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

export interface Home {
  dist: string
  /** The folder that holds the others. */
  folder: string
  /** The one build that may write (a folder, see process/lock.ts). */
  lock: string
  /** What a build is making. */
  next: string
  /** What is made and is being put into `dist`: from here on there is no way back but forward. */
  ready: string
  /** What was in `dist` before. */
  old: string
}

/**
 * Beside `dist` (where a link leads, when it is one), or in it where a rename from beside cannot do: `dist` is a disk
 * of its own, or the folder above is not ours.
 */
export async function homeOf(path: string): Promise<Home> {
  const dist = await realpath(path).catch(() => path)
  const parent = dirname(dist)
  const [own, above] = await Promise.all([dist, parent].map((one) => stat(one).catch(() => undefined)))
  const open = await access(parent, constants.W_OK).then(
    () => true,
    () => false,
  )
  const inside = own?.isDirectory() === true && (own.dev !== above?.dev || !open)
  const folder = inside ? dist : parent
  const at = (kind: string): string => join(folder, `${inside ? '.diptych' : `.${basename(dist)}`}.${kind}`)
  return { dist, folder, lock: at('lock'), next: at('next'), ready: at('ready'), old: at('old') }
}
