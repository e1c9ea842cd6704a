/** A deck folder in memory, as loading sees it. */
import type { Effects } from '../../scripts/content/files.js'

/** Effects of one flat folder, whatever its path. */
export function memory(files: Record<string, string | Uint8Array>): Effects {
  const nameOf = (path: string): string => path.split('/').at(-1) ?? ''
  const bytes = (path: string): Uint8Array => {
    const file = files[nameOf(path)]
    if (file === undefined) throw Object.assign(new Error('no file'), { code: 'ENOENT' })
    return typeof file === 'string' ? new TextEncoder().encode(file) : file
  }
  return {
    readFile: (path) => Promise.resolve(bytes(path)),
    readdir: () => Promise.resolve(Object.keys(files)),
    stat: (path) =>
      Promise.resolve(
        nameOf(path) in files ? { kind: 'file', size: bytes(path).length } : { kind: 'folder', size: 0 },
      ),
    realpath: (path) => Promise.resolve(path),
    cwd: () => '/',
  }
}
