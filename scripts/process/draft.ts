/** Files are written beside their place first, and then put there in one step: nobody reads half of one. */
import { randomBytes } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writingInto } from '../problems/system.js'
import { machine, token } from './owner.js'

/** The name of a draft of a file, beside it; whoever finds it there later can tell whether its owner is dead. */
export const draftOf = (path: string): string => `${path}.${token(machine.self)}.tmp`

export const isDraft = (name: string): boolean => name.endsWith('.tmp')

/**
 * Writes a file whole, over an old one or anew. Its folder must exist; two that write it at once do not mix.
 *
 * @throws disk errors, with a path; the file is then as it was
 */
export function putWhole(path: string, data: string | Uint8Array): Promise<void> {
  const draft = draftOf(`${path}.${randomBytes(4).toString('hex')}`)
  return writingInto(dirname(path), async () => {
    try {
      await writeFile(draft, data)
      await rename(draft, path)
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined)
      throw error
    }
  })
}
