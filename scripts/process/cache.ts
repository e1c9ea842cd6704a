import { access, chmod, constants, lstat, mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemTemp } from './temp.js'

/** The nearest `node_modules` above this module, or undefined. */
function nodeModules(): string | undefined {
  // Installed as a package, this file lies inside node_modules; in the repository it lies beside it.
  const here = fileURLToPath(import.meta.resolve('@slidev/client/package.json'))
  const at = here.lastIndexOf(`${sep}node_modules${sep}`)
  return at < 0 ? undefined : here.slice(0, at + 1 + 'node_modules'.length)
}

/** The home folder; undefined for a user who has none. */
function home(): string | undefined {
  try {
    return homedir() || undefined
  } catch {
    return undefined // No HOME, and no entry in the list of users.
  }
}

/** The last place: everyone may make folders there. */
const shared = (): string => join(systemTemp, `diptych-cache-${process.getuid?.() ?? 'user'}`)

/** Where caches may lie, best first: `node_modules/.cache/diptych`, `~/.cache/diptych`, the temporary folder. */
export function cachePlaces(): string[] {
  const [modules, user] = [nodeModules(), home()]
  return [
    ...(modules ? [join(modules, '.cache', 'diptych')] : []),
    ...(user ? [join(user, '.cache', 'diptych')] : []),
    shared(),
  ]
}

/**
 * A writable folder that outlives the run, for what is costly to make (unpacked browser, font subsets).
 * @param name subfolder, made when missing
 * @throws the last place's error, where no place will do
 */
export async function cacheFolder(name: string, places: string[] = cachePlaces()): Promise<string> {
  let last: unknown
  for (const place of places) {
    const folder = join(place, name)
    try {
      if (place === places.at(-1)) await ownFolder(place)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await access(folder, constants.W_OK)
      return folder
    } catch (error) {
      last = error // Read-only install, full disk or no home: the next place.
    }
  }
  throw last
}

/**
 * A folder in a place that everyone may write to, from which a browser is run: made by this user, no link, and closed
 * to all others since it was made. One that is open now may hold what somebody has put there.
 * @throws when it is anything else
 */
export async function ownFolder(path: string): Promise<void> {
  const made = await mkdir(path, { mode: 0o700 }).then(
    () => true,
    () => false,
  )
  if (made) return chmod(path, 0o700)
  const found = await lstat(path)
  const user = process.getuid?.()
  // Windows has neither owners' numbers nor these modes; its temporary folder is each user's own.
  if (user === undefined) return
  if (!found.isDirectory() || found.uid !== user || (found.mode & 0o077) !== 0)
    throw new Error(`The cache folder ${path} is not this user's alone: remove it.`)
}
