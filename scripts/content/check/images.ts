/** Image files exist and lie in the deck folder, also through symbolic links, and are pictures that can be shown. */
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path'
import { digestOf } from '../../pictures/copy.js'
import { nameFault, pictureFault, type PictureLimits } from '../../pictures/fault.js'
import type { PictureFault } from '../../pictures/types.js'
import { didYouMean } from '../../problems/suggest.js'
import { pictureLimits } from '../../schema/limits.js'
import { reason } from '../files.js'
import type { Path } from '../nodes.js'
import type { CheckContext } from './context.js'

/** Where the content names a picture. */
interface Named {
  item: object
  path: Path
  image: string
}

const relativePath = 'a path relative to the deck folder'

export async function checkImages(context: CheckContext): Promise<void> {
  const known = new Map<string, PictureFault | undefined>()
  for (const named of picturesOf(context)) {
    const found = await findImage(context, named)
    if (!found) continue
    if (!known.has(found.path)) known.set(found.path, await faultOf(context, found))
    const fault = known.get(found.path)
    if (!fault) continue
    const { code, why, ...details } = fault
    context.at(named.item, named.path, code, `\`${named.image}\` ${why}.`, details)
  }
}

/** Pictures of slides, and of stages in diagrams. */
function picturesOf({ content }: CheckContext): Named[] {
  const slides = content.outline.flatMap((section) => section.slides)
  return [
    ...slides.flatMap((item) => (item.kind === 'image' ? { item, path: ['image'], image: item.image } : [])),
    ...slides.flatMap((item) =>
      (item.kind === 'cover' || item.kind === 'question' || item.kind === 'patches') && item.picture
        ? { item, path: ['picture', 'image'], image: item.picture.image }
        : [],
    ),
    ...content.pipelines.flatMap((item) =>
      item.stages.flatMap(({ picture }, index) =>
        picture ? { item, path: ['stages', index, 'picture', 'image'], image: picture.image } : [],
      ),
    ),
  ]
}

interface Found {
  path: string
  size: number
}

/** The file of a picture; tells where there is none, or none of the deck's. */
async function findImage(
  context: CheckContext,
  { item, path: at, image }: Named,
): Promise<Found | undefined> {
  const { effects, root } = context.input
  const path = resolve(root, image)
  const outside = (hint: string): undefined => {
    const message = `\`${image}\` is not in the deck folder.`
    context.at(item, at, 'image-outside', message, { expected: relativePath, hint })
  }
  if (isAbsolute(image)) {
    const inside = isInside(root, path) ? relative(root, path) : undefined
    return outside(inside === undefined ? 'copy the image into the deck folder' : `write \`${inside}\``)
  }
  if (!isInside(root, path)) return outside('copy the image into the deck folder')
  const about = await effects.stat(path).catch(() => undefined)
  if (about?.kind !== 'file') {
    const message = `There is no image file \`${image}\`.`
    const hint = about ? undefined : await nearName(context, image, path)
    context.at(item, at, 'missing-image', message, { expected: relativePath, hint })
    return undefined
  }
  const [real, realRoot] = await Promise.all([effects.realpath(path), effects.realpath(root)]).catch(() => [])
  if (real !== undefined && realRoot !== undefined && !isInside(realRoot, real))
    return outside('a symbolic link leads out of it: copy the image into the deck folder')
  return { path, size: about.size }
}

/** A file beside it whose name is nearly the same: another case, or accents that are composed in another way. */
async function nearName(context: CheckContext, image: string, path: string): Promise<string | undefined> {
  const names = await context.input.effects.readdir(dirname(path)).catch(() => [])
  const folder = image.slice(0, image.length - basename(image).length)
  const same = names.find((name) => name.normalize('NFC') === basename(image).normalize('NFC'))
  if (same !== undefined) return 'the file’s name has its accents decomposed (NFD): rename it'
  return didYouMean(
    image,
    names.map((name) => folder + name),
  )
}

async function faultOf(context: CheckContext, { path, size }: Found): Promise<PictureFault | undefined> {
  const limits: PictureLimits = context.content.deck?.pictures ?? pictureLimits
  // A file that is too big is not read.
  const early = nameFault(path, size, limits)
  if (early) return early
  try {
    const bytes = await context.input.effects.readFile(path)
    context.input.pictures.set(path, digestOf(bytes))
    return await pictureFault(path, bytes, limits)
  } catch (error) {
    return { code: 'broken-image', why: `cannot be read: ${reason(error)}` }
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way)
}
