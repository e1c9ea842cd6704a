import { access, constants, mkdir } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The nearest `node_modules` above this module, or undefined. */
function nodeModules(): string | undefined {
  // Installed as a package, this file lies inside node_modules; in the repository it lies beside it.
  const here = fileURLToPath(import.meta.resolve('@slidev/client/package.json'))
  const at = here.lastIndexOf(`${sep}node_modules${sep}`)
  return at < 0 ? undefined : here.slice(0, at + 1 + 'node_modules'.length)
}

/**
 * A writable folder that outlives the run, for what is costly to make (unpacked browser, font subsets):
 * `node_modules/.cache/diptych`, else `~/.cache/diptych`, else a private folder in the temporary one.
 * @param name subfolder, made when missing
 */
export async function cacheFolder(name: string): Promise<string> {
  const modules = nodeModules()
  const places = [
    ...(modules ? [join(modules, '.cache', 'diptych')] : []),
    join(homedir(), '.cache', 'diptych'),
    join(tmpdir(), `diptych-${process.getuid?.() ?? 'user'}`),
  ]
  let last: unknown
  for (const place of places) {
    const folder = join(place, name)
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await access(folder, constants.W_OK)
      return folder
    } catch (error) {
      last = error // Read-only install, full disk or no home: the next place.
    }
  }
  throw last
}
