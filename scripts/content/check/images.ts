/** Image files exist and lie in the deck folder, also through symbolic links, and are pictures that can be shown. */
import { digestOf } from '../../pictures/copy.js'
import { nameFault, pictureFault, type PictureLimits } from '../../pictures/fault.js'
import { isMediaName } from '../../pictures/kinds.js'
import { filesIn, pathFrom } from '../../pictures/own-markdown.js'
import type { PictureFault } from '../../pictures/types.js'
import { pictureLimits } from '../../schema/limits.js'
import { reason } from '../files.js'
import type { SlideInput } from '../../schema/outline.js'
import type { Path } from '../nodes.js'
import type { CheckContext } from './context.js'
import { findFile, type FoundFile } from './own-file.js'

/** Where the content names a picture. */
interface Named {
  item: object
  path: Path
  image: string
  /** A film or a sound is as good. */
  media?: true
}

const codes = { outside: 'image-outside', missing: 'missing-image', what: 'image' } as const

export async function checkImages(context: CheckContext): Promise<void> {
  const known = new Map<string, PictureFault | undefined>()
  for (const named of picturesOf(context)) {
    const found = await findFile(context, { ...named, file: named.image }, codes)
    if (!found) continue
    if (!known.has(found.path)) known.set(found.path, await faultOf(context, found, named.media))
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
    ...slides.flatMap((item) => (item.kind === 'slidev' ? ownFiles(item) : [])),
    ...content.pipelines.flatMap((item) =>
      item.stages.flatMap(({ picture }, index) =>
        picture ? { item, path: ['stages', index, 'picture', 'image'], image: picture.image } : [],
      ),
    ),
  ]
}

/** What Markdown that is taken as it is shows; ./own-markdown.ts has put the text of a file into the slide. */
function ownFiles(item: Extract<SlideInput, { kind: 'slidev' }>): Named[] {
  const { file, markdown = '' } = item
  const texts = typeof markdown === 'string' ? [['', markdown] as const] : Object.entries(markdown)
  return texts.flatMap(([code, text]) => {
    const from = file === undefined ? undefined : typeof file === 'string' ? file : file[code]
    const path: Path = [file === undefined ? 'markdown' : 'file', ...(code ? [code] : [])]
    return filesIn(text).map((one) => ({ item, path, image: pathFrom(from, one.path), media: true as const }))
  })
}

async function faultOf(
  context: CheckContext,
  { path, size }: FoundFile,
  media = false,
): Promise<PictureFault | undefined> {
  const limits: PictureLimits = context.content.deck?.pictures ?? pictureLimits
  // A file that is too big is not read.
  const early = nameFault(path, size, limits, media)
  if (early) return early
  try {
    const bytes = await context.input.effects.readFile(path)
    context.input.pictures.set(path, digestOf(bytes))
    return isMediaName(path) ? undefined : await pictureFault(path, bytes, limits)
  } catch (error) {
    return { code: 'broken-image', why: `cannot be read: ${reason(error)}` }
  }
}
