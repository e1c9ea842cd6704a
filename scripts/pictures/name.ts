/** The name under which a picture is written, wherever it is written. */
import { createHash } from 'node:crypto'
import { extname, posix } from 'node:path'
import { isMediaName, kindOfName } from './kinds.js'

/** Longest readable part of a name. */
const longest = 40

/**
 * A picture's path in the deck folder → the file name that the markdown, the site, the reading page and the single
 * file know it by. Only `a`–`z`, digits, `-` and one `.`: what means something to an address, a shell, Markdown, Vite
 * or a disk (`#`, `?`, `%`, quotes, case) never reaches one. Two paths differ in the hash. Pure.
 *
 * @param src as the content writes it, with `/` between folders
 */
export function pictureName(src: string): string {
  const path = posix.normalize(src)
  const extension = extname(path)
  const readable = path
    .slice(0, path.length - extension.length)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 8)
  return `${readable || 'picture'}-${hash}${extension.toLowerCase()}`
}

/** Is it a name that `pictureName` gives (films and sounds have such, too)? Nobody else's file is called so. */
export const isPictureName = (name: string): boolean =>
  (kindOfName(name) !== undefined || isMediaName(name)) &&
  /^[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{8}\.[a-z0-9]+$/.test(name)

/** Folder of the pictures: beside the reading page, and beside the markdown (where each deck has one of its own). */
export const PICTURES = 'pictures'
