/** Files of the deck's folder that the content names: they exist, and lie in it, also through symbolic links. */
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path'
import type { ProblemCode } from '../../problems/catalogue.js'
import { didYouMean } from '../../problems/suggest.js'
import type { Path } from '../nodes.js'
import type { CheckContext } from './context.js'

/** Where the content names a file. */
export interface NamedFile {
  item: object
  path: Path
  file: string
}

export interface FoundFile {
  /** Absolute. */
  path: string
  size: number
}

/** How it is told that a file is missing. */
export interface FileCodes {
  outside: ProblemCode
  missing: ProblemCode
  /** What it is: `image`. */
  what: string
}

const relativePath = 'a path relative to the deck folder'

/** The file; tells where there is none, or none of the deck's. */
export async function findFile(
  context: CheckContext,
  { item, path: at, file }: NamedFile,
  codes: FileCodes,
): Promise<FoundFile | undefined> {
  const { effects, root } = context.input
  const { what } = codes
  const path = resolve(root, file)
  const outside = (hint: string): undefined => {
    const message = `\`${file}\` is not in the deck folder.`
    context.at(item, at, codes.outside, message, { expected: relativePath, hint })
  }
  if (isAbsolute(file)) {
    const inside = isInside(root, path) ? relative(root, path) : undefined
    return outside(inside === undefined ? `copy the ${what} into the deck folder` : `write \`${inside}\``)
  }
  if (!isInside(root, path)) return outside(`copy the ${what} into the deck folder`)
  const about = await effects.stat(path).catch(() => undefined)
  if (about?.kind !== 'file') {
    const message = `There is no ${what} file \`${file}\`.`
    const hint = about ? undefined : await nearName(context, file, path)
    context.at(item, at, codes.missing, message, { expected: relativePath, hint })
    return undefined
  }
  const [real, realRoot] = await Promise.all([effects.realpath(path), effects.realpath(root)]).catch(() => [])
  if (real !== undefined && realRoot !== undefined && !isInside(realRoot, real))
    return outside(`a symbolic link leads out of it: copy the ${what} into the deck folder`)
  return { path, size: about.size }
}

/** A file beside it whose name is nearly the same: another case, or accents that are composed in another way. */
async function nearName(context: CheckContext, file: string, path: string): Promise<string | undefined> {
  const names = await context.input.effects.readdir(dirname(path)).catch(() => [])
  const folder = file.slice(0, file.length - basename(file).length)
  const same = names.find((name) => name.normalize('NFC') === basename(file).normalize('NFC'))
  if (same !== undefined) return 'the file’s name has its accents decomposed (NFD): rename it'
  return didYouMean(
    file,
    names.map((name) => folder + name),
  )
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way)
}
