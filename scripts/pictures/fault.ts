/** What is wrong with a picture's file, as far as it can be known without a browser. */
import { imageDimensionsFromData } from 'image-dimensions'
import { pictureLimits } from '../schema/limits.js'
import { isMediaName, kindOfName, pictureExtensions, type PictureKind } from './kinds.js'
import { svgFault } from './svg/fault.js'
import type { PictureFault } from './types.js'
import { wholeFault } from './whole/index.js'

/** How large pictures may be. */
export interface PictureLimits {
  megabytes: number
  megapixels: number
}

const listed = `a picture: ${pictureExtensions.join(', ')}`

/** What a file's name and size say before it is read. @param media films and sounds are as good */
export function nameFault(
  name: string,
  size: number,
  limits: PictureLimits,
  media = false,
): PictureFault | undefined {
  if (!kindOfName(name) && !(media && isMediaName(name)))
    return { code: 'bad-image', why: 'has the name of no picture', expected: listed }
  if (size === 0) return { code: 'broken-image', why: 'is empty' }
  if (size <= limits.megabytes * 1024 * 1024) return undefined
  return {
    code: 'image-too-big',
    why: `has ${(size / 1024 / 1024).toFixed(1)} MB`,
    expected: `at most ${limits.megabytes} MB`,
    hint: 'make it smaller, or raise `deck.pictures.megabytes`',
  }
}

/**
 * The first fault of a picture, or nothing: another kind than its name says, too many pixels, a file that ends early
 * or does not unpack to its size, a drawing that could run something. Never throws.
 *
 * @param name the file's name, whose end tells its kind
 */
export async function pictureFault(
  name: string,
  bytes: Uint8Array,
  limits: PictureLimits = pictureLimits,
): Promise<PictureFault | undefined> {
  const early = nameFault(name, bytes.length, limits)
  if (early) return early
  const kind = kindOfName(name)
  const found = kindOfBytes(bytes)
  if (!found) return { code: 'bad-image', why: 'holds no picture', expected: listed }
  if (found !== kind)
    return {
      code: 'bad-image',
      why: `is a picture of another kind: ${found.toUpperCase()}`,
      hint: 'rename the file',
    }
  if (kind === 'svg') return svgFault(bytes)
  const size = dimensions(bytes)
  if (!size || size.width < 1 || size.height < 1)
    return { code: 'broken-image', why: 'ends before its size is told, or has none' }
  const { width, height } = size
  const megapixels = (width * height) / 1e6
  if (megapixels > limits.megapixels)
    return {
      code: 'image-too-big',
      why: `has ${width} × ${height} pixels`,
      expected: `at most ${limits.megapixels} million pixels`,
      hint: 'scale it down (a slide shows about 2 million), or raise `deck.pictures.megapixels`',
    }
  const why = await wholeFault(kind, bytes)
  return why === undefined ? undefined : { code: 'broken-image', why, hint: 'save or download it again' }
}

function dimensions(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    return imageDimensionsFromData(bytes)
  } catch {
    return undefined
  }
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')

/**
 * The kind that the bytes are, by the marks that each starts with. Our own six lines: `image-dimensions` tells a kind
 * only with a size, so that a file cut before it would be no picture at all; `file-type` asks for Node 22, and knows
 * SVG as XML only.
 */
function kindOfBytes(bytes: Uint8Array): PictureKind | undefined {
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (latin(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (/^GIF8[79]a$/.test(latin(bytes, 0, 6))) return 'gif'
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp'
  if (/^ftyp(?:avi[fs]|mi[fs]1|msf1)$/.test(latin(bytes, 4, 12)) && /avi[fs]/.test(latin(bytes, 8, 64)))
    return 'avif'
  return looksLikeSvg(bytes) ? 'svg' : undefined
}

/** The first tag is an `<svg>`, whatever its prefix; what stands before it does not count. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const start = utf16
    ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes.subarray(0, 65_536))
    : new TextDecoder().decode(bytes.subarray(0, 65_536))
  const bare = start
    .replace(/^\uFEFF/, '')
    .replace(/<!--[^]*?-->|<\?[^]*?\?>|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/gi, '')
  return /^\s*<(?:[\w.-]+:)?svg[\s/>]/.test(bare)
}
