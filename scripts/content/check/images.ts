/** Image files exist and lie in the deck folder, also through symbolic links. */
import { isAbsolute, relative, resolve } from 'node:path'
import type { CheckContext } from './context.js'

export async function checkImages(context: CheckContext): Promise<void> {
  const { effects, root } = context.input
  for (const slide of context.content.outline.flatMap((section) => section.slides)) {
    if (slide.kind !== 'image') continue
    const path = resolve(root, slide.image)
    const outside = (): void =>
      context.at(slide, ['image'], 'image-outside', `\`${slide.image}\` is not in the deck folder.`, {
        expected: 'a path relative to the deck folder',
        hint: 'copy the image into the deck folder',
      })
    if (!isInside(root, path)) {
      outside()
      continue
    }
    const about = await effects.stat(path).catch(() => undefined)
    if (about?.kind !== 'file') {
      const expected = 'a path relative to the deck folder'
      context.at(slide, ['image'], 'missing-image', `There is no image file \`${slide.image}\`.`, {
        expected,
      })
      continue
    }
    const [real, realRoot] = await Promise.all([effects.realpath(path), effects.realpath(root)]).catch(() => [
      path,
      root,
    ])
    if (real !== undefined && realRoot !== undefined && !isInside(realRoot, real)) outside()
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}
