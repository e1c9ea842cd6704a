/** How problems of the content are told. */
import { formatProblems } from '../problems/print.js'
import type { Problem } from '../problems/problem.js'
import type { Telling } from './options.js'

/** Prints the problems: for people on stderr, or as JSON on stdout. */
export function reportProblems(
  problems: Problem[],
  { json, quiet, only }: Telling & { only?: string[] },
): void {
  if (json) process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`)
  else if (problems.length)
    process.stderr.write(`${formatProblems(problems, { color: colours(), only: only ?? [] })}\n`)
  else if (!quiet) process.stderr.write('No problems.\n')
}

/** Only on a terminal that has colours; Node reads NO_COLOR, FORCE_COLOR and TERM. */
const colours = (): boolean => process.stderr.isTTY && process.stderr.hasColors()
