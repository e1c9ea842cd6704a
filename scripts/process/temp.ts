/**
 * A temporary folder of this process alone, for all that it and what it starts (browser, bundler) puts there: it goes
 * with the process, and what a killed one leaves is found by its name.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beatAlong } from './beat.js'
import { machine, token } from './owner.js'
import { workHome } from './work.js'

/** The system's, before `ownTemp` was called. */
export const systemTemp = tmpdir()

const PREFIX = 'diptych-'
export const isTemp = (name: string): boolean => name.startsWith(PREFIX)

/** The browser makes a socket in it, whose whole path may have so many bytes (macOS: 104). */
const longest = 104 - '/.org.chromium.Chromium.XXXXXX/SingletonSocket'.length

/**
 * Makes the folder, in the project where the system's temporary folder cannot be written to, and sets TMPDIR.
 *
 * @returns removes it again, at once; for the end of the process
 */
export function ownTemp(root: string): () => void {
  const name = `${PREFIX}${token(machine.self)}`
  const places = [join(systemTemp, name), join(workHome(root), name)]
  for (const place of places) {
    if (place === places[0] && Buffer.byteLength(place) > longest) return () => undefined
    try {
      mkdirSync(place, { mode: 0o700, recursive: place !== places[0] })
    } catch {
      continue
    }
    for (const key of ['TMPDIR', 'TMP', 'TEMP']) process.env[key] = place
    beatAlong(place)
    return () => rmSync(place, { recursive: true, force: true, maxRetries: 3 })
  }
  return () => undefined
}
