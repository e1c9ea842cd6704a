/** Finds and decodes the content files of a deck folder. The file system comes in as effects. */
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { Reporter } from '../problems/reporter.js'

/** What loading needs of the outside world. Rejections become problems. */
export interface Effects {
  readFile(path: string): Promise<Uint8Array>
  readdir(path: string): Promise<string[]>
  /** Follows symbolic links. */
  stat(path: string): Promise<{ kind: 'file' | 'folder' | 'other'; size: number }>
  realpath(path: string): Promise<string>
  /** The folder that problem paths are shown relative to, where that is shorter. */
  cwd(): string
}

export const nodeEffects: Effects = {
  readFile: (path) => readFile(path),
  readdir: (path) => readdir(path),
  async stat(path) {
    // A dangling link is no file; lstat tells it from a missing one only in the error text.
    const found = await stat(path).catch(() => lstat(path))
    return {
      kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other',
      size: found.size,
    }
  },
  realpath: (path) => realpath(path),
  cwd: () => process.cwd(),
}

export const maxFileBytes = 2 * 1024 * 1024
const maxFiles = 1000
const maxDepth = 8

export interface FoundFile {
  path: string
  /** Relative to the deck folder, with `/`. */
  relative: string
  size: number
}

/**
 * All *.yaml and *.yml files below a folder, sorted by path; without dot files and `node_modules`.
 * @param show the path as problems name it
 */
export async function findFiles(
  dir: string,
  effects: Effects,
  reporter: Reporter,
  show: (path: string) => string,
): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  let full = false

  async function walk(folder: string, relative: string, above: string[]): Promise<void> {
    let names: string[]
    let real: string
    try {
      real = await effects.realpath(folder)
      names = (await effects.readdir(folder)).sort()
    } catch (error) {
      reporter.reportFile('unreadable-file', show(folder), `The folder cannot be read: ${reason(error)}.`)
      return
    }
    if (above.includes(real)) {
      const hint = 'remove the symbolic link'
      reporter.reportFile('link-loop', show(folder), 'A symbolic link leads back to a folder above it.', {
        hint,
      })
      return
    }
    for (const name of names) {
      if (name.startsWith('.') || name === 'node_modules' || full) continue
      await visit(join(folder, name), posix.join(relative, name), [...above, real])
    }
  }

  async function visit(path: string, relative: string, above: string[]): Promise<void> {
    const yaml = /\.ya?ml$/i.test(path)
    let about
    try {
      about = await effects.stat(path)
    } catch (error) {
      if (yaml) unreadable(path, reason(error))
      return
    }
    if (about.kind === 'folder') {
      if (above.length < maxDepth) return walk(path, relative, above)
      reporter.reportFile('too-many-files', show(path), `Folders are nested more than ${maxDepth} deep.`)
    } else if (yaml && about.kind === 'other') unreadable(path, 'it is no regular file')
    else if (yaml) {
      if (found.length < maxFiles) found.push({ path, relative, size: about.size })
      else {
        full = true
        reporter.reportFile(
          'too-many-files',
          show(dir),
          `The folder holds more than ${maxFiles} content files.`,
        )
      }
    }
  }

  const unreadable = (path: string, why: string): void =>
    reporter.reportFile('unreadable-file', show(path), `The file cannot be read: ${why}.`)

  await walk(dir, '', [])
  return found.sort((a, b) => (a.relative < b.relative ? -1 : 1))
}

/** Why a file operation failed, in a few words and without a stack. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known: Record<string, string> = {
    ENOENT: 'it does not exist',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ELOOP: 'symbolic links lead round in a circle',
  }
  return known[code] ?? (code || (error instanceof Error ? error.message : String(error)))
}
