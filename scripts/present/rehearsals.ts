/**
 * Rehearsals of a deck, kept in its folder as a hidden file: it goes where the deck goes, and is no content. A line is
 * written as it comes, so that a run is kept up to where it broke off.
 */
import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lineText, readLines, type RehearsalLine } from '../talk/rehearsal/lines.js'

/** Below the deck's folder. */
export const REHEARSALS = '.rehearsals.jsonl'

export const rehearsalsFile = (dir: string): string => join(dir, REHEARSALS)

/** What was kept; nothing where no run was. @throws disk errors, but for a missing file */
export async function readRehearsals(dir: string): Promise<RehearsalLine[]> {
  try {
    return readLines(await readFile(rehearsalsFile(dir), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Adds lines, behind one that a crash has torn on a line of their own. @throws disk errors */
export function addRehearsal(dir: string, lines: readonly RehearsalLine[]): void {
  if (lines.length === 0) return
  const file = rehearsalsFile(dir)
  const text = lines.map((line) => `${lineText(line)}\n`).join('')
  appendFileSync(file, (isTorn(file) ? '\n' : '') + text)
}

function isTorn(file: string): boolean {
  let handle: number | undefined
  try {
    handle = openSync(file, 'r')
    const { size } = fstatSync(handle)
    const last = Buffer.alloc(1)
    return size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last.toString() !== '\n'
  } catch {
    return false
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}
