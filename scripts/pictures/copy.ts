/** A picture of the content on its way into an output. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { kindOfName } from './kinds.js'
import { withViewBox } from './svg/size.js'

/**
 * Writes a picture where an output looks for it: the file behind a symbolic link, and a drawing without `viewBox` with
 * the one that its size says, so that it shrinks to its place instead of being cut.
 *
 * @throws what the disk throws
 */
export async function copyPicture(from: string, to: string): Promise<void> {
  const bytes = await readFile(from)
  await mkdir(dirname(to), { recursive: true })
  await writeFile(to, kindOfName(from) === 'svg' ? withViewBox(bytes) : bytes)
}
