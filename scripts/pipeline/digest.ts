/** Is what was built what the content says now? */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DeckFolder } from './decks.js'

/**
 * A digest of all files of a deck's folder: names and bytes. Hidden files don't count.
 * @throws disk errors
 */
export async function contentDigest(dir: string): Promise<string> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !/(^|\/)\./.test(path))
    .sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const bytes = await readFile(join(dir, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex').slice(0, 32)
}

/** Of each deck's folder, by its absolute path; of those that can be read, since reading them is for others to fail at. */
export async function digestsOf(folders: DeckFolder[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    folders.map(async ({ dir }) => {
      const digest = await contentDigest(resolve(dir)).catch(() => undefined)
      return digest === undefined ? [] : [[resolve(dir), digest] as const]
    }),
  )
  return new Map(found.flat())
}
