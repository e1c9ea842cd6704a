/** A font that its package ships whole, one file a weight: for the characters that Fontsource's slices leave out. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fontkit from 'fontkit'
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
  const read = async (): Promise<Set<string>> => {
    const known = join(cache, `${name.replace(/\W+/g, '-')}-${version}-whole.json`)
    const cached = await readFile(known, 'utf8').catch(() => undefined)
    if (cached) return new Set(JSON.parse(cached) as string)
    const font = fontkit.create(await readFile(join(root, files[400] ?? '')))
    const all = String.fromCodePoint(
      ...font.characterSet.filter((point) => point > 31 && (point < 0xd800 || point > 0xdfff)),
    )
    await writeFile(known, JSON.stringify(all)).catch(() => undefined)
    return new Set(all)
  }
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
