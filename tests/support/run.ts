/** Vitest's global setup: a folder for the run, in which suites share what is costly to make (site.ts). */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The variable of the environment that tells the workers where the folder is. */
export const RUN_FOLDER = 'DIPTYCH_TEST_RUN'

/** @returns removes the folder when the run has ended */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-run-'))
  process.env[RUN_FOLDER] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
