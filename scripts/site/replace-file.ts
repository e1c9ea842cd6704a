/** Writes files whole: beside the old one first, then in its place, so that a full disk leaves the old one. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { draftOf } from '../process/draft.js'

/**
 * Replaces a file, or makes it. Its folder must exist.
 * @throws disk errors; the old file is then as it was
 */
export function replaceFile(path: string, text: string): void {
  const next = draftOf(path)
  try {
    writeFileSync(next, text)
    renameSync(next, path)
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
}
