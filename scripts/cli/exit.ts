/** Exit codes and the errors that carry them. Only scripts/cli.ts hands a code to the process. */
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
  ) {
    super(message)
  }
}

/** A wrong command line. */
export const usage = (message: string, hint?: string): Failure => new Failure(exitCode.usage, message, hint)

/** Something outside the content that stands in the way. */
export const environment = (message: string, hint?: string): Failure =>
  new Failure(exitCode.environment, message, hint)

const systemErrors: Record<string, string> = {
  ENOSPC: 'The disk is full.',
  EACCES: 'Permission denied.',
  EPERM: 'Permission denied.',
  EROFS: 'The file system is read-only.',
  EMFILE: 'Too many open files.',
  EADDRINUSE: 'The port is taken.',
  EDQUOT: 'The disk quota is used up.',
  ENOTDIR: 'A file stands where a folder is needed.',
  EEXIST: 'A file stands where a folder is needed.',
  EISDIR: 'A folder stands where a file is needed.',
  ENOENT: 'A file or folder is missing.',
  ENAMETOOLONG: 'A path is too long.',
  ELOOP: 'Symbolic links lead round in a circle.',
  EXDEV: 'Two folders lie on different disks.',
  EBUSY: 'A file or folder is in use.',
  EIO: 'The disk cannot be read or written.',
}

/** Turns an error of the operating system into a failure of the environment; others stay as they are. */
export function asFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const sentence = systemErrors[String(error.code)]
  if (!sentence) return error
  const path = 'path' in error ? ` (${String(error.path)})` : ''
  return environment(`${sentence}${path}`, error.message)
}
