/** What a piece of work ends with: a value, the problems of the content, or a failure. */
import { asFailure, Failure } from './failure.js'
import type { Problem } from './problem.js'

export type Result<T> =
  | { ok: true; value: T }
  /** The content has errors; warnings that were found besides are among them. */
  | { ok: false; problems: Problem[]; failure?: never }
  /** Nothing that editing the content would mend. */
  | { ok: false; failure: Failure; problems?: never }

/** Ends work with the problems of the content; `resultOf` makes a value of it. */
export class ContentProblems extends Error {
  constructor(readonly problems: Problem[]) {
    super('content has problems')
  }
}

/** Is there anything among the problems that stops a build? */
export const hasErrors = (problems: Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error')

/** @throws ContentProblems when one of them is an error */
export function requireNoErrors(problems: Problem[]): void {
  if (hasErrors(problems)) throw new ContentProblems(problems)
}

/** Runs work and makes a value of what it ends with. What nobody foresaw is thrown: it is a defect. */
export async function resultOf<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (thrown) {
    if (thrown instanceof ContentProblems) return { ok: false, problems: thrown.problems }
    const error = asFailure(thrown)
    if (error instanceof Failure) return { ok: false, failure: error }
    throw thrown
  }
}
