/** What ends a build: the content has problems. */
import { hasErrors } from './compile.js'
import type { Problem } from '../problems/problem.js'

/** Ends the whole build with the problems of the content. */
export class ContentProblems extends Error {
  constructor(readonly problems: Problem[]) {
    super('content has problems')
  }
}

/** @throws ContentProblems when one of them is an error */
export function requireNoErrors(problems: Problem[]): void {
  if (hasErrors(problems)) throw new ContentProblems(problems)
}
