import { relative } from 'node:path'

/** An absolute path as problems name it: relative to a folder, or absolute where that is not longer. */
export function shownPath(path: string, from: string): string {
  const way = relative(from, path) || '.'
  return way.length < path.length ? way : path
}
