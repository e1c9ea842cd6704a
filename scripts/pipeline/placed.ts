/** Problems of places that are told from the deck's folder, as the user would name them, with the lines around. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeFrame } from '../problems/frame.js'
import type { Problem } from '../problems/problem.js'
import { shownPath } from '../problems/shown-path.js'

/** @param dir the deck's folder, in which the problems' files lie */
export async function placedIn(dir: string, problems: Problem[]): Promise<Problem[]> {
  return Promise.all(
    problems.map(async (problem) => {
      const file = join(dir, problem.file)
      const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
      const frame = codeFrame((at) => lines[at - 1] ?? '', problem.line, problem.column)
      return { ...problem, file: shownPath(file, process.cwd()), frame }
    }),
  )
}
