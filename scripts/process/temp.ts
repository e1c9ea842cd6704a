/**
 * A temporary folder of this process alone, for all that it and what it starts (browser, bundler) puts there: it goes
 * with the process, and what a killed one leaves is found by its name.
 */
import { accessSync, constants, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beatAlong } from './beat.js'
import { machine, token } from './owner.js'
import { workHome } from './work.js'

/** The system's, before `ownTemp` was called. */
export const systemTemp = tmpdir()

const PREFIX = 'diptych-'
export const isTemp = (name: string): boolean => name.startsWith(PREFIX)

/** The browser makes a socket in it, whose whole path has room for so many bytes, with a NUL at its end. */
const socketPath = process.platform === 'linux' ? 108 : 104
const longest = socketPath - 1 - '/.org.chromium.Chromium.XXXXXX/SingletonSocket'.length

/**
 * Makes the folder, in the project where the system's temporary folder cannot be written to, and sets TMPDIR. A
 * system's folder that can be written to, but whose path is too long for one of our own in it, is used as it is.
 *
 * @param system the system's temporary folder; it need not be there
 * @returns removes it again, at once; for the end of the process
 */
export function ownTemp(root: string, system = systemTemp): () => void {
  const name = `${PREFIX}${token(machine.self)}`
  const inProject = join(workHome(root), name)
  const places = [join(system, name), inProject]
  if (Buffer.byteLength(join(system, name)) > longest) {
    if (writable(system)) return () => undefined
    places.shift()
  }
  for (const place of places) {
    try {
      mkdirSync(place, { mode: 0o700, recursive: place === inProject })
    } catch {
      continue
    }
    for (const key of ['TMPDIR', 'TMP', 'TEMP']) process.env[key] = place
    beatAlong(place)
    return () => rmSync(place, { recursive: true, force: true, maxRetries: 3 })
  }
  return () => undefined
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
