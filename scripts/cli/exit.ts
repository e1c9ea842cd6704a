/** Exit codes and the errors that carry them. Only scripts/cli.ts hands a code to the process. */
import { isSystemError, systemSentence } from '../problems/system.js'

export const exitCode = {
  fine: 0,
  /** The content has problems; they have been printed. */
  content: 1,
  /** The command line is wrong. */
  usage: 2,
  /** No browser, port taken, disk full: nothing that editing the content would mend. */
  environment: 3,
  /** Stopped by the user (128 + SIGINT). */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** An expected failure: one sentence and, where there is one, what to run. */
export class Failure extends Error {
  override name = 'Failure'

  constructor(
    readonly exit: ExitCode,
    message: string,
    readonly hint?: string,
    /** What only a report of a defect needs: it goes to a log file, never to the terminal. */
    readonly details?: string,
  ) {
    super(message)
  }
}

/** A wrong command line. */
export const usage = (message: string, hint?: string): Failure => new Failure(exitCode.usage, message, hint)

/** Something outside the content that stands in the way. */
export const environment = (message: string, hint?: string): Failure =>
  new Failure(exitCode.environment, message, hint)

/** Turns an error of the operating system into a failure of the environment; others stay as they are. */
export function asFailure(error: unknown): unknown {
  return isSystemError(error) ? environment(systemSentence(error)) : error
}
