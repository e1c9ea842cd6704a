/** Exit codes. Only scripts/cli.ts hands one to the process. */
import type { Failure } from '../problems/failure.js'

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

/** The exit code of a failure. */
export const exitOf = ({ kind }: Failure): ExitCode => exitCode[kind]
