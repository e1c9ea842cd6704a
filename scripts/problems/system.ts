/** Errors of the operating system in one sentence, with their place. */

const sentences: Record<string, string> = {
  ENOSPC: 'The disk is full',
  EACCES: 'Permission denied',
  EPERM: 'Permission denied',
  EROFS: 'The file system is read-only',
  EMFILE: 'Too many open files',
  EADDRINUSE: 'The port is taken',
  EDQUOT: 'The disk quota is used up',
  ENOTDIR: 'A file stands where a folder is needed',
  EEXIST: 'A file stands where a folder is needed',
  ENOTEMPTY: 'A folder is not empty',
  EISDIR: 'A folder stands where a file is needed',
  ENOENT: 'A file or folder is missing',
  ENAMETOOLONG: 'A path is too long',
  ELOOP: 'Symbolic links lead round in a circle',
  EXDEV: 'Two folders lie on different disks',
  EBUSY: 'A file or folder is in use',
  EIO: 'The disk cannot be read or written',
}

/** Is it the operating system that says no? Nothing that editing the content would mend. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && Object.hasOwn(sentences, String(error.code))

/**
 * `The disk is full: /home/me/dist.`
 *
 * @param fallback the place, where the error names none
 */
export function systemSentence(error: unknown, fallback?: string): string {
  if (!isSystemError(error)) return error instanceof Error ? error.message : String(error)
  const { path, dest } = error as NodeJS.ErrnoException & { dest?: string }
  const place = dest ?? path ?? fallback
  return `${sentences[String(error.code)]}${place ? `: ${shortened(place)}` : ''}.`
}

/**
 * Runs what writes into a folder. A full disk is told by the system without a place: it gets this one.
 *
 * @throws what the work throws, with a path
 */
export async function writingInto<T>(folder: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isSystemError(error)) error.path ??= folder
    throw error
  }
}

/** A path that is too long is itself no sentence. */
const shortened = (path: string): string =>
  path.length > 240 ? `${path.slice(0, 120)}…${path.slice(-60)}` : path
