/** Folders that are no place for an output, whatever is in them now. */
import { homedir } from 'node:os'
import { isAbsolute, relative, sep } from 'node:path'

/** Of the system: nothing in them, however deep. */
const system =
  'bin boot dev etc lib lib32 lib64 libx32 proc root sbin sys usr/bin usr/sbin usr/lib usr/lib64 usr/include System Library'.split(
    ' ',
  )
/** They hold the folders of others, but an output may lie deeper. */
const shared = 'home usr usr/local usr/share var tmp opt mnt media run Users Volumes'.split(' ')
/** What tools keep for themselves. */
const tools = new Set(['node_modules', '.git', '.diptych'])

export const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way === '' || (!/^\.\.(?:[\\/]|$)/u.test(way) && !isAbsolute(way))
}

function home(): string | undefined {
  try {
    return homedir() || undefined
  } catch {
    return undefined
  }
}

/**
 * Why a folder can be no output; undefined where nothing speaks against it.
 *
 * @param place without symbolic links
 * @param root the project, without symbolic links
 */
export function forbidden(place: string, root: string, user = home()): string | undefined {
  const parts = place.split(/[\\/]/u).filter(Boolean)
  if (isInside(root, place)) return place === root ? 'is the project’s own folder' : 'holds the project'
  if (user && isInside(user, place)) return place === user ? 'is the home folder' : 'holds the home folder'
  const tool = parts.find((part) => tools.has(part))
  if (tool) return `lies in ${tool}`
  if (isInside(place, root)) return undefined
  const way = parts.slice(/^[a-z]:$/iu.test(parts[0] ?? '') ? 1 : 0)
  if (shared.includes(way.join('/'))) return 'is a folder of the system'
  // In memory, and everybody's to write to.
  if (place.startsWith(`${sep}dev${sep}shm${sep}`)) return undefined
  // A container's home, or its work folder, may lie anywhere.
  if (user && isInside(place, user)) return undefined
  const deep = system.some((folder) => way.join('/') === folder || way.join('/').startsWith(`${folder}/`))
  return deep || /^windows$|^program files/iu.test(way[0] ?? '') ? 'is a folder of the system' : undefined
}
