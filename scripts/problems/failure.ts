/** What ends the work and is no problem of the content: a value with a code, one sentence, and what to do. */
import { failures, type FailureCode, type FailureKind } from './failures.js'
import { isSystemError, systemSentence } from './system.js'

export type { FailureCode, FailureKind } from './failures.js'

/** What further is known of a failure. */
export interface FailureDetails {
  /** What to run or change. */
  hint?: string | undefined
  /** What only a report of a defect needs: it goes to a log file, never to the terminal. */
  details?: string | undefined
}

/** An expected failure: one sentence and, where there is one, what to run. */
export class Failure extends Error {
  override name = 'Failure'
  readonly hint: string | undefined
  readonly details: string | undefined

  constructor(
    readonly code: FailureCode,
    message: string,
    { hint, details }: FailureDetails = {},
  ) {
    super(message)
    this.hint = hint
    this.details = details
  }

  get kind(): FailureKind {
    return failures[this.code].kind
  }
}

/** A failure, to be thrown. */
export const failure = (code: FailureCode, message: string, hint?: string): Failure =>
  new Failure(code, message, { hint })

/** Turns an error of the operating system into a failure of the environment; others stay as they are. */
export function asFailure(error: unknown): unknown {
  return isSystemError(error) ? failure('disk', systemSentence(error)) : error
}
