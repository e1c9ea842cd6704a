/** A font that its package ships whole, one file a weight: for the characters that Fontsource's slices leave out. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { coverageOf } from './coverage.js'
import type { Family } from './family.js'

/** Files of a package by weight, and its licence. */
export interface WholeFont {
  files: Record<number, string>
  licence: string
}

/**
 * Opens a package of whole files as a family of one subset.
 * @param root the package's folder
 * @param cache folder for the list of characters
 * @throws when a file can't be read
 */
export async function openWhole(root: string, { files, licence }: WholeFont, cache: string): Promise<Family> {
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    name: string
    version: string
  }
  const file = (_subset: string, weight: number) => files[weight] && join(root, files[weight])
  let characters: Promise<Set<string>> | undefined
  const known = join(cache, `${name.replace(/\W+/g, '-')}-${version}-whole.json`)
  const read = (): Promise<Set<string>> => coverageOf(join(root, files[400] ?? ''), known)
  const part = (chars: string[]) => (chars.length ? [{ subset: 'whole', chars: chars.sort() }] : [])
  return {
    licence: join(root, licence),
    file,
    all: async () => part([...(await (characters ??= read()))]),
    split: async (chars) => {
      // Nothing is asked of it for most decks: then it need not be read.
      if (chars.length === 0) return []
      const has = await (characters ??= read())
      return part(chars.filter((char) => has.has(char)))
    },
  }
}
