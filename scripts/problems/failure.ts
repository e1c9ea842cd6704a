/** What ends the work and is no problem of the content: a value with a kind, one sentence, and what to do. */
import { isSystemError, systemSentence } from './system.js'

/**
 * `usage`: what was asked for can't be meant; `environment`: no browser, port taken, disk full, nothing that editing
 * the content would mend; `interrupted`: stopped by the user.
 */
export type FailureKind = 'usage' | 'environment' | 'interrupted'

/** An expected failure: one sentence and, where there is one, what to run. */
export class Failure extends Error {
  override name = 'Failure'

  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly hint?: string,
    /** What only a report of a defect needs: it goes to a log file, never to the terminal. */
    readonly details?: string,
  ) {
    super(message)
  }
}

/** What was asked for can't be meant. */
export const usage = (message: string, hint?: string): Failure => new Failure('usage', message, hint)

/** Something outside the content that stands in the way. */
export const environment = (message: string, hint?: string): Failure =>
  new Failure('environment', message, hint)

/** Turns an error of the operating system into a failure of the environment; others stay as they are. */
export function asFailure(error: unknown): unknown {
  return isSystemError(error) ? environment(systemSentence(error)) : error
}
