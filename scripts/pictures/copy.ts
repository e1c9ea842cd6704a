/** A picture of the content on its way into an output. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { kindOfName } from './kinds.js'
import { withViewBox } from './svg/size.js'

/** What a picture's bytes are known by. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Writes a picture where an output looks for it: the file behind a symbolic link, and a drawing without `viewBox` with
 * the one that its size says, so that it shrinks to its place instead of being cut.
 *
 * @param checked digest of the bytes that were found right; without it whatever the file holds is written
 * @returns false where the file holds something else by now: nothing is written then
 * @throws what the disk throws
 */
export async function copyPicture(from: string, to: string, checked?: string): Promise<boolean> {
  const bytes = await readFile(from)
  if (checked !== undefined && digestOf(bytes) !== checked) return false
  await mkdir(dirname(to), { recursive: true })
  await writeFile(to, kindOfName(from) === 'svg' ? withViewBox(bytes) : bytes)
  return true
}
