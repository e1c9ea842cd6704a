/** Image files exist and lie in the deck folder, also through symbolic links. */
import { extname, isAbsolute, relative, resolve } from 'node:path'
import { reason } from '../files.js'
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
    else await checkPicture(context, slide, path, about.size)
  }
}

async function checkPicture(
  context: CheckContext,
  slide: { image: string },
  path: string,
  size: number,
): Promise<void> {
  const bad = (why: string, hint?: string): void =>
    context.at(slide, ['image'], 'bad-image', `\`${slide.image}\` ${why}.`, {
      expected: `a picture: ${Object.keys(kinds).join(', ')}`,
      hint,
    })
  const kind = kinds[extname(path).toLowerCase()]
  if (!kind) return bad('has the name of no picture')
  if (size > maxBytes) return bad(`has ${(size / 1024 / 1024).toFixed(1)} MB`, 'make it smaller than 10 MB')
  let bytes: Uint8Array
  try {
    bytes = await context.input.effects.readFile(path)
  } catch (error) {
    return bad(`cannot be read: ${reason(error)}`)
  }
  const found = Object.values(kinds).find((one) => one.is(bytes))
  if (!found) return bad('holds no picture')
  if (found !== kind) return bad(`is a picture of another kind: ${found.name}`, 'rename the file')
  if (kind.name === 'SVG' && script.test(textOf(bytes))) bad('holds a script', 'remove the script')
}

const maxBytes = 10 * 1024 * 1024
/** Slides show a picture without running it, but a host would also open the file by itself. */
const script = /<script\b|\son[a-z]+\s*=|javascript:/i

interface Kind {
  name: string
  is(bytes: Uint8Array): boolean
}

const textOf = (bytes: Uint8Array, from = 0, to?: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString(to === undefined ? 'utf8' : 'latin1')
const jpeg: Kind = { name: 'JPEG', is: (bytes) => textOf(bytes, 0, 3) === '\xff\xd8\xff' }
const kinds: Record<string, Kind> = {
  '.png': { name: 'PNG', is: (bytes) => textOf(bytes, 0, 4) === '\x89PNG' },
  '.jpg': jpeg,
  '.jpeg': jpeg,
  '.gif': { name: 'GIF', is: (bytes) => textOf(bytes, 0, 4) === 'GIF8' },
  '.webp': { name: 'WebP', is: (bytes) => textOf(bytes, 8, 12) === 'WEBP' },
  '.avif': { name: 'AVIF', is: (bytes) => /^ftypavi[fs]$/.test(textOf(bytes, 4, 12)) },
  '.svg': {
    name: 'SVG',
    is: (bytes) => /^\s*<(?:[?!][^]*?<)?svg[\s>]/.test(textOf(bytes).replace(/^\uFEFF/, '')),
  },
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way)
}
